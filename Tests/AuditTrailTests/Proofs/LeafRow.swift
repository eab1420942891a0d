import Testing

@testable import AuditTrail

/// Leaves in a row, with the hashes of every tree over the first of them.
struct LeafRow {
  let bodies: [[UInt8]]
  let leaves: [Digest]
  private let nodes: [Int64: Digest]

  init(_ count: Int) {
    bodies = (0..<count).map { Array("leaf \($0)".utf8) }
    leaves = bodies.map { MerkleTree.leafHash(of: $0) }
    var nodes: [Int64: Digest] = [:]
    var tree = MerkleFrontier()
    for leaf in leaves {
      for node in tree.append(leaf) { nodes[node.index] = node.hash }
    }
    self.nodes = nodes
  }

  var hashes: TreeHashes {
    TreeHashes { place in
      switch place {
      case .leaf(let seq): leaves[Int(seq)]
      case .node(let index): try #require(nodes[index])
      }
    }
  }

  /// The tree over the first leaves.
  func head(_ size: Int) -> Head {
    Head(size: Int64(size), root: MerkleTree.root(of: leaves[..<size]))
  }
}
