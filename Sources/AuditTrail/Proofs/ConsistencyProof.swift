/// That a tree begins with all of an older one (RFC 9162 section 2.1.4).
package struct ConsistencyProof: Hashable, Sendable {
  /// How many leaves the older tree has.
  package let oldSize: Int64
  package let hashes: [Digest]

  package init(oldSize: Int64, hashes: [Digest]) {
    self.oldSize = oldSize
    self.hashes = hashes
  }

  /// Proves a tree against an older, smaller one (RFC 9162 section 2.1.4.1).
  ///
  /// The empty tree is at the beginning of every tree, and a tree of itself: neither needs a hash.
  ///
  /// - Throws: `ProofFault.outOfRange`, or what reading a hash throws.
  package init(from oldSize: Int64, toTreeOf size: Int64, from hashes: TreeHashes) throws {
    guard oldSize >= 0, oldSize <= size else { throw ProofFault.outOfRange }
    var path: [Digest] = []
    var range = 0..<size
    var isWhole = true
    while oldSize > 0, range.upperBound != oldSize {
      let middle = range.lowerBound + TreeHashes.leftLength(of: Int64(range.count))
      if oldSize <= middle {
        path.append(try hashes.root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        path.append(try hashes.root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
        isWhole = false
      }
    }
    // A subtree that is the whole older tree is known to whoever checks.
    if !isWhole { path.append(try hashes.root(of: range)) }
    self.init(oldSize: oldSize, hashes: path.reversed())
  }

  /// Checks that the tree of a head begins with that of an older one (RFC 9162 section 2.1.4.2).
  package func check(old: Head, new: Head) throws(ProofFault) {
    guard old.size == oldSize, old.size >= 0, old.size <= new.size else { throw .outOfRange }
    if old.size == 0 || old.size == new.size {
      let root = old.size == 0 ? MerkleTree.emptyRoot : new.root
      guard hashes.isEmpty, old.root == root else { throw .doesNotHold }
      return
    }
    var path = hashes[...]
    // The older tree, where it is one perfect subtree, is itself the first hash.
    if old.size.nonzeroBitCount == 1 { path = ([old.root] + path)[...] }
    guard let first = path.popFirst() else { throw .doesNotHold }
    let skipped = Int64((old.size - 1).trailingOnes)
    var place = (old.size - 1) >> skipped
    var last = (new.size - 1) >> skipped
    var (oldRoot, newRoot) = (first, first)
    for hash in path {
      guard last > 0 else { throw .doesNotHold }
      if place & 1 == 1 || place == last {
        oldRoot = MerkleTree.nodeHash(hash, oldRoot)
        newRoot = MerkleTree.nodeHash(hash, newRoot)
        let skipped = Int64(min(place.trailingZeroBitCount, Int64.bitWidth - 1))
        place >>= skipped
        last >>= skipped
      } else {
        newRoot = MerkleTree.nodeHash(newRoot, hash)
      }
      place >>= 1
      last >>= 1
    }
    guard last == 0, oldRoot == old.root, newRoot == new.root else { throw .doesNotHold }
  }
}

extension Int64 {
  /// How many of the lowest bits are set, up to the first that is not.
  fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}
