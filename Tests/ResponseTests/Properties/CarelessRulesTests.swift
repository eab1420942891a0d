import Playbooks
import RandomPlaybooks
import Response
import Testing

@Suite("Careless rules")
struct CarelessRulesTests {
  @Test("leave runs stuck and lose steps in silence, on the same playbooks")
  func fail() throws {
    var stuck = 0
    var lost = 0
    for seed in 0..<400 as Range<UInt64> {
      let random = RandomPlaybook(seed: seed, steps: 2...6)
      let plan = try Books.plan(random.text, included: random.included)
      guard plan.graph.nodes.allSatisfy(\.levels.isEmpty) else { continue }
      var chance = Chance(seed: seed)
      for countsSkipped in [false, true, true] {
        var careless = CarelessRules(plan: plan, countsSkipped: countsSkipped)
        careless.walk(&chance)
        if careless.isStuck { stuck += 1 }
        if careless.hasLostAStep { lost += 1 }
      }
    }
    #expect(stuck > 50)
    #expect(lost > 5)
  }

  @Test("a stuck standing and a lost step are seen by the properties")
  func seen() throws {
    let plan = try Books.plan(
      Books.steps(
        Books.decision("d", ["a", "b"]), Books.step("s", "when: d == a"), Books.step("t")))
    var careless = CarelessRules(plan: plan, countsSkipped: false)
    #expect(!careless.isStuck)
    careless.mark(0, .skipped)
    #expect(careless.isStuck)
    careless.mark(0, .done)
    #expect(careless.status(1) == .notApplicable)
    #expect(careless.isStuck)

    var run = try MemoryRun(plan)
    try run.skip("d")
    try Properties.isNotStuck(run.standing)
    #expect(run.status("s") == .ready)
  }
}
