import Playbooks
import Response
import Testing

@Suite("Going back")
struct GoingBackTests {
  private static func plan(repeats: String = "") throws -> Plan {
    try Books.plan(
      Books.steps(
        Books.step("a", "record:\n  x: {type: text, label: X, required: false}"), Books.step("b"),
        Books.step("tell", "needs: [b]\nnotify: {to: [soc]}\n\(repeats)"),
        Books.step("side", "needs: [b]"), Books.step("beside", "needs: []"),
        Books.decision("stable", ["yes-now", "not-yet -> b"], "needs: [tell, side]")))
  }

  /// Ready to decide, with `side` still at work where it is wanted.
  private static func run(repeats: String = "") throws -> MemoryRun {
    var run = try MemoryRun(try plan(repeats: repeats))
    try run.done("a", ["x": "old"])
    try run.done("b")
    try run.act(.done("tell", [:], [MemoryRun.call("soc")], reason: nil))
    try run.done("side")
    return run
  }

  @Test("a new visit of the step named and of every marked step below it, the decision too")
  func back() throws {
    var run = try Self.run()
    let events = try run.act(.decide("stable", option: "not-yet", reason: "still there"))
    #expect(
      run.lines == [
        "a: done", "b: ready", "tell: done outdated", "side: blocked", "beside: ready",
        "stable: blocked",
      ])
    #expect(["b", "side", "stable"].map { run.visit(StepKey($0)).number } == [2, 2, 2])
    #expect(run.visit("a").number == 1)
    #expect(run.state.record("stable").past.map(\.option) == ["not-yet"])
    #expect(events.map(\.kind) == [.stepDecided, .stepReopened, .stepChanged])
    #expect(try run.replayed() == run.state)
  }

  @Test("a notice is repeated where it says so")
  func repeats() throws {
    var run = try Self.run(repeats: "repeat: true")
    try run.decide("stable", "not-yet")
    #expect(run.status("tell") == .blocked)
    #expect(run.visit("tell").number == 2)
  }

  @Test("a step below at work is closed as interrupted, and kept in the record")
  func interrupted() throws {
    var run = try Self.run()
    try run.reopen("side")
    try run.start("side")
    try run.act(.decide("stable", option: "not-yet", reason: "why")) { $0.override = "urgent" }
    let past = try #require(run.state.record("side").past.last)
    #expect(past.mark == .active && past.interrupted)
    #expect(try run.replayed() == run.state)
  }

  @Test("the limit counts every time in the run and is never reset; the refusal names the step")
  func limit() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("a"), Books.decision("d", ["yes-now", "again -> a"], "repeat_limit: 2")))
    var run = try MemoryRun(plan)
    for _ in 0..<2 {
      try run.done("a")
      try run.decide("d", "again")
    }
    try run.done("a")
    let refused = Refusal.repeatLimit("d", limit: 2, backTo: "a")
    #expect(run.refusal(.decide("d", option: "again", reason: "why")) == refused)
    try run.reopen("a", below: true)
    try run.done("a")
    #expect(run.refusal(.decide("d", option: "again", reason: "why")) == refused)
    try run.act(.abort(reason: "why", mistake: false))
    try run.act(.reopenRun(reason: "why"))
    #expect(run.refusal(.decide("d", option: "again", reason: "why")) == refused)
    try run.decide("d", "yes-now")
    try run.finish()
  }

  @Test("three times, where the playbook says nothing")
  func defaultLimit() throws {
    let plan = try Books.plan(Books.steps(Books.decision("d", ["a", "b", "again -> d"])))
    var run = try MemoryRun(plan)
    for _ in 0..<3 { try run.decide("d", "again") }
    #expect(run.visit("d").number == 4)
    #expect(
      run.refusal(.decide("d", option: "again", reason: "why"))
        == .repeatLimit("d", limit: 3, backTo: "d"))
  }

  @Test("from an instance the way leads back for the same item only")
  func sameItem() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("triage", "record:\n  hosts: {type: list, label: Hosts}"),
        Books.step("clean", "each: triage.hosts"),
        Books.decision("clear", ["yes-now", "not-yet -> clean"], "each: triage.hosts")))
    var run = try MemoryRun(plan)
    try run.done("triage", ["hosts": ["web01", "db02"]])
    for item in ["web01", "db02"] { try run.done(StepKey("clean", items: [item])) }
    try run.decide("clear[db02]", "yes-now")
    try run.decide("clear[web01]", "not-yet")
    #expect(
      run.lines == [
        "triage: done", "clean[web01]: ready", "clean[db02]: done", "clear[web01]: blocked",
        "clear[db02]: done",
      ])
  }

  @Test("the way may lead back to a group: all in it that was marked begins anew")
  func toGroup() throws {
    let plan = try Books.plan(
      Books.steps(
        "  - {id: restore, title: Restore, include: restore}\n",
        Books.decision("stable", ["yes-now", "not-yet -> restore"])),
      included: ["restore": Books.steps(Books.step("copy"), Books.step("test"))])
    var run = try MemoryRun(plan)
    try run.done("restore/copy")
    try run.skip("restore/test")
    try run.decide("stable", "not-yet")
    #expect(run.lines == ["restore/copy: ready", "restore/test: blocked", "stable: blocked"])
    #expect(try run.replayed() == run.state)
  }

  @Test("reopen is that step alone, what is below is outdated; --below begins it anew too")
  func reopen() throws {
    var alone = try Self.run()
    try alone.reopen("b")
    #expect(
      alone.lines == [
        "a: done", "b: ready", "tell: done outdated", "side: done outdated", "beside: ready",
        "stable: ready",
      ])
    try alone.done("b")
    #expect(alone.why("side") == .outdated)
    try alone.reopen("side")
    try alone.done("side")
    #expect(alone.why("side") == nil)

    var below = try Self.run()
    try below.reopen("b", below: true)
    #expect(below.lines[3] == "side: blocked")
    #expect(below.visit("side").number == 2)
  }

  @Test("old answers stay in the record, and conditions do not read them")
  func oldAnswers() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("a", "record:\n  x: {type: yesno, label: X, required: false}"),
        Books.step("b", "when: a.x")))
    var run = try MemoryRun(plan)
    try run.done("a", ["x": false])
    #expect(run.why("b") == .conditionFalse)
    try run.reopen("a")
    #expect(run.status("b") == .blocked)
    try run.done("a")
    #expect(run.why("b") == .conditionUnknown)
    #expect(run.state.record("a").past.map { $0.answers["x"] } == [false])
  }

  @Test("a failed step is tried again in a new visit, and reads nothing from the old one")
  func retry() throws {
    var run = try MemoryRun(try Self.plan())
    try run.answer("a", ["x": "half"])
    try run.fail("a")
    try run.done("a")
    #expect(run.visit("a").number == 2)
    #expect(run.visit("a").answers == [:])
    #expect(run.state.record("a").past.first?.answers["x"] == "half")
    #expect(try run.replayed() == run.state)
  }
}
