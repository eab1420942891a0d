import Playbooks
import Testing

@testable import Response

@Suite("A drill whose time passes faster")
struct PaceTests {
  private static let hour: Int64 = 3_600_000

  private func run(_ pace: Int64, _ body: String) throws -> MemoryRun {
    try MemoryRun(try Books.plan(body)) { opening in
      opening.mode = .drill
      opening.pace = pace
    }
  }

  @Test(
    "what passes on the machine passes so many times in the run, and the record keeps the machine's"
  )
  func time() throws {
    var run = try run(60, Books.steps(Books.step("a"), Books.step("b")))
    run.now = MemoryRun.opened + 10 * 60_000
    let events = try run.act(.done("a", [:], [], reason: nil))
    #expect(events.allSatisfy { $0.at == MemoryRun.opened + 10 * 60_000 })
    #expect(run.visit("a").ended?.moment == MemoryRun.opened + 10 * Self.hour)
    #expect(run.state.lastAt == MemoryRun.opened + 10 * Self.hour)
    #expect(try run.replayed() == run.state)
  }

  @Test("clocks, waits and times people give go by the run's time")
  func rules() throws {
    var run = try run(
      60,
      Books.steps(
        Books.step("a"), Books.step("b", "needs: [a]\ndeadline: {within: 4h, from: a}"),
        Books.step("c", "needs: [a]\nwait: {for: 24h, from: a}")))
    try run.done("a")
    let ended = try #require(run.visit("a").ended?.moment)
    let clock = try #require(run.state.clocks["b"])
    #expect(clock.start == ended && clock.due == ended + 4 * Self.hour)
    #expect(
      run.refusal(.done("c", [:], [], reason: nil)) == .waiting("c", until: ended + 24 * Self.hour))
    // Five minutes on, five hours in the incident.
    run.now += 4 * 60_000
    let soon = Moment(ms: run.now + 2 * Self.hour, typed: "3h ago")
    #expect(run.refusal(.start("b")) == nil)
    try run.act(.done("b", [:], [], reason: nil)) { $0.happened = soon }
    #expect(run.visit("b").ended?.moment == soon.ms)
    let late = Moment(ms: MemoryRun.opened + 90 * Self.hour, typed: "tomorrow")
    #expect(
      run.refusal(.start("c")) { $0.happened = late } == .happenedInFuture(late))
    run.now += 24 * 60_000
    try run.done("c")
    #expect(try run.replayed() == run.state)
  }

  @Test("a run opened within such a drill begins at the drill's time")
  func linked() throws {
    let began = Moment(ms: MemoryRun.opened + 50 * Self.hour, typed: "two days on")
    var run = try MemoryRun(try Books.plan(Books.steps(Books.step("a")))) { opening in
      opening.mode = .drill
      opening.pace = 60
      opening.began = began
      opening.detected = Moment(ms: MemoryRun.opened + 40 * Self.hour, typed: "09:00")
    }
    #expect(run.state.opening.at.moment == began.ms)
    run.now = MemoryRun.opened + 60_000
    try run.done("a")
    #expect(run.visit("a").ended?.moment == began.ms + Self.hour)
    #expect(try run.replayed() == run.state)
  }

  @Test("in a live run time passes as it does")
  func live() throws {
    var run = try MemoryRun(try Books.plan(Books.steps(Books.step("a"))))
    let at = run.now
    let events = try run.act(.done("a", [:], [], reason: nil))
    #expect(run.visit("a").ended?.moment == at)
    #expect(!events.contains { $0.fields.members["pace"] != nil })
    #expect(run.events.first?[.pace] == nil)
  }

  @Test(
    "times nobody can mean stay within what a record can hold",
    arguments: [Int64.min, -(1 << 53), 0, 1 << 53, Int64.max])
  func bounds(at: Int64) {
    for times in [Int64(1), 2, 1000] {
      for opened in [Int64.min, 0, 1_795_291_200_000, Int64.max] {
        let pace = Pace(recorded: 1_795_291_200_000, opened: opened, times: times)
        let time = pace.incidentTime(at: at)
        #expect(opened == 1_795_291_200_000 && times == 1 ? time == at : abs(time) < 1 << 53)
      }
    }
  }
}
