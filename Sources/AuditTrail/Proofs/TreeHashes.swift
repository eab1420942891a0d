/// The hashes of a tree's parts, made of those that are stored.
package struct TreeHashes {
  private let subtree: (Range<Int64>) throws -> Digest

  /// `subtree` gives the root over leaves that make a perfect subtree: as many as a power of two, from
  /// a multiple of it on.
  package init(ofSubtrees subtree: @escaping (Range<Int64>) throws -> Digest) {
    self.subtree = subtree
  }

  /// `stored` reads a leaf hash or a stored inner node.
  package init(_ stored: @escaping (StoredPlace) throws -> Digest) {
    self.init(ofSubtrees: { leaves in
      let level = Int64(leaves.count.trailingZeroBitCount)
      let last = leaves.upperBound - 1
      return try stored(
        level == 0
          ? .leaf(seq: last) : .node(index: StoredNode.index(ofLeaf: last) + level))
    })
  }

  /// The root over the leaves of a range that begins where a subtree may begin (RFC 9162 section
  /// 2.1.1): a multiple of the least power of two not below its length.
  ///
  /// - Throws: what reading a stored hash throws.
  func root(of leaves: Range<Int64>) throws -> Digest {
    guard leaves.count > 0 else { return MerkleTree.emptyRoot }
    let length = Int64(leaves.count)
    guard length.nonzeroBitCount > 1 else { return try subtree(leaves) }
    let middle = leaves.lowerBound + Self.leftLength(of: length)
    return MerkleTree.nodeHash(
      try root(of: leaves.lowerBound..<middle), try root(of: middle..<leaves.upperBound))
  }

  /// How many leaves are in the left part of a tree of more than one: the greatest power of two below.
  static func leftLength(of length: Int64) -> Int64 {
    1 << (Int64.bitWidth - 1 - (length - 1).leadingZeroBitCount)
  }
}

/// Why a proof does not hold, or cannot be made.
package enum ProofFault: Error, Hashable, Sendable {
  /// No leaf of the tree, or an older tree that is not smaller.
  case outOfRange
  /// More or fewer hashes than the sizes ask for, or another root.
  case doesNotHold
}
