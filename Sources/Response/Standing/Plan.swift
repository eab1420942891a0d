import Playbooks

/// The part of a node that the derivation goes through after every event: small, where a node
/// carries all its texts.
struct Place: Sendable {
  let path: String
  let isGroup: Bool
  /// The steps it stands for: those in a group, else itself.
  let members: [Int]
  var needs: [Int]
  let join: Step.Join
  var conditions: [Condition<Operand>]
  let levels: [Operand]

  init(_ graph: Graph, _ index: Int) {
    let node = graph.nodes[index]
    path = node.path
    isGroup = node.isGroup
    members = node.members ?? [index]
    needs = node.needs
    join = node.join
    conditions = node.conditions
    levels = node.levels
  }
}

/// A playbook as a run walks it: its graph, the rules of its clocks, and what is worked out from
/// them once.
package struct Plan: Sendable {
  package let playbook: Playbook
  package let graph: Graph
  package let rules: [String: DeadlineRule]
  package let zone: Zone
  /// Every node after all it needs and reads.
  let order: [Int]
  /// What the derivation asks of each node, apart from its texts.
  let places: [Place]
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
    places = graph.nodes.indices.map { Place(graph, $0) }
    clocked = graph.nodes.indices.filter { graph.nodes[$0].deadline != nil }
    var dependents = [[Int]](repeating: [], count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      for need in node.needs {
        for target in places[need].members { dependents[target].append(index) }
      }
    }
    self.dependents = dependents
  }

  /// The same playbook in which the derivation sees other places: what a part of it hangs on.
  init(_ plan: Plan, places: [Place]) {
    playbook = plan.playbook
    graph = plan.graph
    rules = plan.rules
    zone = plan.zone
    order = plan.order
    dependents = plan.dependents
    clocked = plan.clocked
    self.places = places
  }

  /// The node a key names; nil where the playbook has none.
  package func node(_ key: StepKey) -> Graph.Node? {
    graph.index[key.path].map { graph.nodes[$0] }
  }

  /// Whether an operand's answers are spans of time.
  func isDuration(_ operand: Operand) -> Bool {
    switch operand {
    case .input(let name): graph.inputs.contains { $0.name == name && $0.type == .duration }
    case .answer(let node, let field):
      graph.nodes[node].step.fields.contains { $0.name == field && $0.type == .duration }
    case .option, .item, .text, .blank, .outside: false
    }
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
