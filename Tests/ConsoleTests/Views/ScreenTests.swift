import AuditTrail
import Playbooks
import Response
import Testing

@testable import Console

@Suite("Screens: kept letter by letter, in both languages and three widths")
struct ScreenTests {
  private static let sizes = [
    (Language.vi, 60), (.vi, 80), (.vi, 120), (.en, 60), (.en, 80), (.en, 120),
  ]

  private func keep(_ lines: [[Console.Span]], _ name: String, _ language: Language, _ width: Int)
    throws
  {
    for line in lines { #expect(line.columns <= width, "\(line.map(\.text))") }
    try Golden.expect(lines, as: "\(name)-\(language.rawValue)-\(width)")
  }

  /// The screen of a walk as it is at a step.
  private func walk(
    _ view: RunView, at key: StepKey, remarks: [String] = [], _ width: Int, height: Int? = nil
  ) -> [[Console.Span]] {
    WalkScreen.lines(
      of: view, at: key, keys: view.keys(at: key), remarks: remarks, width: width, height: height)
  }

  @Test("the first step of a run", arguments: sizes)
  func first(language: Language, width: Int) throws {
    let view = try Stories.opened().view(at: 0, language: language)
    try keep(walk(view, at: Stories.triage, width), "walk-first", language, width)
  }

  @Test("a notice to be made, its clock running, taller than the terminal", arguments: sizes)
  func notice(language: Language, width: Int) throws {
    let view = try Stories.serious().view(at: 20, language: language)
    try keep(walk(view, at: Stories.notice, width, height: 22), "walk-notice", language, width)
  }

  @Test("a screen says again what scrolled away only where it is taller than its terminal")
  func recap() throws {
    let view = try Stories.serious().view(at: 20)
    let whole = walk(view, at: Stories.notice, 80)
    #expect(walk(view, at: Stories.notice, 80, height: whole.count) == whole)
    #expect(walk(view, at: Stories.notice, 80, height: whole.count - 1).count > whole.count)
  }

  @Test("a decision, and what each option leads to", arguments: sizes)
  func decision(language: Language, width: Int) throws {
    let view = try Stories.opened().view(at: 3, language: language, actor: nil)
    try keep(walk(view, at: StepKey("classify"), width), "walk-decision", language, width)
  }

  @Test("a drill, at a step with danger and a command, and at a notice", arguments: sizes)
  func drill(language: Language, width: Int) throws {
    let view = try Stories.serious(mode: .drill).view(at: 20, language: language)
    let remark = WalkWords.offeredToYou(by: "Bình")[language]
    let lines =
      walk(view, at: Stories.web, remarks: [remark], width) + walk(view, at: Stories.notice, width)
    try keep(lines, "walk-drill", language, width)
  }

  @Test("where a run stands while it is walked, past its deadline", arguments: sizes)
  func status(language: Language, width: Int) throws {
    let head = Head(size: 42, root: .sha256(of: []))
    let view = try Stories.serious().view(at: 1500, language: language)
    try keep(StatusView.lines(of: view, head: head, width: width), "status-late", language, width)
  }

  @Test("where a finished run stands", arguments: sizes)
  func finished(language: Language, width: Int) throws {
    let view = try Stories.finished().view(at: 2000, language: language)
    try keep(StatusView.lines(of: view, head: nil, width: width), "status-closed", language, width)
  }

  @Test(
    "a run replayed, the machine's clock set back and ahead again before its end", arguments: sizes)
  func replay(language: Language, width: Int) throws {
    let run = try Stories.finished()
    var replay = ReplayView(run.view(at: 2000, language: language), width: width)
    let jumps = ([-1500, 1500] as [Int64]).compactMap { minutes -> ClockJump? in
      let first = Stamp(at: 0, up: 0, act: "", session: "")
      let second = Stamp(at: minutes * RecordedRun.minute, up: 0, act: "", session: "")
      return ClockJump(from: .init(first), to: .init(second))
    }
    let lines = run.events.flatMap { event in
      (event.kind == .runClosed ? jumps.flatMap { replay.lines(of: $0) } : [])
        + replay.lines(of: event)
    }
    try keep(lines, "replay", language, width)
  }

  @Test("the brief of a handover", arguments: sizes)
  func brief(language: Language, width: Int) throws {
    let view = try Stories.serious().view(at: 20, language: language)
    try keep(BriefView.lines(of: view, width: width), "brief", language, width)
  }

  @Test("the directory, with what is stale", arguments: sizes)
  func contacts(language: Language, width: Int) throws {
    let view = ContactsView(
      SampleDirectory.whole, calls: try SampleDirectory.calls(), now: RecordedRun.start,
      zone: .vietnam)
    let lines = view.lines(language: language, width: width)
    try keep(lines, "contacts", language, width)
  }

  @Test("the list of runs", arguments: sizes)
  func runs(language: Language, width: Int) throws {
    let late = RecordedRun.start + 1500 * RecordedRun.minute
    let entries = [
      RunListEntry(try Stories.serious().state, zone: .vietnam, now: late),
      RunListEntry(try Stories.opened(mode: .drill).state, zone: .vietnam, now: RecordedRun.start),
      RunListEntry(try Stories.finished().state, zone: .vietnam, now: late),
    ]
    try keep(
      RunListView.lines(entries, language: language, width: width), "list", language, width)
  }
}
