import Playbooks
import Response
import Testing

@Suite("Injects of a drill")
struct InjectTests {
  private static let body =
    "injects:\n  - {id: second, at: 2h, text: Second}\n  - {id: first, at: 30m, text: First}\n"
    + Books.steps(Books.step("a"))

  private func run(_ pace: Int64 = 60, mode: Opening.Mode = .drill) throws -> MemoryRun {
    try MemoryRun(try Books.plan(Self.body)) { opening in
      opening.mode = mode
      opening.pace = mode == .drill ? pace : 1
    }
  }

  private func due(_ run: MemoryRun) -> [String] {
    run.plan.dueInjects(in: run.state, at: run.state.time(at: run.now)).map(\.id)
  }

  @Test("they are due at their time of the drill, in order, and stay so until the run ends")
  func times() throws {
    var run = try run()
    run.now = MemoryRun.opened + 29_999
    #expect(due(run) == [])
    run.now = MemoryRun.opened + 30_000
    #expect(due(run) == ["first"])
    run.now = MemoryRun.opened + 120_000
    #expect(due(run) == ["first", "second"])
    try run.done("a")
    try run.finish()
    #expect(due(run) == [])
  }

  @Test("one is put on record once, whoever shows it")
  func once() throws {
    var run = try run()
    let events = try run.act(.showInject("first"))
    #expect(events.map(\.kind) == [.injectShown])
    #expect(events.first?[.inject] == "first")
    #expect(run.state.injects.keys.sorted() == ["first"])
    #expect(
      run.refusal(.showInject("first")) {
        $0.by = .new("Bình")
        $0.session = "s2"
      } == .nothingToChange)
    #expect(try run.replayed() == run.state)
  }

  @Test("a live run has none, and neither has one that has ended")
  func live() throws {
    var live = try run(mode: .live)
    live.now += 10 * 3_600_000
    #expect(due(live) == [])
    #expect(live.refusal(.showInject("first")) == .notADrill)
    var ended = try run()
    try ended.act(.abort(reason: "enough", mistake: false))
    guard case .runClosed? = ended.refusal(.showInject("first")) else {
      Issue.record("shown after the end")
      return
    }
  }
}
