import Playbooks
import Response
import Testing

@testable import Console

@Suite("A whole walk by a script", .timeLimit(.minutes(5)))
struct WalkScriptTests {
  private func run(_ language: Language) throws -> MemoryRun {
    try MemoryRun(TrialPlaybook.compilation, language: language)
  }

  private func script(_ language: Language) throws -> [String] {
    try #require(TrialPlaybook.scripts[language])
  }

  @Test("goes through every dialogue to the end, in both languages", arguments: Language.allCases)
  func wholeWalk(language: Language) throws {
    let run = try run(language)
    let script = try Script(try script(language), on: run, language: language)
    #expect(script.end.name == "finished", "\(script.output)")

    let triage = run.state.record(StepKey("triage")).visit
    #expect(triage.answers["hosts"] == .list(["web01", "db02"]))
    #expect(triage.answers["how"] == .text("ids"))
    guard case .time(let seen)? = triage.answers["seen_at"] else {
      Issue.record("no time")
      return
    }
    #expect(seen.ms < run.now)
    guard case .sealed? = triage.answers["reporter"] else {
      Issue.record("a name stands in the open")
      return
    }
    #expect(run.state.evidence.map(\.how) == [.described])
    let thing = try #require(run.state.evidence.first)
    #expect(thing.serial == "SN-7" && thing.seal == nil && thing.place != nil)
    #expect(run.state.record(StepKey("classify")).visit.option == "serious")
    let notices = run.state.record(StepKey("notice")).visit.notices
    #expect(notices.map(\.contact) == ["police", "owner"])
    #expect(notices.map(\.outcome) == [.answered, .sent])
    let approval = run.state.record(StepKey("report")).visit.approval
    #expect(approval.map { run.view().name(of: $0.by) } != "An")
    #expect(run.state.commands.values.map(\.code) == [0])
    #expect(run.state.record(StepKey("right")).visit.mark == .skipped)
    #expect(run.state.record(StepKey("review")).visit.mark == .skipped)
  }

  @Test("the same answers in either language make the same record")
  func sameRecord() throws {
    let kinds = try Language.allCases.map { language in
      let run = try run(language)
      _ = try Script(try script(language), on: run, language: language)
      return run.events.map(\.kind)
    }
    #expect(kinds[0] == kinds[1])
  }

  @Test("the end of input after any line records nothing by itself, and leaves the run open")
  func cutAnywhere() throws {
    let lines = try script(.vi)
    let whole = try run(.vi)
    _ = try Script(lines, on: whole)
    var before = 0
    for count in lines.indices {
      let cut = try run(.vi)
      let script = try Script(Array(lines.prefix(count)), on: cut)
      #expect(script.end.name == "endOfInput", "after \(count) lines")
      #expect(cut.state.isOpen)
      // What is recorded is what the lines alone had led to, and never less than a line earlier.
      #expect(cut.events == Array(whole.events.prefix(cut.events.count)), "after \(count) lines")
      #expect(cut.events.count >= before)
      before = cut.events.count

      let torn = try run(.vi)
      let text = lines.prefix(count).map { $0 + "\n" }.joined() + lines[count]
      _ = try Script(text: text, on: torn)
      #expect(torn.events == cut.events, "line \(count) without its end was taken")
    }
  }

  @Test("an empty line confirms, decides and skips nothing, wherever it comes")
  func emptyAnywhere() throws {
    let lines = try script(.vi)
    for count in lines.indices {
      let cut = try run(.vi)
      _ = try Script(Array(lines.prefix(count)), on: cut)
      let pressed = try run(.vi)
      _ = try Script(lines.prefix(count) + Array(repeating: "", count: 3), on: pressed)
      let marks: Set<Kind> = [.stepDone, .stepDecided, .stepSkipped, .runClosed, .stepFailed]
      func marked(_ run: MemoryRun) -> Int { run.events.count { marks.contains($0.kind) } }
      // Only a notice whose optional last question is left blank goes on to its step's end.
      let isReference = lines[..<count].last == "đã gửi" || lines[..<count].last == "2"
      if !isReference { #expect(marked(pressed) == marked(cut), "after \(count) lines") }
    }
  }

  @Test("a screen and every page hold no control character but line breaks")
  func neutral() throws {
    let run = try run(.vi)
    let script = try Script(
      [
        "n", "Xem \u{1B}[31m\u{202E}đây", "s", "vì \u{07}\u{1B}]0;x\u{07}", "t", "c", "?", "o", "<",
        "\u{1B}[2J", "u", "An\u{1B}[1m", "h", "q",
      ],
      on: run)
    let controls = script.output.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .format)
    }
    #expect(controls.isEmpty)
    #expect(run.state.notes.count == 1)
  }

  @Test("walks the shipped ransomware playbook to its end")
  func ransomware() throws {
    let run = try MemoryRun(
      try ShippedPlaybooks.compile("ransomware"), rules: try ShippedPlaybooks.rules(),
      surroundings: try ShippedPlaybooks.surroundings(),
      inputs: ["system": .open(.text("Cổng dịch vụ công"))])
    let script = try Script(RansomwareScript.lines, on: run)
    #expect(script.end.name == "finished", "\(script.output.suffix(3000))")
    #expect(run.kept == ["/anh/thong-bao.jpg"])
    let watch = run.state.record(StepKey("restore/watch")).visit
    #expect(watch.override != nil)
    #expect(run.state.record(StepKey("notice")).visit.mark == nil)
  }
}
