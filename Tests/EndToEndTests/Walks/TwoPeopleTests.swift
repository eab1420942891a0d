import TestSupport
import Testing

@Suite("Two people at one run", .timeLimit(.minutes(5)))
struct TwoPeopleTests {
  /// What one-shot commands came to, by what they were about.
  private struct Driven {
    var ended: [String: Finished] = [:]
    var noted: [String: Finished] = [:]
  }

  private static let hosts = (1...6).map { "web0\($0)" }

  /// A run whose hosts wait to be isolated.
  private func open(in workspace: Workspace) throws -> String {
    let photo = try workspace.write("ảnh", to: "anh.jpg")
    let run = try workspace.open()
    try workspace.done("attach", run, photo, "--step", "triage")
    try workspace.done(
      "step", "done", run, "triage", "--set", "hosts=" + Self.hosts.joined(separator: ","),
      "--set", "seen_at=15m ago", "--set", "description=Thấy thư đòi tiền", "--set",
      "how_found=other")
    return run
  }

  @Test("of two processes racing for each step one wins, the other is told who; notes all go in")
  func race() async throws {
    let workspace = try Workspace()
    let run = try open(in: workspace)
    @Sendable func drive(_ name: String) throws -> Driven {
      var driven = Driven()
      for host in Self.hosts {
        driven.ended[host] = try workspace.run(
          [
            "step", "done", run, "isolate[\(host)]", "--set", "how=cable", "--set", "tested=yes",
          ], as: name)
        let note = "\(name) ở \(host)"
        driven.noted[note] = try workspace.run(["note", run, note], as: name)
      }
      return driven
    }
    async let lan = drive("Lan")
    async let minh = drive("Minh")
    let (first, second) = try await (lan, minh)

    let events = try workspace.events(run)
    for host in Self.hosts {
      let outcomes = [("Lan", first.ended[host]), ("Minh", second.ended[host])]
      let winners = outcomes.filter { $0.1?.status == 0 }
      let losers = outcomes.filter { $0.1?.status == 1 }
      try #require(winners.count == 1 && losers.count == 1, "\(host): \(outcomes)")
      #expect(losers[0].1?.output == "")
      #expect(losers[0].1?.errors.contains(winners[0].0) == true, "\(outcomes)")
      #expect(events.count { $0.kind == "step.done" && $0.label == "isolate[\(host)]" } == 1)
    }
    let noted = first.noted.merging(second.noted) { $1 }
    for (note, finished) in noted { #expect(finished.status == 0, "\(note): \(finished.errors)") }
    #expect(events.count { $0.kind == "note.added" } == noted.count)
    #expect(events.map(\.rseq) == Array(0..<events.count))
    #expect(try workspace.verify().reading.verdict == "INTACT")
  }

  @Test("at two terminals the second to end a step is told who did, and the record has it once")
  func twoTerminals() throws {
    let workspace = try Workspace()
    let run = try open(in: workspace)
    var lan = try workspace.terminal("resume", run, rows: 100)
    var minh = try workspace.terminal("resume", run, as: "Minh", rows: 100)
    // Both stand at the same question before either has answered it.
    try Self.begin(&lan)
    try Self.begin(&minh)
    try lan.send("1\r")
    try lan.expect("Đã ghi", within: 30)
    try minh.send("2\r")
    try minh.expect("Lan, trả lời", within: 30)
    try minh.expect("Điều bạn nhập còn nguyên", within: 30)
    try minh.send("<\rq\r")
    #expect(try minh.end(within: 30) == .exited(0))
    try lan.send("có\rq\r")
    #expect(try lan.end(within: 30) == .exited(0))

    let actions = try workspace.events(run).flatMap(\.actions)
    #expect(
      actions.suffix(3) == [
        "step.answered isolate[web01] how", "step.answered isolate[web01] tested",
        "step.done isolate[web01]",
      ])
  }

  private static func begin(_ terminal: inout PseudoTerminal) throws {
    try terminal.expect("trợ giúp) >", within: 30)
    try terminal.send("isolate[web01]\rxong\r")
    try terminal.expect("(found-off)\n>", within: 30)
  }
}
