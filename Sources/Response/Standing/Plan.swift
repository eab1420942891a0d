import Playbooks

/// A playbook as a run walks it: its graph, the rules of its clocks, and what is worked out from
/// them once.
package struct Plan: Sendable {
  package let playbook: Playbook
  package let graph: Graph
  package let rules: [String: DeadlineRule]
  package let zone: Zone
  /// Every node after all it needs and reads.
  let order: [Int]
  /// Nodes that need this one, directly.
  let dependents: [[Int]]
  /// Nodes with a clock.
  let clocked: [Int]

  package init(playbook: Playbook, graph: Graph, rules: [String: DeadlineRule], zone: Zone) {
    self.playbook = playbook
    self.graph = graph
    self.rules = rules
    self.zone = zone
    order = graph.topologicalOrder
    clocked = graph.nodes.indices.filter { graph.nodes[$0].deadline != nil }
    var dependents = [[Int]](repeating: [], count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      for need in node.needs {
        for target in graph.nodes[need].members ?? [need] { dependents[target].append(index) }
      }
    }
    self.dependents = dependents
  }

  /// The node a key names; nil where the playbook has none.
  package func node(_ key: StepKey) -> Graph.Node? {
    graph.index[key.path].map { graph.nodes[$0] }
  }

  /// How people write a key: items stand behind the part of the path whose list they come from,
  /// as in `restore[web01]/check`.
  package func label(_ key: StepKey) -> String {
    guard !key.items.isEmpty, let index = graph.index[key.path] else { return key.path }
    var counts: [Int] = []
    var outer = 0
    for node in chain(to: index) {
      counts.append(graph.nodes[node].levels.count - outer)
      outer = graph.nodes[node].levels.count
    }
    var items = key.items[...]
    let parts = key.path.split(separator: "/").enumerated().map { place, part in
      let count = place < counts.count ? counts[place] : 0
      let own = items.prefix(count)
      items = items.dropFirst(count)
      return part + own.map { "[\($0)]" }.joined()
    }
    return parts.joined(separator: "/") + items.map { "[\($0)]" }.joined()
  }

  /// The groups around a node, outermost first, then the node.
  private func chain(to index: Int) -> [Int] {
    var chain = [index]
    while let parent = graph.nodes[chain[0]].parent { chain.insert(parent, at: 0) }
    return chain
  }
}
