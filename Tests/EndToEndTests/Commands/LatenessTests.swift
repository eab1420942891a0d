import Foundation
import TestSupport
import Testing

@Suite("Late deadlines ask why; what was entered late says so", .timeLimit(.minutes(5)))
struct LatenessTests {
  private static let playbook = """
    playbook: 1
    id: small
    version: 1.0.0
    title: {vi: Nhỏ, en: Small}
    steps:
      - {id: look, title: {vi: Xem, en: Look}, do: {vi: Xem., en: Look.}}
      - id: tell
        title: {vi: Báo, en: Tell}
        do: {vi: Báo., en: Tell.}
        needs: [look]
        deadline: {within: 1h, from: look}
      - id: judge
        title: {vi: Xét, en: Judge}
        needs: [look]
        deadline: {within: 2h, from: look}
        decide:
          question: {vi: Nặng không?, en: Is it bad?}
          options: {bad: {label: {vi: Nặng, en: Bad}}, mild: {label: {vi: Nhẹ, en: Mild}}}
      - {id: rest, title: {vi: Nghỉ, en: Rest}, do: {vi: Nghỉ., en: Rest.}, needs: [look]}

    """

  /// A run whose first step was done four hours ago and entered now.
  private func entered() throws -> (Workspace, String) {
    let workspace = try Workspace()
    try workspace.write(Self.playbook, to: "playbooks/small.yaml")
    let run = try workspace.done("run", "small", "--no-walk")
    try workspace.done("step", "done", run, "look", "--happened", "4h ago")
    return (workspace, run)
  }

  private struct Status: Decodable {
    struct Clock: Decodable {
      struct Explanation: Decodable {
        let reason: String
        let by: String
      }
      let id: String
      let explanations: [Explanation]?
    }
    struct Step: Decodable {
      let id: String
      let enteredLate: Bool?
    }
    let clocks: [Clock]
    let steps: [Step]

    func reasons(_ id: String) -> [String]? {
      clocks.first { $0.id == id }?.explanations.map { $0.map(\.reason) }
    }
  }

  private func read(_ workspace: Workspace, _ arguments: String...) throws -> Status {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Status.self, from: Data(workspace.run(arguments).output.utf8))
  }

  @Test("a step that meets its deadline late says so and how to explain it; explaining is a fact")
  func explained() throws {
    let (workspace, run) = try entered()
    let done = try workspace.run(["step", "done", run, "tell"], lang: "en")
    #expect(done.status == 0)
    let command = "`ungcuu step explain \(run) tell --reason …`"
    #expect(
      done.errors.contains("note: deadline “Tell” was met 3 h late. Say why: \(command)"),
      "\(done.errors)")
    #expect(try read(workspace, "status", run, "--json").reasons("tell") == [])
    let shown = try workspace.run(["status", run], lang: "en").output
    #expect(shown.contains("reason not given: \(command)"))
    let bare = try workspace.run(["report", run, "--format", "markdown"], lang: "en").output
    #expect(bare.contains("reason not recorded"))
    try workspace.done("step", "explain", run, "tell", "--reason", "Mất sóng")
    let told = try workspace.run(["status", run], lang: "en").output
    #expect(told.contains("Why late: Mất sóng (Lan, ") && !told.contains("tell --reason"))
    let none = try workspace.run(["step", "explain", run, "rest", "--reason", "x"], lang: "en")
    #expect(none.status == 1 && none.errors.contains("has no deadline that was started"))
    let blank = try workspace.run(["step", "explain", run, "tell"], lang: "en")
    #expect(blank.status == 1 && blank.errors.contains("Add `--reason REASON`"))
    try workspace.done("abort", run, "--reason", "x")
    try workspace.done(
      "step", "explain", run, "tell", "--personal", "--reason", "Chị Hà ốm", as: "Minh")
    #expect(
      try read(workspace, "status", run, "--json").reasons("tell") == ["Mất sóng", "Chị Hà ốm"])
    #expect(
      try read(workspace, "report", run, "--format", "json").reasons("tell") == [
        "Mất sóng", "Chị Hà ốm",
      ])
    let stored = try workspace.done("replay", run, "--json")
    #expect(!stored.contains("Chị Hà") && stored.contains("\"kind\":\"clock.explained\""))
    #expect(try workspace.run(["replay", run]).status == 0)
    #expect(try workspace.verify().status == 0)
  }

  @Test("a reason with the action goes to what it met late; where nothing was, that is a warning")
  func withAction() throws {
    let (workspace, run) = try entered()
    let decided = try workspace.run(
      [
        "step", "decide", run, "judge", "--option", "bad", "--reason", "x", "--late-reason",
        "Chờ họp",
      ], lang: "en")
    #expect(decided.status == 0 && !decided.errors.contains("note:"), "\(decided.errors)")
    #expect(try read(workspace, "status", run, "--json").reasons("judge") == ["Chờ họp"])
    let rest = try workspace.run(
      ["step", "done", run, "rest", "--late-reason", "Chờ họp"], lang: "en")
    #expect(rest.status == 0 && rest.errors.contains("--late-reason was not recorded"))
    #expect(try workspace.status(run).step("rest")?.status == "done")
    let blank = try workspace.run(["step", "done", run, "tell", "--late-reason", " "], lang: "en")
    #expect(blank.status == 1 && blank.errors.contains("`--late-reason REASON`"))
    #expect(try workspace.status(run).step("tell")?.status == "ready")
    #expect(try workspace.run(["replay", run]).status == 0)
  }

  @Test("what was entered late is marked in status, replay and every form of the report")
  func marked() throws {
    let (workspace, run) = try entered()
    try workspace.done("note", run, "Một điều")
    let json = try read(workspace, "status", run, "--json")
    #expect(json.steps.map(\.enteredLate) == [true, nil, nil, nil])
    let mark = #/entered late \(happened (\d{4}-\d{2}-\d{2} )?\d{2}:\d{2} \+07, recorded/#
    for command in [
      ["status", run], ["replay", run], ["report", run], ["report", run, "--format", "markdown"],
    ] {
      let finished = try workspace.run(command, lang: "en")
      #expect(finished.status == 0 && finished.output.contains(mark), "\(command)")
    }
    let csv = try workspace.run(["report", run, "--format", "csv"], lang: "en").output
    let rows = csv.split(separator: "\r\n")
    #expect(rows.first?.hasSuffix("\"after_close\",\"entered_late\"") == true)
    #expect(rows.filter { $0.hasSuffix("\"no\",\"yes\"") }.allSatisfy { $0.contains("\"look\"") })
    #expect(rows.contains { $0.contains("step.done") && $0.hasSuffix("\"no\",\"yes\"") })
    #expect(rows.contains { $0.contains("note.added") && $0.hasSuffix("\"no\",\"no\"") })
  }

  @Test("at a terminal the question comes after the step, and Enter leaves it open")
  func terminal() throws {
    let (workspace, run) = try entered()
    var terminal = try workspace.terminal("resume", run, rows: 100)
    try terminal.expect("trợ giúp) >", within: 30)
    try terminal.send("tell\rd\r")
    try terminal.expect("Thời hạn “Báo” đã đáp ứng trễ 3 giờ. Vì sao? (Enter: để sau)", within: 30)
    try terminal.send("Mất sóng\r")
    try terminal.expect("nêu lý do trễ hạn: Báo", within: 30)
    try terminal.send("judge\rd\rbad\rMáy chủ chính\r")
    try terminal.expect("Thời hạn “Xét” đã đáp ứng trễ 2 giờ. Vì sao? (Enter: để sau)", within: 30)
    try terminal.send("\r")
    try terminal.expect("ungcuu step explain \(run) judge", within: 30)
    try terminal.send("q\r")
    #expect(try terminal.end(within: 30) == .exited(0))
    #expect(terminal.screen.unknown == [])
    let json = try read(workspace, "status", run, "--json")
    #expect(json.reasons("tell") == ["Mất sóng"] && json.reasons("judge") == [])
  }
}
