/// A graph as a tree to be read from top to bottom, every step in it once.
///
/// A step stands below the last step that all its needs lead back to (its dominator), so that ways
/// that part are branches and a step where they meet stands at the level where they parted.
package struct Outline: Sendable {
  /// What is drawn in one column left of a row.
  package enum Rail: Hashable, Sendable {
    /// A branch that goes on below.
    case line
    case blank
    /// The inside of an included playbook.
    case group
  }

  /// How a row hangs on what is above it.
  package enum Knot: Hashable, Sendable {
    /// It goes on in the same column.
    case straight
    /// It parts here, and another one comes after it.
    case branch
    case lastBranch
  }

  package struct Row: Hashable, Sendable {
    package let node: Int
    package let rails: [Rail]
    package let knot: Knot
    /// Whether something hangs on it, in its own column.
    package let isFollowed: Bool

    /// The rails of what is said of the row, and of what hangs on it.
    package var railsBelow: [Rail] {
      switch knot {
      case .straight: rails
      case .branch: rails + [.line]
      case .lastBranch: rails + [.blank]
      }
    }
  }

  package private(set) var rows: [Row] = []

  package init(_ graph: Graph) {
    var tree = DominatorTree(graph.nodes.count)
    let nesting = Nesting(graph)
    tree.add(nesting.roots, nesting)
    for node in graph.nodes.indices where graph.nodes[node].isGroup {
      tree.add(nesting.members(of: node), nesting)
    }
    /// What is still to be written, the next one last.
    var waiting = Self.hung(tree.tops(of: nesting.roots), [], nesting)
    while let next = waiting.popLast() {
      let (inside, below) = (nesting.members(of: next.node), tree.below[next.node])
      let row = Row(
        node: next.node, rails: next.rails, knot: next.knot,
        isFollowed: !inside.isEmpty || !below.isEmpty)
      rows.append(row)
      waiting += Self.hung(below, row.railsBelow, nesting)
      waiting += Self.hung(tree.tops(of: inside), row.railsBelow + [.group], nesting)
    }
  }

  private typealias Hung = (node: Int, rails: [Rail], knot: Knot)

  /// Nodes that hang on one thing, the first one last: one goes straight on, and so does a last one
  /// in which ways meet; others branch.
  private static func hung(_ nodes: [Int], _ rails: [Rail], _ nesting: Nesting) -> [Hung] {
    guard let last = nodes.last else { return [] }
    let meets = nodes.count == 1 || nesting.needs(of: last).count > 1
    let branches = nodes.dropLast().map { Hung($0, rails, .branch) }
    return (branches + [Hung(last, rails, meets ? .straight : .lastBranch)]).reversed()
  }
}

/// Which node stands below which: the nearest one that every way to it leads through.
private struct DominatorTree {
  /// By node: what stands below it, in order.
  private(set) var below: [[Int]]
  private var above: [Int?]
  private var depth: [Int]

  init(_ count: Int) {
    below = [[Int]](repeating: [], count: count)
    above = [Int?](repeating: nil, count: count)
    depth = [Int](repeating: 0, count: count)
  }

  /// Adds the nodes of one level, each after all it needs.
  mutating func add(_ nodes: [Int], _ nesting: Nesting) {
    for node in nodes {
      let needs = nesting.needs(of: node)
      guard let first = needs.first else { continue }
      var common: Int? = first
      for need in needs.dropFirst() { common = self.common(common, need) }
      guard let common else { continue }
      above[node] = common
      depth[node] = depth[common] + 1
      below[common].append(node)
    }
  }

  /// Those of a level that stand below nothing.
  func tops(of nodes: [Int]) -> [Int] { nodes.filter { above[$0] == nil } }

  private func common(_ left: Int?, _ right: Int?) -> Int? {
    var (left, right) = (left, right)
    while let one = left, let other = right, one != other {
      if depth[one] >= depth[other] { left = above[one] } else { right = above[other] }
    }
    return left == nil || right == nil ? nil : left
  }
}
