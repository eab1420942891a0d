import Playbooks
import Response
import Testing

@Suite("Two people at one run")
struct TwoPeopleTests {
  /// A run in which somebody else, in session `s2`, did something after `seen`.
  private static func run(_ other: Action) throws -> (MemoryRun, seen: Int64) {
    let plan = try Books.plan(
      Books.steps(Books.step("a", "needs: []\nnotify: {to: [soc]}"), Books.step("b", "needs: []")))
    var run = try MemoryRun(plan)
    try run.start("a")
    let seen = run.state.next
    try run.act(other) {
      $0.by = .new("Bình")
      $0.session = "s2"
    }
    return (run, seen)
  }

  @Test(
    "an action whose own step changed since it was shown is refused, with who, what and when",
    arguments: [
      (Action.start("a"), Kind.stepAssigned), (.skip("a", reason: "why"), .stepSkipped),
      (.answer("a", [:], [MemoryRun.call("soc")]), .noticeSent),
      (.notice("a", [MemoryRun.call("soc")]), .noticeSent),
    ])
  func changed(action: Action, kind: Kind) throws {
    let (run, seen) = try Self.run(action)
    let refusal = run.refusal(.done("a", [:], [], reason: nil)) { $0.seen = seen }
    guard case .changedSince("a", let touch)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(touch.kind == kind && touch.by == "p2" && touch.session == "s2")
    #expect(touch.at == run.now - 60_000)
  }

  @Test(
    "unrelated work, a remark, a file or an assignment elsewhere never refuses",
    arguments: [
      Action.done("b", [:], [], reason: nil), .note(.prose("x"), on: "a", corrects: nil),
      .attach(EvidenceGiven(how: .described, source: "desk"), on: "a"),
      .indicator(type: "ip", value: "192.0.2.1", on: "a"), .assign("b", to: .known("p1")),
    ])
  func unrelated(action: Action) throws {
    let (run, seen) = try Self.run(action)
    let done = Action.done("a", [:], [MemoryRun.call("soc")], reason: nil)
    #expect(run.refusal(done) { $0.seen = seen } == nil)
  }

  @Test("a fact is never refused for what another did meanwhile")
  func facts() throws {
    let (run, seen) = try Self.run(.skip("a", reason: "why"))
    let facts: [Action] = [
      .note(.prose("x"), on: "a", corrects: nil), .notice("a", [MemoryRun.call("soc")]),
      .attach(EvidenceGiven(how: .described, source: "desk"), on: "a"),
    ]
    for fact in facts { #expect(run.refusal(fact) { $0.seen = seen } == nil) }
  }

  @Test("one's own session, and what was seen, do not count")
  func own() throws {
    let (run, seen) = try Self.run(.start("a"))
    let done = Action.done("a", [:], [MemoryRun.call("soc")], reason: nil)
    #expect(
      run.refusal(done) {
        $0.session = "s2"; $0.seen = seen
      } == nil)
    #expect(run.refusal(done) { $0.seen = run.state.next } == nil)
    #expect(run.refusal(done) == nil)
  }
}
