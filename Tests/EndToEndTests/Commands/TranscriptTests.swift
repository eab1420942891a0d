import Foundation
import TestSupport
import Testing

@Suite("What the commands print", .timeLimit(.minutes(5)))
struct TranscriptTests {
  private static let playbook = """
    playbook: 1
    id: small
    version: 1.0.0
    title: {vi: Kịch bản nhỏ, en: Small playbook}
    steps:
      - id: look
        phase: detect
        title: {vi: Xem, en: Look}
        do: {vi: Xem có gì lạ., en: Look for what is strange.}
        record:
          hosts: {type: list, label: {vi: Máy, en: Hosts}}
          seen_by: {type: person, label: {vi: Ai thấy, en: Seen by}}
      - id: isolate
        phase: isolate
        needs: [look]
        each: look.hosts
        title: {vi: "Cô lập {{item}}", en: "Isolate {{item}}"}
        do: {vi: Rút cáp., en: Pull the cable.}
      - id: judge
        phase: review
        needs: [isolate]
        title: {vi: Kết luận, en: Conclude}
        decide:
          question: {vi: Đã ổn chưa?, en: Is it well?}
          options:
            well: {label: {vi: Ổn, en: Well}}
            ill: {label: {vi: Chưa, en: Not yet}, back_to: look}

    """

  private static let contacts = """
    contacts: 1
    checked: 2026-11-22
    directory:
      desk:
        title: {vi: Bàn trực, en: Duty desk}
        duty: {vi: Nhận tin báo., en: Takes reports.}
        verified: never
        status: {vi: Đơn vị tự điền., en: To be filled in.}
        source: {vi: Danh bạ của đơn vị, en: The organisation's own list}

    """

  /// A workspace with one drill of the small playbook, half walked.
  private func recorded() throws -> (Workspace, run: String) {
    let workspace = try Workspace()
    try workspace.write(Self.playbook, to: "playbooks/small.yaml")
    try workspace.write(Self.contacts, to: "playbooks/contacts.yaml")
    let run = try workspace.done("run", "small", "--no-walk", "--drill", "--title", "Buổi tập")
    try workspace.done(
      "step", "done", run, "look", "--set", "hosts=web01,db02", "--set", "seen_by=Ông Hùng")
    try workspace.done("step", "done", run, "isolate[web01]")
    try workspace.done("step", "fail", run, "isolate[db02]", "--reason", "Không tìm ra máy")
    try workspace.done("note", run, "Đã hỏi phòng kế toán", "--step", "isolate[db02]")
    return (workspace, run)
  }

  @Test("every reading command, in both languages")
  func readings() throws {
    let (workspace, run) = try recorded()
    let transcript = Transcript(of: run, in: workspace)
    let commands = [
      "list": ["list", "--drills"], "status": ["status", run], "replay": ["replay", run],
      "verify": ["verify"], "check": ["check", "small"], "graph": ["graph", "small"],
      "contacts": ["contacts"],
    ]
    for (name, arguments) in commands {
      for lang in ["vi", "en"] {
        let finished = try workspace.run(arguments, lang: lang)
        #expect(!finished.output.contains("\u{1B}"), "colour without a terminal")
        try transcript.expect(finished, as: "\(name)-\(lang)")
      }
    }
  }

  @Test("JSON has the keys the documents name")
  func keys() throws {
    let (workspace, run) = try recorded()
    let status = try Self.object(workspace.done("status", run, "--json"))
    #expect(
      status.keys.sorted() == [
        "clocks", "head", "mode", "opened", "playbook", "ready", "run", "status", "steps", "title",
      ])
    let steps = try #require(status["steps"] as? [[String: Any]])
    #expect(
      steps[0].keys.sorted() == [
        "answers", "ended", "id", "marks", "phase", "started", "status", "title", "visit",
      ])
    #expect(status["ready"] as? [String] == [])
    let playbook = try #require(status["playbook"] as? [String: Any])
    #expect(playbook.keys.sorted() == ["id", "sha256", "version"])
    let verdict = try Self.object(workspace.done("verify", "--json"))
    #expect(Set(["verdict", "size", "root", "anchored", "remarks"]).isSubset(of: verdict.keys))
    try workspace.write("playbook: 1\n\tid: x\n", to: "tabbed.yaml")
    let checked = try workspace.run(["check", "./tabbed.yaml", "--json"])
    #expect(checked.status == 2)
    let faults = try #require(
      JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [[String: Any]])
    #expect(
      faults[0].keys.sorted() == [
        "column", "fatal", "file", "hint", "line", "message", "rule", "severity",
      ])
    let acted = try Self.object(workspace.done("note", run, "Một", "--json"))
    #expect(acted["run"] as? String == run)
  }

  @Test("colour only on a terminal, and not there either where NO_COLOR says so")
  func colour() throws {
    let (workspace, run) = try recorded()
    for (variables, isColoured) in [([:], true), (["NO_COLOR": "1"], false)] {
      var terminal = try PseudoTerminal(
        Workspace.program, ["status", run],
        environment: workspace.environment().merging(variables) { $1 }, in: workspace.folder)
      #expect(try terminal.end() == .exited(0))
      let hasInk = String(decoding: terminal.written, as: UTF8.self).contains("\u{1B}[1m")
      #expect(hasInk == isColoured)
    }
  }

  @Test("the end of input leaves an open run open with its id on standard output, and is 0")
  func endOfInput() throws {
    let (workspace, run) = try recorded()
    let left = try workspace.run(["resume", run])
    #expect(left.status == 0)
    #expect(left.output.split(separator: "\n").last?.contains(run) == true)
    #expect(try workspace.status(run).status == "open")
  }

  @Test("the end of input before a run is open opens none, and is 1")
  func endOfInputBefore() throws {
    let workspace = try Workspace()
    for input in ["", "Lan\n", "Lan\nweb\n"] {
      let left = try workspace.run(["run", "ransomware", "--drill"], as: nil, input: input)
      #expect(left.status == 1, "\(input)")
      let runs = try workspace.run(["list", "--drills", "--json"])
      #expect(runs.output == "[]\n")
    }
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
