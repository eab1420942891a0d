import Testing

@testable import AuditTrail

@Suite("The Merkle tree")
struct MerkleTests {
  private static let sizes =
    Array(0...130) + [8, 9, 10].flatMap { [(1 << $0) - 1, 1 << $0, (1 << $0) + 1] }

  private static func leaves(_ count: Int) -> [Digest] {
    (0..<count).map { MerkleTree.leafHash(of: Array("leaf \($0)".utf8)) }
  }

  @Test("the eight leaves every implementation is tried with have their published root")
  func referenceLeaves() {
    let bodies: [[UInt8]] = [
      [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
      Array(0x50...0x57), Array(0x60...0x6F),
    ]
    let root = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    let leaves = bodies.map { MerkleTree.leafHash(of: $0) }
    #expect(MerkleTree.root(of: leaves).hex == root)
    var tree = MerkleFrontier()
    for leaf in leaves { tree.append(leaf) }
    #expect(tree.root.hex == root)
  }

  @Test("a frontier has the root of the definition, at every size", arguments: sizes)
  func roots(size: Int) {
    let leaves = MerkleTests.leaves(size)
    var tree = MerkleFrontier()
    for leaf in leaves { tree.append(leaf) }
    #expect(tree.head == Head(size: Int64(size), root: MerkleTree.root(of: leaves)))
  }

  @Test("a frontier is taken up again from stored hashes, at every size", arguments: sizes)
  func takenUp(size: Int) throws {
    let leaves = MerkleTests.leaves(size)
    var tree = MerkleFrontier()
    var stored: [Int64: Digest] = [:]
    for leaf in leaves {
      for node in tree.append(leaf) { stored[node.index] = node.hash }
    }
    let places = MerkleFrontier.storedPlaces(forSize: Int64(size))
    let hashes = try places.map { place in
      switch place {
      case .leaf(let seq): leaves[Int(seq)]
      case .node(let index): try #require(stored[index])
      }
    }
    #expect(MerkleFrontier(size: Int64(size), hashes: hashes) == tree)
  }

  @Test("nodes are numbered in post-order, leaves counted")
  func indexes() {
    #expect((0..<8).map { StoredNode.index(ofLeaf: $0) } == [0, 1, 3, 4, 7, 8, 10, 11])
    var tree = MerkleFrontier()
    let indexes = MerkleTests.leaves(8).map { tree.append($0).map(\.index) }
    #expect(indexes == [[], [2], [], [5, 6], [], [9], [], [12, 13, 14]])
  }

  @Test("a frontier is not made of too few or too many hashes")
  func wrongCount() {
    let hashes = MerkleTests.leaves(2)
    #expect(MerkleFrontier(size: 3, hashes: hashes) != nil)
    #expect(MerkleFrontier(size: 4, hashes: hashes) == nil)
    #expect(MerkleFrontier(size: 7, hashes: hashes) == nil)
    #expect(MerkleFrontier(size: -1, hashes: hashes) == nil)
  }

  @Test("a leaf is never taken for a node")
  func domains() {
    let two = MerkleTests.leaves(2)
    #expect(
      MerkleTree.leafHash(of: two[0].bytes + two[1].bytes) != MerkleTree.nodeHash(two[0], two[1]))
  }
}
