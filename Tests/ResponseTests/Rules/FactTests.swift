import Playbooks
import Response
import Testing

@Suite("Facts, late or out of order")
struct FactTests {
  private static func plan() throws -> Plan {
    try Books.plan(
      Books.steps(
        Books.step("a", "needs: []\nrecord:\n  x: {type: text, label: X, required: false}"),
        Books.step("b", "evidence: required"), Books.step("c", "run: {argv: [date], timeout: 5s}")))
  }

  @Test("what happened is put on record after the close too, and marked late")
  func late() throws {
    var run = try MemoryRun(try Self.plan()) { $0.commands = true }
    let command = CommandGiven(
      id: "c1", argv: ["date"], directory: "/", timeout: 5000, executableSHA256: nil)
    try run.act(.startCommand("c", command)) { $0.override = "now" }
    try run.act(.abort(reason: "why", mistake: true))
    #expect(run.refusal(.start("a")) == .runClosed(.void, at: run.now - 60_000))
    try run.act(.note(.prose("late"), on: "a", corrects: nil)) { $0.by = .new("Bình") }
    try run.act(.note(.kept(sha256: "ab"), on: nil, corrects: "4"))
    try run.act(.attach(EvidenceGiven(how: .copied, sha256: "cd", size: 3, source: "usb"), on: "b"))
    try run.act(.indicator(type: "ip", value: "192.0.2.1", on: nil))
    try run.act(
      .endCommand(
        "c", CommandOutcome(id: "c1", how: .timeout, code: nil, ms: 5000, out: nil, err: nil)))
    #expect(run.state.notes.map(\.late) == [true, true])
    #expect(run.state.notes.map(\.sha256) == [nil, "ab"])
    #expect(run.status("b") == .blocked)
    #expect(run.state.commands["c1"]?.outcome == "timeout")
    #expect(try run.replayed() == run.state)
  }

  @Test("a recipient reached after the step was done, or after the close, is put on record")
  func lateNotice() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("a"),
        Books.step(
          "tell", "needs: [a]\nnotify: {to: [soc, police]}\ndeadline: {within: 1h, from: a}")))
    var run = try MemoryRun(plan)
    try run.done("a")
    try run.act(
      .done(
        "tell", [:], [MemoryRun.call("soc", .noAnswer), MemoryRun.call("police")], reason: nil))
    try run.act(.notice("tell", [MemoryRun.call("soc", .failed)]))
    #expect(run.status("tell") == .done)
    #expect(run.visit("tell").notices.map(\.outcome) == [.noAnswer, .answered, .failed])
    try run.act(.abort(reason: "why", mistake: false))
    run.now += 3_600_000
    let events = try run.act(.notice("tell", [MemoryRun.call("soc")])) { $0.by = .new("Bình") }
    #expect(events.map(\.kind) == [.personNamed, .noticeSent, .clockMet])
    #expect(events.last?[.late] == run.now - 2 * 60_000 - MemoryRun.opened - 3_600_000)
    #expect(try run.replayed() == run.state)
  }

  @Test("the end of a command moves nothing")
  func commandMovesNothing() throws {
    var run = try MemoryRun(try Self.plan()) { $0.commands = true }
    try run.done("a")
    try run.act(.attach(EvidenceGiven(how: .described, source: "desk"), on: "b"))
    try run.done("b")
    let command = CommandGiven(
      id: "c1", argv: ["date"], directory: "/", timeout: 5000, executableSHA256: nil)
    try run.act(.startCommand("c", command))
    let ended = CommandOutcome(id: "c1", how: .exit, code: 1, ms: 9, out: "aa", err: "bb")
    #expect(run.refusal(.endCommand("b", ended)) == .unknownCommand("c1"))
    try run.act(.endCommand("c", ended))
    #expect(run.status("c") == .active)
    #expect(run.refusal(.endCommand("c", ended)) == .unknownCommand("c1"))
  }

  @Test("before the opening or before the step was ready is kept; after now is refused")
  func happened() throws {
    var run = try MemoryRun(try Self.plan())
    let before = Moment(ms: MemoryRun.opened - 86_400_000, typed: "yesterday 03:00")
    try run.act(.done("a", [:], [], reason: nil)) { $0.happened = before }
    #expect(run.visit("a").ended?.recorded == run.now - 60_000)
    #expect(run.visit("a").ended?.moment == before.ms)
    let after = Moment(ms: run.now + 1, typed: "soon")
    #expect(
      run.refusal(.note(.prose("x"), on: nil, corrects: nil)) { $0.happened = after }
        == .happenedInFuture(after))
    let now = Moment(ms: run.now, typed: "now")
    try run.act(.note(.prose("x"), on: nil, corrects: nil)) { $0.happened = now }
  }

  @Test("the same action sent twice succeeds once and changes nothing the second time")
  func twice() throws {
    var run = try MemoryRun(try Self.plan())
    try run.act(.done("a", [:], [], reason: nil)) { $0.act = "once" }
    let state = run.state
    #expect(try run.act(.done("a", [:], [], reason: nil)) { $0.act = "once" }.isEmpty)
    #expect(run.state == state)
  }

  @Test("a file starts a step that is ready and leaves a done one done")
  func fileStarts() throws {
    var run = try MemoryRun(try Self.plan())
    let file = EvidenceGiven(how: .described, source: "desk")
    try run.act(.attach(file, on: "a"))
    #expect(run.status("a") == .active)
    try run.done("a")
    try run.act(.attach(file, on: "a"))
    #expect(run.status("a") == .done)
    #expect(run.visit("a").evidence.count == 2)
  }
}
