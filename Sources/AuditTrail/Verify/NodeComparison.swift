/// Compares the stored nodes, a cache, with the nodes the tree completes.
struct NodeComparison {
  private var waiting: ArraySlice<StoredNode> = []
  private var damagedCount: Int64 = 0
  private var firstDamaged: Int64?
  private var isFed = false

  /// Takes a stored node; they come in the order of their indexes.
  mutating func expect(_ node: StoredNode) {
    isFed = true
    waiting.append(node)
  }

  /// Compares a node the tree has completed.
  mutating func compare(_ node: StoredNode) {
    guard isFed else { return }
    while let stored = waiting.first, stored.index < node.index {
      damaged(at: stored.index)
      waiting.removeFirst()
    }
    if let stored = waiting.first, stored.index == node.index {
      if stored.hash != node.hash { damaged(at: node.index) }
      waiting.removeFirst()
    } else {
      damaged(at: node.index)
    }
  }

  private mutating func damaged(at index: Int64) {
    damagedCount += 1
    firstDamaged = min(index, firstDamaged ?? .max)
  }

  var remarks: [Remark] {
    let first = [firstDamaged, waiting.first?.index].compactMap(\.self).min()
    guard let first else { return [] }
    return [.damagedNodes(count: damagedCount + Int64(waiting.count), firstIndex: first)]
  }
}
