import Playbooks
import Response
import Testing

@Suite("Clocks")
struct ClockTests {
  private static let hour: Int64 = 3_600_000
  private static let detected = Moment(ms: MemoryRun.opened - 2 * hour, typed: "01:00")

  private static let byDetection = Books.steps(
    Books.step("triage"), Books.decision("classify", ["serious", "ordinary"]),
    Books.step(
      "notice",
      "needs: [classify]\nwhen: classify == serious\nnotify: {to: [bca, vncert]}\n"
        + "deadline: {rule: law}"))

  private static func run(
    hours: Int64? = 24, from: String? = nil, detected: Moment? = ClockTests.detected
  ) throws -> MemoryRun {
    let rule = Books.rule("law", start: .detection, hours: hours, from: from)
    return try MemoryRun(try Books.plan(byDetection, rules: [rule])) { $0.detected = detected }
  }

  private static func done(_ contacts: [String]) -> Action {
    .done("notice", [:], contacts.map { MemoryRun.call($0) }, reason: nil)
  }

  @Test("a clock from detection runs from the opening, while nobody has classified")
  func possible() throws {
    let run = try Self.run()
    let clock = try #require(run.state.clocks["notice"])
    #expect(run.status("notice") == .blocked)
    #expect(clock.phase == .running)
    #expect(clock.start == Self.detected.ms)
    #expect(clock.due == Self.detected.ms + 24 * Self.hour)
    #expect(clock.rule == "law" && clock.basis == "Decree" && clock.certainty == "H")
    #expect(!clock.assumed)
  }

  @Test("without a detection time it counts from the opening and says that it assumes so")
  func assumed() throws {
    var run = try Self.run(detected: nil)
    #expect(run.state.clocks["notice"]?.assumed == true)
    #expect(run.state.clocks["notice"]?.start == MemoryRun.opened)
    var changes = RunChanges()
    changes.detected = Self.detected
    try run.act(.update(changes, reason: "found in the log"))
    #expect(run.state.clocks["notice"]?.assumed == false)
    #expect(run.state.clocks["notice"]?.start == Self.detected.ms)
    #expect(try run.replayed() == run.state)
  }

  @Test("a rule that was not in force at detection starts no clock")
  func notInForce() throws {
    var run = try Self.run(from: "2026-11-22", detected: nil)
    #expect(run.state.clocks["notice"]?.phase == .running)
    var changes = RunChanges()
    changes.detected = Moment(ms: MemoryRun.opened - 24 * Self.hour, typed: "yesterday")
    try run.act(.update(changes, reason: "why"))
    #expect(run.state.clocks["notice"]?.phase == .cancelled)
    #expect(try run.replayed() == run.state)
  }

  @Test("at once has a start and no due time")
  func atOnce() throws {
    var run = try Self.run(hours: nil)
    #expect(run.state.clocks["notice"]?.due == nil)
    try run.done("triage")
    try run.decide("classify", "serious")
    try run.act(Self.done(["bca", "vncert"]))
    guard case .met(_, late: 0)? = run.state.clocks["notice"]?.phase else {
      Issue.record("not met")
      return
    }
  }

  @Test("met when every recipient was reached, at the time that happened; late by the rest")
  func met() throws {
    var run = try Self.run()
    try run.done("triage")
    try run.decide("classify", "serious")
    run.now = Self.detected.ms + 24 * Self.hour
    let notices = [MemoryRun.call("bca"), MemoryRun.call("vncert", .noAnswer)]
    try run.act(.done("notice", [:], notices, reason: nil))
    #expect(run.status("notice") == .done)
    #expect(run.state.clocks["notice"]?.phase == .running)
    let at = run.now
    try run.act(.notice("notice", [MemoryRun.call("vncert")]))
    #expect(run.state.clocks["notice"]?.phase == .met(at: at, late: 60_000))
    try run.reopen("notice")
    #expect(run.state.clocks["notice"]?.phase == .met(at: at, late: 60_000))
    #expect(try run.replayed() == run.state)
  }

  @Test("what happened before counts, what is recorded stands beside it")
  func happened() throws {
    var run = try Self.run()
    try run.done("triage")
    try run.decide("classify", "serious")
    run.now = Self.detected.ms + 30 * Self.hour
    let told = Moment(ms: Self.detected.ms + 2 * Self.hour, typed: "03:00")
    let events = try run.act(Self.done(["bca", "vncert"])) { $0.happened = told }
    #expect(run.state.clocks["notice"]?.phase == .met(at: told.ms, late: 0))
    #expect(events.first { $0.kind == .clockMet }?.at == run.now - 60_000)
  }

  @Test("skipped is waived, opened again it runs with its old start")
  func waived() throws {
    var run = try Self.run()
    try run.skip("notice")
    #expect(run.state.clocks["notice"]?.phase == .waived)
    try run.reopen("notice")
    #expect(run.state.clocks["notice"]?.phase == .running)
    #expect(run.state.clocks["notice"]?.start == Self.detected.ms)
    #expect(try run.replayed() == run.state)
  }

  @Test("not applicable is cancelled, and comes back with its old start")
  func cancelled() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.decision("classify", ["serious", "ordinary"]),
        Books.step(
          "notice",
          "needs: [classify]\nwhen: classify == serious\ndeadline: {within: 72h, from: classify}")))
    var run = try MemoryRun(plan)
    let first = run.now
    try run.decide("classify", "serious")
    #expect(run.state.clocks["notice"]?.start == first)
    try run.reopen("classify")
    #expect(run.state.clocks["notice"]?.phase == .running)
    try run.decide("classify", "ordinary")
    #expect(run.state.clocks["notice"]?.phase == .cancelled)
    try run.reopen("classify")
    try run.decide("classify", "serious")
    #expect(run.state.clocks["notice"]?.phase == .running)
    #expect(run.state.clocks["notice"]?.start == first)
    #expect(try run.replayed() == run.state)
  }

  @Test("a clock from a field starts with its answer and moves when the answer is put right")
  func field() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("know", "record:\n  at: {type: time, label: At}"),
        Books.step("report", "needs: [know]\ndeadline: {within: 72h, from: know.at}")))
    var run = try MemoryRun(plan)
    #expect(run.state.clocks.isEmpty)
    try run.done("know", ["at": .time(Self.detected)])
    #expect(run.state.clocks["report"]?.start == Self.detected.ms)
    let right = Moment(ms: Self.detected.ms - Self.hour, typed: "00:00")
    try run.amend("know", ["at": .set(.open(.time(right)))])
    #expect(run.state.clocks["report"]?.start == right.ms)
    #expect(run.state.clocks["report"]?.due == right.ms + 72 * Self.hour)
  }

  @Test("a clock by hand starts when the step does, also where it is done at once")
  func byHand() throws {
    let plan = try Books.plan(
      Books.steps(Books.step("send", "needs: []\ndeadline: {rule: law}")),
      rules: [Books.rule("law", start: .hand)])
    var run = try MemoryRun(plan)
    #expect(run.state.clocks.isEmpty)
    let at = run.now
    try run.done("send")
    #expect(run.state.clocks["send"]?.phase == .met(at: at, late: 0))
    #expect(run.state.clocks["send"]?.start == at)
  }

  @Test("a clock goes with its item, and from the step itself to the instances")
  func instances() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("triage", "record:\n  hosts: {type: list, label: Hosts}"),
        Books.step("notice", "needs: [triage]\neach: triage.hosts\ndeadline: {rule: law}")),
      rules: [Books.rule("law", start: .detection)])
    var run = try MemoryRun(plan)
    #expect(run.state.clocks["notice"]?.phase == .running)
    try run.done("triage", ["hosts": ["web01", "db02"]])
    #expect(run.state.clocks["notice"]?.phase == .cancelled)
    #expect(run.state.clocks["notice[web01]"]?.phase == .running)
    try run.amend("triage", ["hosts": .remove(["db02"])])
    #expect(run.state.clocks["notice[db02]"]?.phase == .cancelled)
    let closed = try run.act(.abort(reason: "why", mistake: false))
    #expect(closed[0][.unmet] == ["notice[web01]"])
    #expect(try run.replayed() == run.state)
  }

  @Test("a notice put on record after the close still meets its clock")
  func afterTheClose() throws {
    var run = try Self.run()
    try run.done("triage")
    try run.decide("classify", "serious")
    let tried = [MemoryRun.call("bca"), MemoryRun.call("vncert", .failed)]
    try run.act(.done("notice", [:], tried, reason: nil))
    let closed = try run.act(.finish(reason: nil))
    #expect(closed[0][.unmet] == ["notice"])
    let at = run.now
    try run.act(.notice("notice", [MemoryRun.call("vncert")]))
    #expect(run.state.clocks["notice"]?.phase == .met(at: at, late: 0))
    #expect(try run.replayed() == run.state)
  }
}
