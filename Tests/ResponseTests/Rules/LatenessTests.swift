import Playbooks
import Response
import Testing

@Suite("Missed deadlines, and what is entered late")
struct LatenessTests {
  private static let hour: Int64 = 3_600_000

  private static func run(seals: Bool = true) throws -> MemoryRun {
    let plan = try Books.plan(
      Books.steps(
        Books.step("look"),
        Books.step("tell", "needs: [look]\ndeadline: {within: 1h, from: look}"),
        Books.decision(
          "judge", ["well", "ill"], "needs: [look]\ndeadline: {within: 2h, from: look}"),
        Books.step("rest", "needs: [look]")))
    return try MemoryRun(plan, seals: seals)
  }

  private static func reasons(_ run: MemoryRun, _ key: StepKey) -> [Value] {
    run.state.clocks[key]?.explanations.map(\.reason) ?? []
  }

  @Test("a deadline met late is explained with the action or after it; the newest reason is last")
  func explained() throws {
    var run = try Self.run()
    try run.done("look")
    run.now += 3 * Self.hour
    let events = try run.act(.done("tell", [:], [], reason: nil)) {
      $0.lateReason = "the line was dead"
    }
    let kinds = events.map(\.kind)
    #expect(kinds == [.stepDone, .clockMet, .clockExplained])
    #expect(events.last?.step == "tell" && events.last?[.clock] == "tell")
    let at = run.now
    try run.act(.explainClock("tell", reason: Prose("Hà was ill", personal: true))) {
      $0.by = .new("Bình")
    }
    let said = try #require(run.state.clocks["tell"]?.explanations)
    #expect(said.map(\.by) == ["p1", "p2"] && said.last?.at.recorded == at)
    #expect(said.first?.reason == .text("the line was dead"))
    guard case .sealed? = said.last?.reason else {
      Issue.record("a personal reason stands in the open")
      return
    }
    #expect(run.status("tell") == .done && run.visit("tell").number == 1)
    let place = try #require(run.state.safekeeping.values.all.last?.place)
    #expect(place.path == "reason")
    try run.act(.redact(place, basis: "law", reason: nil))
    #expect(try run.replayed() == run.state)
  }

  @Test("a reason with an action that met no deadline late goes nowhere, and the action stands")
  func unused() throws {
    var run = try Self.run()
    try run.done("look")
    let early = try run.act(.done("tell", [:], [], reason: nil)) { $0.lateReason = "why" }
    #expect(early.map(\.kind) == [.stepDone, .clockMet])
    run.now += 3 * Self.hour
    let rest = try run.act(.done("rest", [:], [], reason: nil)) { $0.lateReason = "why" }
    #expect(rest.map(\.kind) == [.stepDone])
    #expect(Self.reasons(run, "tell").isEmpty && Self.reasons(run, "judge").isEmpty)
  }

  @Test("a decision met late is explained too, and only its own clock")
  func decision() throws {
    var run = try Self.run()
    try run.done("look")
    run.now += 3 * Self.hour
    let before = run.state
    try run.act(.decide("judge", option: "well", reason: "why")) { $0.lateReason = "no quorum" }
    #expect(Self.reasons(run, "judge") == ["no quorum"])
    #expect(Self.reasons(run, "tell").isEmpty)
    #expect(run.state.metLate(since: before) == ["judge"])
    #expect(run.state.metLate(since: run.state).isEmpty)
  }

  @Test("what is past due and not met is explained, also after the close; in time it is refused")
  func overdue() throws {
    var run = try Self.run()
    #expect(run.refusal(.explainClock("tell", reason: "why")) == .noClock("tell"))
    try run.done("look")
    let due = try #require(run.state.clocks["tell"]?.due)
    run.now = due
    #expect(
      run.refusal(.explainClock("tell", reason: "why")) == .clockNotLate("tell", .running))
    run.now = due + 1
    #expect(run.refusal(.explainClock("tell", reason: " ")) == .reasonNeeded(.explain, "tell"))
    try run.act(.explainClock("tell", reason: "the line is dead"))
    try run.act(.abort(reason: "why", mistake: false))
    #expect(
      run.refusal(.explainClock("judge", reason: "why")) == .clockNotLate("judge", .running))
    run.now += 3 * Self.hour
    try run.act(.explainClock("judge", reason: "nobody was there"))
    #expect(Self.reasons(run, "tell") == ["the line is dead"])
    #expect(Self.reasons(run, "judge") == ["nobody was there"])
    #expect(try run.replayed() == run.state)
  }

  @Test("what was skipped is waived and needs no reason; what was said stays when a clock moves")
  func moved() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("know", "record:\n  at: {type: time, label: At}"),
        Books.step("report", "needs: [know]\ndeadline: {within: 1h, from: know.at}")))
    var run = try MemoryRun(plan)
    let at = Moment(ms: MemoryRun.opened - 4 * Self.hour, typed: "23:00")
    try run.done("know", ["at": .time(at)])
    try run.act(.explainClock("report", reason: "found out late"))
    let right = Moment(ms: MemoryRun.opened, typed: "03:00")
    try run.amend("know", ["at": .set(.open(.time(right)))])
    #expect(run.state.clocks["report"]?.start == right.ms)
    #expect(Self.reasons(run, "report") == ["found out late"])
    #expect(
      run.refusal(.explainClock("report", reason: "why")) == .clockNotLate("report", .running))
    try run.skip("report")
    run.now += 9 * Self.hour
    #expect(
      run.refusal(.explainClock("report", reason: "why")) == .clockNotLate("report", .waived))
    #expect(try run.replayed() == run.state)
  }

  @Test("it is no work on the step: who saw the step before may still act on it")
  func noTouch() throws {
    var run = try Self.run()
    try run.done("look")
    run.now += 3 * Self.hour
    let seen = run.state.place
    try run.act(.explainClock("tell", reason: "why")) { $0.session = "s2" }
    try run.act(.done("tell", [:], [], reason: nil)) { $0.seen = seen }
    #expect(run.status("tell") == .done)
  }

  @Test("entered late is what was recorded more than five minutes after it happened, by a person")
  func enteredLate() throws {
    var run = try Self.run()
    func moment(_ ms: Int64) -> Moment { Moment(ms: ms, typed: "then") }
    let now = try run.act(.note(.prose("x"), on: nil, corrects: nil))
    #expect(!run.state.isEnteredLate(now[0]))
    let soon = moment(run.now - 5 * 60_000)
    let typed = try run.act(.note(.prose("x"), on: nil, corrects: nil)) { $0.happened = soon }
    #expect(!run.state.isEnteredLate(typed[0]))
    let then = moment(run.now - 5 * 60_000 - 1)
    let late = try run.act(.done("look", [:], [], reason: nil)) { $0.happened = then }
    #expect(late[0].kind == .stepDone && run.state.isEnteredLate(late[0]))
    #expect(run.visit("look").ended?.isEnteredLate == true)
    let told = moment(run.now - 5 * 60_000 - 1)
    let met = try run.act(.done("tell", [:], [], reason: nil)) { $0.happened = told }
    let clock = try #require(met.first { $0.kind == .clockMet })
    #expect(clock.happened == told && !run.state.isEnteredLate(clock))
  }

  @Test("in a drill whose time passes faster it is told by the time of the run")
  func paced() throws {
    let plan = try Books.plan(Books.steps(Books.step("look")))
    var run = try MemoryRun(plan) { ($0.mode, $0.pace) = (.drill, 60) }
    let opened = run.now - 60_000
    // A minute of the machine is an hour of the drill.
    let happened = Moment(ms: opened + 30 * 60_000, typed: "30m ago")
    let events = try run.act(.done("look", [:], [], reason: nil)) { $0.happened = happened }
    #expect(run.state.time(of: events[0]).recorded == opened + Self.hour)
    #expect(run.state.isEnteredLate(events[0]))
  }
}
