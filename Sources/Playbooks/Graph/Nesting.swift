/// A graph as levels inside each other: on each the steps of one playbook, an included playbook as
/// one of them.
package struct Nesting: Sendable {
  /// The steps and groups of the playbook itself, each after all it needs.
  package let roots: [Int]
  /// By group: what is directly in it, each after all it needs.
  private let inside: [[Int]]
  private let needs: [[Int]]

  package init(_ graph: Graph) {
    var roots: [Int] = []
    var inside = [[Int]](repeating: [], count: graph.nodes.count)
    for node in graph.topologicalOrder {
      if let parent = graph.nodes[node].parent {
        inside[parent].append(node)
      } else {
        roots.append(node)
      }
    }
    self.roots = roots
    self.inside = inside
    needs = graph.nodes.map { node in
      var lifted: [Int] = []
      for need in node.needs {
        guard let sibling = graph.ancestor(of: need, beside: node.parent),
          !lifted.contains(sibling)
        else { continue }
        lifted.append(sibling)
      }
      return lifted
    }
  }

  /// What is directly in a group; nothing for a step.
  package func members(of group: Int) -> [Int] { inside[group] }

  /// What a node needs on its own level: where it needs a step of a group, that group; what a first
  /// step of a group needs from outside is the group's to need.
  package func needs(of node: Int) -> [Int] { needs[node] }
}

extension Graph {
  /// The node itself, or the group around it, that stands directly in `parent`.
  fileprivate func ancestor(of node: Int, beside parent: Int?) -> Int? {
    var node = node
    while nodes[node].parent != parent {
      guard let outer = nodes[node].parent else { return nil }
      node = outer
    }
    return node
  }
}
