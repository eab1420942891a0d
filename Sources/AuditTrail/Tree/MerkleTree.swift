/// The hashes of a Merkle tree as RFC 9162 section 2.1.1 defines them, with SHA-256.
package enum MerkleTree {
  /// The root of a tree without leaves: the SHA-256 of nothing.
  package static let emptyRoot = Digest.sha256(of: [])

  /// The hash of one leaf: SHA-256 of a zero byte and the leaf's bytes.
  package static func leafHash(of body: Span<UInt8>) -> Digest {
    // One update of one buffer takes less time than two updates.
    body.withUnsafeBytes { body in
      withUnsafeTemporaryAllocation(byteCount: body.count + 1, alignment: 1) { buffer in
        buffer[0] = 0
        UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: body)
        return Digest.sha256(of: UnsafeRawBufferPointer(buffer))
      }
    }
  }

  /// The hash of one leaf: SHA-256 of a zero byte and the leaf's bytes.
  package static func leafHash(of body: [UInt8]) -> Digest {
    leafHash(of: body.span)
  }

  /// The hash of an inner node: SHA-256 of a one byte, the left hash and the right hash.
  package static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
    withUnsafeTemporaryAllocation(byteCount: 65, alignment: 1) { buffer in
      buffer[0] = 1
      left.write(to: UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]))
      right.write(to: UnsafeMutableRawBufferPointer(rebasing: buffer[33..<65]))
      return Digest.sha256(of: UnsafeRawBufferPointer(buffer))
    }
  }

  /// The root over leaf hashes, by the recursive definition of the RFC.
  ///
  /// It costs memory for every leaf; `MerkleFrontier` gives the same root without.
  package static func root(of leaves: ArraySlice<Digest>) -> Digest {
    guard let first = leaves.first else { return emptyRoot }
    guard leaves.count > 1 else { return first }
    var left = 1
    while left * 2 < leaves.count { left *= 2 }
    let middle = leaves.startIndex + left
    return nodeHash(root(of: leaves[..<middle]), root(of: leaves[middle...]))
  }

  /// The root over leaf hashes, by the recursive definition of the RFC.
  package static func root(of leaves: [Digest]) -> Digest {
    root(of: leaves[...])
  }
}
