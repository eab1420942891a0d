/// The right edge of a Merkle tree: all that is needed to append leaves and to know the root.
///
/// It holds the roots of the perfect subtrees that the size's binary digits name, widest first,
/// so at most 63 hashes for any size.
package struct MerkleFrontier: Hashable, Sendable {
  /// How many leaves the tree has.
  package private(set) var size: Int64

  /// The roots of the perfect subtrees from left to right; as many as `size` has one bits.
  package private(set) var hashes: [Digest]

  /// The tree without leaves.
  package init() {
    size = 0
    hashes = []
  }

  /// Takes up a tree again from stored hashes; nil unless there are as many as the size needs.
  package init?(size: Int64, hashes: [Digest]) {
    guard size >= 0, hashes.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.hashes = hashes
  }

  /// Adds a leaf and returns the inner nodes it completed, lowest first.
  @discardableResult
  package mutating func append(_ leaf: Digest) -> [StoredNode] {
    var completed: [StoredNode] = []
    append(leaf) { completed.append($0) }
    return completed
  }

  /// Adds a leaf and shows each inner node it completed, lowest first.
  mutating func append(_ leaf: Digest, completed: (StoredNode) -> Void) {
    var index = StoredNode.index(ofLeaf: size)
    var hash = leaf
    for _ in 0..<(~size).trailingZeroBitCount {
      hash = MerkleTree.nodeHash(hashes.removeLast(), hash)
      index += 1
      completed(StoredNode(index: index, hash: hash))
    }
    hashes.append(hash)
    size += 1
  }

  /// Gives back memory kept for growth: of ten thousand trees few ever grow again.
  mutating func trim() {
    hashes = hashes.withUnsafeBufferPointer { Array($0) }
  }

  /// The root of the tree.
  package var root: Digest {
    guard var root = hashes.last else { return MerkleTree.emptyRoot }
    for hash in hashes.dropLast().reversed() {
      root = MerkleTree.nodeHash(hash, root)
    }
    return root
  }

  /// The tree's size and root.
  package var head: Head { Head(size: size, root: root) }

  /// Where a store finds the hashes that take up a tree of some size again, widest first.
  package static func storedPlaces(forSize size: Int64) -> [StoredPlace] {
    var places: [StoredPlace] = []
    var end: Int64 = 0
    for level in (0..<63).reversed() where size & (1 << level) != 0 {
      end += 1 << level
      places.append(
        level == 0
          ? .leaf(seq: end - 1)
          : .node(index: StoredNode.index(ofLeaf: end - 1) + Int64(level)))
    }
    return places
  }
}

/// Where one hash of a frontier is stored.
package enum StoredPlace: Hashable, Sendable {
  /// A leaf hash, kept with its event.
  case leaf(seq: Int64)
  /// The hash of an inner node, kept among the nodes.
  case node(index: Int64)
}

/// An inner node's hash with its place in the post-order of all nodes, leaves counted.
///
/// The numbering is that of the stored hashes of Go's `x/mod/sumdb/tlog`; the indexes of leaves
/// are passed over, because a leaf's hash is kept with its event.
package struct StoredNode: Hashable, Sendable {
  /// The place in post-order, from 0.
  package var index: Int64
  /// The node's hash.
  package var hash: Digest

  /// A node's hash at its place.
  package init(index: Int64, hash: Digest) {
    self.index = index
    self.hash = hash
  }

  /// The post-order place of a leaf: before it stand the leaves and nodes that were complete.
  ///
  /// A seq that no event can have, as a row may claim, gives some number.
  package static func index(ofLeaf seq: Int64) -> Int64 {
    2 &* seq &- Int64(seq.nonzeroBitCount)
  }
}

/// What a log was at some moment: its number of events and the root over them.
package struct Head: Hashable, Sendable {
  /// How many events there are.
  package var size: Int64
  /// The root of the Merkle tree over them.
  package var root: Digest

  /// A size and the root at that size.
  package init(size: Int64, root: Digest) {
    self.size = size
    self.root = root
  }
}
