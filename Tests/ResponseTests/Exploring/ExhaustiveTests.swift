import Playbooks
import RandomPlaybooks
import Testing

@testable import Response

@Suite("Exploring and walking every way there is agree")
struct ExhaustiveTests {
  @Test(
    "what is called reached is all that some way reaches, and nothing is left open",
    arguments: 0..<8)
  func exact(part: UInt64) throws {
    for seed in part * 60..<(part + 1) * 60 {
      let text = SteeringPlaybook(seed: seed).text
      let compilation = PlaybookCompiler.compile(
        SourceFile(role: .playbook, name: "main.yaml", bytes: Array(text.utf8)),
        library: Library(playbook: { _ in .missing(known: []) }))
      let plan = Plan(
        playbook: try #require(compilation.playbook), graph: try #require(compilation.graph),
        rules: [:], zone: .vietnam)
      let exploration = Exploration.of(plan)
      var reached: Set<Int> = []
      try Self.walk(try MemoryRun(plan, seals: false), &reached)
      let claimed = exploration.reachedBy.indices.filter { exploration.reachedBy[$0] != nil }
      #expect(Set(claimed) == reached, "\(text)")
      #expect(
        exploration.outOfReach == Set(plan.graph.nodes.indices).subtracting(reached), "\(text)")
    }
  }

  /// Ends the first step that is ready in every way, and goes on from each.
  private static func walk(_ run: MemoryRun, _ reached: inout Set<Int>) throws {
    reached.formUnion(run.plan.reached(in: run.standing))
    guard let next = run.standing.ready.first else { return }
    let step = run.plan.graph.nodes[next.node].step
    let actions: [Action] =
      if let decision = step.decision {
        decision.options.map { .decide(next.key, option: $0.choice.id, reason: "why") }
      } else if step.fields.isEmpty {
        [.done(next.key, [:], [], reason: nil)]
      } else {
        [["ok": true], ["ok": false], [:]].map { (answers: [String: Value]) in
          .done(next.key, answers.changes, [], reason: nil)
        }
      }
    for action in actions {
      var run = run
      try run.act(action)
      try walk(run, &reached)
    }
  }
}

/// A playbook by chance that is nearly all decisions and conditions, many of which contradict each
/// other.
private struct SteeringPlaybook {
  let text: String

  init(seed: UInt64) {
    var chance = Chance(seed: seed)
    var lines = ["playbook: 1", "id: main", "version: 1.0.0", "title: Main", "steps:"]
    var kinds: [Int] = []
    var before: [Set<Int>] = []
    for index in 0..<7 {
      let needs = index == 0 ? [] : chance.some(of: Array(0..<index), upTo: 3)
      let surely = needs.reduce(into: Set<Int>()) { $0.formUnion(before[$1].union([$1])) }
      before.append(surely)
      let kind = index < 5 ? chance.number(in: 0...2) : 3
      kinds.append(kind)
      let named = needs.map { "s\($0)" }.joined(separator: ", ")
      lines.append("  - id: s\(index)\n    title: S\n    needs: [\(named)]")
      let atoms = (0..<chance.number(in: 0...3)).compactMap { _ -> String? in
        guard let read = chance.element(of: surely.filter { kinds[$0] < 3 }.sorted()) else {
          return nil
        }
        let sense = chance.one(in: 2)
        if kinds[read] == 0 { return sense ? "s\(read).ok" : "not s\(read).ok" }
        return "s\(read) \(sense ? "==" : "!=") \(chance.one(in: 2) ? "a" : "b")"
      }
      if !atoms.isEmpty {
        let joint = chance.one(in: 4) ? " or " : " and "
        lines.append("    when: \(atoms.joined(separator: joint))")
      }
      switch kind {
      case 0: lines.append("    do: D\n    record: {ok: {type: yesno, label: O, required: false}}")
      case 1, 2: lines.append("    decide: {question: Q, options: [a, b]}")
      default: lines.append("    do: D")
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}
