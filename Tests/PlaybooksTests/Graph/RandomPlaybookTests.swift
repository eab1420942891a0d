import RandomPlaybooks
import Testing

@testable import Playbooks

@Suite("Random playbooks")
struct RandomPlaybookTests {
  @Test("a playbook without a fault compiles without one", arguments: 0..<500)
  func compiles(seed: UInt64) {
    let random = RandomPlaybook(seed: seed)
    let compilation = compile(random.text, Beside(playbooks: random.included))
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(random.text)")
    #expect(compilation.graph != nil)
  }

  @Test("all that a graph can hold comes up")
  func covers() {
    let graphs = (0..<500 as Range<UInt64>).compactMap { seed in
      let random = RandomPlaybook(seed: seed)
      return compile(random.text, Beside(playbooks: random.included)).graph
    }
    let nodes = graphs.flatMap(\.nodes)
    #expect(nodes.contains { $0.join == .any && $0.needs.count > 1 })
    #expect(nodes.contains { $0.isGroup && !$0.levels.isEmpty })
    #expect(nodes.contains { $0.levels.count > 1 })
    #expect(nodes.contains { $0.conditions.count > 1 })
    #expect(nodes.contains { !$0.backTo.isEmpty })
    #expect(nodes.contains { $0.path.split(separator: "/").count == 3 })
    #expect(nodes.contains { $0.parent != nil && !$0.reads.isEmpty })
  }

  @Test("every node comes after what it needs, and a group after what is in it", arguments: 0..<200)
  func ordered(seed: UInt64) throws {
    let random = RandomPlaybook(seed: seed)
    let graph = try #require(compile(random.text, Beside(playbooks: random.included)).graph)
    var rank = [Int](repeating: 0, count: graph.nodes.count)
    for (place, node) in graph.topologicalOrder.enumerated() { rank[node] = place }
    #expect(graph.topologicalOrder.sorted() == Array(graph.nodes.indices))
    for (index, node) in graph.nodes.enumerated() {
      let waits = node.needs + node.reads + (node.members ?? [])
      #expect(waits.allSatisfy { rank[$0] < rank[index] })
    }
  }

  @Test("below a step is what cannot be settled while it is not", arguments: 0..<200)
  func below(seed: UInt64) throws {
    let random = RandomPlaybook(seed: seed)
    let graph = try #require(compile(random.text, Beside(playbooks: random.included)).graph)
    for node in graph.nodes.indices {
      #expect(graph.below(node) == reachable(from: node, in: graph))
    }
  }

  /// By following each need forward, one at a time.
  private func reachable(from start: Int, in graph: Graph) -> [Int] {
    var found: Set<Int> = []
    var open = [start] + (graph.nodes[start].members ?? [])
    found.formUnion(graph.nodes[start].members ?? [])
    while let node = open.popLast() {
      let above = Set([node] + groups(around: node, in: graph))
      for (index, other) in graph.nodes.enumerated()
      where !above.isDisjoint(with: other.needs) && found.insert(index).inserted {
        open.append(index)
      }
    }
    return found.filter { !graph.nodes[$0].isGroup && $0 != start }.sorted()
  }

  private func groups(around node: Int, in graph: Graph) -> [Int] {
    graph.nodes[node].parent.map { [$0] + groups(around: $0, in: graph) } ?? []
  }
}
