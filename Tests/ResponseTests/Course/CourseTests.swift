import Playbooks
import Response
import Testing

@Suite("The course of a run, and its figures")
struct CourseTests {
  private static let minute: Int64 = 60_000

  private static let book = Books.steps(
    Books.step("look", "phase: detect"),
    Books.step("cut", "phase: isolate"), Books.step("seal", "phase: isolate\nneeds: [look]"),
    Books.decision("grave", ["yes-it-is", "no-it-is-not"], "needs: [look]"),
    Books.step("back", "phase: restore\nneeds: [cut]"),
    Books.step("late", "needs: [look]\ndeadline: {within: 2m, from: look}"),
    Books.step("soon", "needs: [look]\ndeadline: {within: 9h, from: look}"))

  private func opened() throws -> MemoryRun {
    try MemoryRun(try Books.plan(Self.book)) {
      $0.detected = Moment(ms: MemoryRun.opened - 10 * Self.minute, typed: "x")
    }
  }

  private func course(_ run: MemoryRun) -> Course {
    Course(of: run.state, run.standing, run.events)
  }

  private func pass(_ run: MemoryRun, _ step: String, _ visit: Int = 1) throws -> Course.Pass {
    try #require(
      course(run).passes.first { $0.key == StepKey(step) && $0.visit.number == visit })
  }

  @Test("a step waits from when it could be begun until somebody began it, and takes until its end")
  func spans() throws {
    var run = try opened()
    run.now = MemoryRun.opened + 7 * Self.minute
    try run.act(.start("look", [:], []))
    run.now += 4 * Self.minute
    try run.act(.done("look", [:], [], reason: nil))
    let look = try pass(run, "look")
    #expect(look.ready == MemoryRun.opened)
    #expect(look.waited == 7 * Self.minute)
    #expect(look.took == 5 * Self.minute)
    let cut = try pass(run, "cut")
    #expect(cut.ready == look.visit.ended?.moment)
    #expect(cut.waited == nil && cut.took == nil && cut.taken == nil)
    #expect(try pass(run, "back").ready == nil)
  }

  @Test("what happened before it could be begun waited for nothing; every visit is told apart")
  func visits() throws {
    var run = try opened()
    try run.act(.done("look", [:], [], reason: nil)) {
      $0.happened = Moment(ms: MemoryRun.opened - Self.minute, typed: "earlier")
    }
    #expect(try pass(run, "look").waited == nil)
    try run.act(.reopen("look", below: false, reason: "again"))
    #expect(try pass(run, "look").visit.mark == .done)
    #expect(try pass(run, "look", 2).ready != nil)
  }

  private func figures(_ run: MemoryRun, at now: Int64? = nil) -> RunFigures {
    RunFigures(of: run.state, on: run.plan, course(run), at: now ?? run.now)
  }

  @Test("a phase is behind once all its steps are settled and one was done, by when that happened")
  func milestones() throws {
    var run = try opened()
    #expect(figures(run).milestones == [:])
    try run.act(.done("look", [:], [], reason: nil)) {
      $0.happened = Moment(ms: MemoryRun.opened + 30_000, typed: "then")
    }
    #expect(figures(run).milestones == [.detected: 10 * Self.minute + 30_000])
    try run.act(.done("seal", [:], [], reason: nil))
    #expect(figures(run).milestones[.isolated] == nil)
    var skipped = run
    try skipped.act(.skip("cut", reason: "no"))
    #expect(figures(skipped).milestones[.isolated] == 12 * Self.minute)
    try run.act(.done("cut", [:], [], reason: nil))
    #expect(figures(run).milestones[.isolated] == 13 * Self.minute)
    try run.act(.skip("back", reason: "no"))
    #expect(figures(run).milestones[.restored] == nil)
  }

  @Test("somebody was told when the first one was reached, not when it was tried")
  func told() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("look"),
        "  - id: tell\n    title: tell\n    needs: [look]\n    notify: {to: [boss]}\n"))
    var run = try MemoryRun(plan)
    try run.act(.done("look", [:], [], reason: nil))
    func notice(_ outcome: Notice.Outcome) -> NoticeGiven {
      NoticeGiven(
        contact: "boss", channel: "phone", outcome: outcome, address: nil, person: nil,
        reference: nil)
    }
    try run.act(.answer("tell", [:], [notice(.noAnswer)]))
    #expect(figures(run).milestones[.notified] == nil)
    try run.act(.answer("tell", [:], [notice(.answered)]))
    #expect(figures(run).milestones[.notified] == 3 * Self.minute)
  }

  @Test("a deadline comes to one thing; what ended unmet was not met")
  func deadlines() throws {
    var run = try opened()
    try run.act(.done("look", [:], [], reason: nil))
    #expect(figures(run).deadlines.map(\.outcome) == [.running, .running])
    run.now += 5 * Self.minute
    #expect(figures(run).deadlines.map(\.outcome) == [.notMet, .running])
    try run.act(.done("late", [:], [], reason: nil))
    #expect(figures(run).deadlines.map(\.outcome) == [.late, .running])
    var skipped = run
    try skipped.act(.skip("soon", reason: "no"))
    #expect(figures(skipped).deadlines.map(\.outcome) == [.late, .waived])
    try run.act(.abort(reason: "x", mistake: false))
    #expect(figures(run).deadlines.map(\.outcome) == [.late, .notMet])
    #expect(figures(run).deadlines.map(\.name) == ["late", "soon"])
  }

  @Test("the middle of several is the median; what waited less than a minute is left out")
  func statistics() throws {
    #expect(RunStatistics.Spread([]) == nil)
    #expect(RunStatistics.Spread([9, 1, 5])?.median == 5)
    #expect(RunStatistics.Spread([4, 1, 3, 2])?.median == 2)
    var runs: [RunFigures] = []
    for wait in [1, 30, 2] {
      var run = try opened()
      run.now = MemoryRun.opened + Int64(wait) * Self.minute
      try run.act(.done("look", [:], [], reason: nil))
      run.now -= 59_000
      try run.act(.done("cut", [:], [], reason: nil))
      runs.append(figures(run))
    }
    let statistics = RunStatistics(over: runs)
    #expect(statistics.runs == 3)
    #expect(statistics.waits.map(\.step) == ["test:look"])
    #expect(statistics.waits.first?.spread.median == 2 * Self.minute)
    #expect(statistics.milestones[.detected]?.greatest == 40 * Self.minute)
    #expect(statistics.deadlines.map(\.outcomes) == [[.running: 3], [.running: 3]])
  }
}
