extension Graph {
  /// The steps below a step, in the order of the text: those that need it, at any distance.
  ///
  /// What needs a group is below every step in it; below a group are also its members. Groups
  /// themselves are left out.
  package func below(_ node: Int) -> [Int] {
    var isBelow = [Bool](repeating: false, count: nodes.count)
    for member in nodes[node].members ?? [] { isBelow[member] = true }
    for other in topologicalOrder where other != node {
      let counts = { (need: Int) in need == node || isBelow[need] }
      isBelow[other] =
        isBelow[other]
        || nodes[other].needs.contains(where: counts)
        || nodes[other].members?.contains(where: counts) ?? false
    }
    return nodes.indices.filter { isBelow[$0] && !nodes[$0].isGroup }
  }

  /// How many leading lists two nodes share: the same list at the same depth.
  ///
  /// A need between nodes that share all lists of the needed one is item by item; any other waits
  /// for all instances there are under the shared items (engine, section A7).
  package func sharedLevels(of node: Int, with other: Int) -> Int {
    Self.sharedLevels(nodes[node].levels, nodes[other].levels)
  }

  static func sharedLevels(_ mine: [Operand], _ theirs: [Operand]) -> Int {
    var shared = 0
    while shared < min(mine.count, theirs.count), mine[shared] == theirs[shared] { shared += 1 }
    return shared
  }

  /// What every node waits for: its needs; a group, for its members.
  static func edges(of nodes: [Node]) -> Edges {
    var edges = Edges(capacity: nodes.count)
    for node in nodes {
      for need in node.needs { edges.add(need) }
      for member in node.members ?? [] { edges.add(member) }
      edges.close()
    }
    return edges
  }
}
