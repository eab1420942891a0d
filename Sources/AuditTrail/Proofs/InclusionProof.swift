/// That a leaf is in a tree (RFC 9162 section 2.1.3).
package struct InclusionProof: Hashable, Sendable {
  /// The leaf's index.
  package let index: Int64
  /// From the leaf's sibling up.
  package let hashes: [Digest]

  package init(index: Int64, hashes: [Digest]) {
    self.index = index
    self.hashes = hashes
  }

  /// Proves a leaf of a tree (RFC 9162 section 2.1.3.1).
  ///
  /// - Throws: `ProofFault.outOfRange`, or what reading a hash throws.
  package init(of index: Int64, inTreeOf size: Int64, from hashes: TreeHashes) throws {
    guard (0..<size).contains(index) else { throw ProofFault.outOfRange }
    var path: [Digest] = []
    var range = 0..<size
    while range.count > 1 {
      let middle = range.lowerBound + TreeHashes.leftLength(of: Int64(range.count))
      let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
      let isLeft = index < middle
      path.append(try hashes.root(of: isLeft ? right : left))
      range = isLeft ? left : right
    }
    self.init(index: index, hashes: path.reversed())
  }

  /// Checks that a leaf is in the tree of a head (RFC 9162 section 2.1.3.2).
  package func check(_ leaf: Digest, in head: Head) throws(ProofFault) {
    guard (0..<head.size).contains(index) else { throw .outOfRange }
    var place = index
    var last = head.size - 1
    var root = leaf
    for hash in hashes {
      guard last > 0 else { throw .doesNotHold }
      if place & 1 == 1 || place == last {
        root = MerkleTree.nodeHash(hash, root)
        let skipped = min(place.trailingZeroBitCount, Int64.bitWidth - 1)
        place >>= Int64(skipped)
        last >>= Int64(skipped)
      } else {
        root = MerkleTree.nodeHash(root, hash)
      }
      place >>= 1
      last >>= 1
    }
    guard last == 0, root == head.root else { throw .doesNotHold }
  }
}
