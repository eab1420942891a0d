import Playbooks
import Response
import Testing

@Suite("Needs and joins")
struct NeedsTests {
  @Test("a step without needs waits for the step above it; an empty list waits for nothing")
  func order() throws {
    let plan = try Books.plan(
      Books.steps(Books.step("a"), Books.step("b"), Books.step("c", "needs: []")))
    var run = try MemoryRun(plan)
    #expect(run.lines == ["a: ready", "b: blocked", "c: ready"])
    try run.done("a")
    #expect(run.lines == ["a: done", "b: ready", "c: ready"])
  }

  @Test("skipped counts as settled, failed does not")
  func settled() throws {
    let plan = try Books.plan(Books.steps(Books.step("a"), Books.step("b")))
    var run = try MemoryRun(plan)
    try run.fail("a")
    #expect(run.lines == ["a: failed", "b: blocked"])
    try run.skip("a")
    #expect(run.lines == ["a: skipped", "b: ready"])
  }

  @Test("join any is ready at the first need done, not at one skipped; the other stays open")
  func any() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("a"), Books.step("b", "needs: []"),
        Books.step("c", "needs: [a, b]\njoin: any")))
    var run = try MemoryRun(plan)
    try run.skip("a")
    #expect(run.status("c") == .blocked)
    var other = run
    try other.skip("b")
    #expect(other.status("c") == .ready)
    try run.done("b")
    #expect(run.status("c") == .ready)

    var loser = try MemoryRun(plan)
    try loser.done("a")
    try loser.done("c")
    #expect(loser.refusal(.finish(reason: nil)) == .unsettled(["b"]))
  }

  @Test("join any of steps that are all not applicable is not applicable")
  func anyOfNone() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.decision("d", ["x", "y"]), Books.step("a", "needs: [d]\nwhen: d == x"),
        Books.step("b", "needs: [d]\nwhen: d == x"), Books.step("c", "needs: [a, b]\njoin: any")))
    var run = try MemoryRun(plan)
    try run.decide("d", "y")
    #expect(run.why("c") == .needsNotApplicable)
    try run.finish()
    #expect(!run.state.isOpen)
  }

  @Test("a group is settled when all in it are, and its first steps have its needs and condition")
  func group() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.decision("d", ["x", "y"]),
        "  - {id: restore, title: Restore, include: restore, when: d == x}\n",
        Books.step("last", "needs: [restore]")),
      included: ["restore": Books.steps(Books.step("copy"), Books.step("test"))])
    var run = try MemoryRun(plan)
    #expect(run.lines.contains("restore/copy: blocked"))
    var other = run
    try run.decide("d", "x")
    try run.done("restore/copy")
    #expect(run.status("last") == .blocked)
    try run.done("restore/test")
    #expect(run.status("last") == .ready)
    try other.decide("d", "y")
    #expect(
      other.lines == [
        "d: done", "restore/copy: not_applicable condition_false",
        "restore/test: not_applicable needs_not_applicable",
        "last: not_applicable needs_not_applicable",
      ])
  }

  @Test("skipping a group skips what is open in it, with one reason")
  func skipGroup() throws {
    let plan = try Books.plan(
      Books.steps("  - {id: restore, title: Restore, include: restore}\n", Books.step("last")),
      included: ["restore": Books.steps(Books.step("copy"), Books.step("test"), Books.step("end"))])
    var run = try MemoryRun(plan)
    try run.done("restore/copy")
    let events = try run.act(.skip("restore", reason: "no backup"))
    #expect(
      events.filter { $0.kind == .stepSkipped }.compactMap(\.step?.path).sorted() == [
        "restore/end", "restore/test",
      ])
    #expect(run.status("restore/copy") == .done)
    #expect(run.status("last") == .ready)
    #expect(run.refusal(.skip("restore", reason: "why")) == .nothingToChange)
    #expect(try run.replayed() == run.state)
  }
}
