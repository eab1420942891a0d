/// Which nodes wait for which, as two flat arrays.
struct Edges {
  private var starts: [Int] = [0]
  private var targets: [Int] = []

  /// How many nodes have their edges.
  var count: Int { starts.count - 1 }

  init(capacity: Int) {
    starts.reserveCapacity(capacity + 1)
    targets.reserveCapacity(capacity)
  }

  /// Adds what the node being written waits for.
  mutating func add(_ target: Int) { targets.append(target) }

  /// Ends the node being written.
  mutating func close() { starts.append(targets.count) }

  func range(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }
  func target(at edge: Int) -> Int { targets[edge] }
}

/// An order in which every node comes after all it waits for, as near to the text's as can be.
struct Ordering {
  private(set) var order: [Int] = []
  /// Ways round, each node waiting for the next; the last is the first again.
  ///
  /// Every knot of cycles gives one at least.
  private(set) var cycles: [[Int]] = []

  private enum Mark: UInt8 {
    case new, open, closed
  }

  /// Orders the nodes in time linear in nodes and edges, without recursion.
  init(_ edges: Edges) {
    var marks = [Mark](repeating: .new, count: edges.count)
    var inCycle = [Bool](repeating: false, count: edges.count)
    var path: [Int] = []
    var nextEdge: [Int] = []
    order.reserveCapacity(edges.count)
    for root in 0..<edges.count where marks[root] == .new {
      marks[root] = .open
      path.append(root)
      nextEdge.append(edges.range(of: root).lowerBound)
      while let node = path.last {
        let edge = nextEdge[nextEdge.count - 1]
        guard edge < edges.range(of: node).upperBound else {
          marks[node] = .closed
          order.append(node)
          path.removeLast()
          nextEdge.removeLast()
          continue
        }
        nextEdge[nextEdge.count - 1] += 1
        let target = edges.target(at: edge)
        switch marks[target] {
        case .closed: break
        case .new:
          marks[target] = .open
          path.append(target)
          nextEdge.append(edges.range(of: target).lowerBound)
        case .open:
          if inCycle[node] && inCycle[target] { break }
          let round = path[(path.lastIndex(of: target) ?? 0)...]
          for member in round { inCycle[member] = true }
          cycles.append(round + [target])
        }
      }
    }
  }
}
