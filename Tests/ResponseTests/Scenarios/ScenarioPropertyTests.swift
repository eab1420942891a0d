import Playbooks
import RandomPlaybooks
import Testing

@testable import Response

@Suite("A run told as a scenario")
struct ScenarioPropertyTests {
  @Test("what people did by chance, written as a script, leads to the same run", arguments: 0..<300)
  func same(seed: Int) throws {
    let random = RandomPlaybook(seed: UInt64(seed), steps: 2...6)
    let plan = try Books.plan(random.text, included: random.included)
    var walk = try RandomWalk(plan: plan, seed: UInt64(seed), seals: false)
    let opening = walk.run.state.opening
    var scenario = Scenario(
      id: "random", playbook: Script.name("test"), title: .both("A"),
      opened: Script.name("2026-11-22 03:00"), by: "An")
    scenario.detected = opening.detected.map { Script.name($0.typed) }
    scenario.inputs = opening.inputs.map {
      Script.typed($0.key, .set(.open($0.value)))
    }
    for _ in 0..<25 {
      guard try walk.step() else { continue }
      let asked = try #require(walk.asked)
      scenario.script.append(Script.entry(asked.action, asked.with, at: asked.at, on: plan))
    }
    let outcome = ScenarioPlay.outcome(of: scenario, on: plan)
    #expect(outcome.differences.map(\.what) == [], "\(walk.told.joined(separator: "\n"))")
    let end = try #require(outcome.end)
    #expect(Self.lines(end.standing, plan) == Self.lines(walk.run.standing, plan))
    #expect(end.state.clocks == walk.run.state.clocks)
    #expect(end.state.ending.word == walk.run.state.ending.word)
    for (key, record) in walk.run.state.steps {
      let other = end.state.record(key)
      #expect(other.visit.answers == record.visit.answers)
      #expect(other.visit.option == record.visit.option)
      #expect(other.visit.number == record.visit.number)
      #expect(other.visit.ended?.moment == record.visit.ended?.moment)
    }
  }

  private static func lines(_ standing: Standing, _ plan: Plan) -> [String] {
    standing.instances.map { "\(plan.label($0.key)) \($0.status) \(String(describing: $0.why))" }
  }
}

extension RunState.Ending {
  fileprivate var word: String {
    switch self {
    case .open: "open"
    case .closed(let result, _, _, _): result.rawValue
    }
  }
}
