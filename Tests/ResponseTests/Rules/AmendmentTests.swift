import Playbooks
import Response
import Testing

@Suite("Amendments and overrides")
struct AmendmentTests {
  private static func plan() throws -> Plan {
    try Books.plan(
      "inputs: {level: {type: number, label: Level, required: false}}\n"
        + Books.steps(
          Books.step("a", "record:\n  x: {type: yesno, label: X}"), Books.step("b", "when: a.x"),
          Books.step("c", "needs: []\nwhen: inputs.level > 2")))
  }

  @Test("before and after are recorded; unmarked steps are derived anew, marked ones outdated")
  func answers() throws {
    var run = try MemoryRun(try Self.plan())
    try run.done("a", ["x": true])
    try run.start("b")
    let events = try run.act(.amend("a", ["x": .set(.open(false))], reason: "misread"))
    #expect(events[0].kind == .stepAmended)
    #expect(events[0][.before] == ["x": true] && events[0][.after] == ["x": false])
    #expect(run.lines[1] == "b: active outdated")
    #expect(run.visit("b").mark == .active)
    try run.amend("a", ["x": .set(.open(true))])
    #expect(run.why("b") == nil)
    #expect(try run.replayed() == run.state)
  }

  @Test("the run's own facts are amended with what they were before")
  func run() throws {
    var run = try MemoryRun(try Self.plan()) { $0.inputs = ["level": .open("1")] }
    #expect(run.why("c") == .conditionFalse)
    var changes = RunChanges()
    changes.inputs = ["level": .set(.open("3"))]
    changes.title = "New"
    changes.incidentType = 6
    changes.tlp = .red
    changes.severity = "high"
    let events = try run.act(.update(changes, reason: "why"))
    #expect(events[0][.before] == ["inputs_level": "1", "title": "Test"])
    #expect(run.status("c") == .ready)
    #expect(run.state.opening.inputs == ["level": "3"])
    #expect(run.state.opening.incidentType == 6 && run.state.opening.tlp == "RED")
    #expect(run.refusal(.update(changes, reason: "why")) == .nothingToChange)
    #expect(try run.replayed() == run.state)
  }

  @Test("an override is recorded where it passes something over, with its reason, and only there")
  func override() throws {
    var run = try MemoryRun(try Self.plan())
    let events = try run.act(.start("b")) { $0.override = "urgent" }
    #expect(events[0][.override] == "urgent")
    #expect(run.lines[1] == "b: active")
    try run.done("a", ["x": false])
    #expect(run.lines[1] == "b: active")
    try run.done("b")
    let plain = try run.act(.skip("c", reason: "why"))
    #expect(plain.allSatisfy { $0[.override] == nil })
    #expect(try run.replayed() == run.state)
  }

  @Test("a step done in spite of its condition counts as done")
  func doneInSpite() throws {
    var run = try MemoryRun(try Self.plan())
    try run.done("a", ["x": false])
    #expect(run.why("b") == .conditionFalse)
    let events = try run.act(.done("b", [:], [], reason: nil)) { $0.override = "do it" }
    #expect(events.map(\.kind) == [.stepStarted, .stepDone])
    #expect(run.lines[1] == "b: done")
  }
}
