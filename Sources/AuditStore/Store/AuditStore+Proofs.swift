import AuditTrail
import GRDB

extension AuditStore {
  /// That an event is among those of a head.
  ///
  /// - Throws: also `differs` where the trail does not have that head.
  package func inclusionProof(
    of event: StoredEvent, in head: Head
  ) throws(TrailFault) -> InclusionProof {
    try proof(under: head) { hashes in
      let proof = try InclusionProof(of: event.seq, inTreeOf: head.size, from: hashes)
      try proof.check(event.leaf, in: head)
      return proof
    }
  }

  /// That the trail of a head begins with all of an older one.
  ///
  /// - Throws: also `differs` where the trail does not have one of the heads.
  package func consistencyProof(
    from old: Head, to head: Head
  ) throws(TrailFault) -> ConsistencyProof {
    try proof(under: old) { hashes in
      let proof = try ConsistencyProof(from: old.size, toTreeOf: head.size, from: hashes)
      try proof.check(old: old, new: head)
      return proof
    }
  }

  /// Makes a proof and checks it.
  ///
  /// It is made of the stored hashes or, where these do not give one that holds, of the bodies: what is
  /// stored is a cache that is not to be believed.
  private func proof<Proof>(
    under head: Head, _ make: (TreeHashes) throws -> Proof
  ) throws(TrailFault) -> Proof {
    try access { tables in
      for hashes in [tables.storedHashes, tables.hashesOfBodies] {
        do {
          return try make(hashes)
        } catch is ProofFault {
          continue
        }
      }
      throw TrailFault.differs(size: head.size)
    }
  }
}

extension TrailTables {
  /// The hashes of the tree's parts as they are stored.
  fileprivate var storedHashes: TreeHashes {
    TreeHashes { place in
      guard let hash = try storedHash(at: place) else { throw ProofFault.doesNotHold }
      return hash
    }
  }

  /// The hashes of the tree's parts, each worked out of the bodies.
  fileprivate var hashesOfBodies: TreeHashes {
    TreeHashes(ofSubtrees: { leaves in
      var frontier = MerkleFrontier()
      let rows = try Row.fetchCursor(
        cached("SELECT body FROM events WHERE seq >= ? AND seq < ? ORDER BY seq"),
        arguments: [leaves.lowerBound, leaves.upperBound])
      while let row = try rows.next() {
        frontier.append(MerkleTree.leafHash(of: try bytes(row, 0)))
      }
      guard frontier.size == leaves.count else { throw ProofFault.doesNotHold }
      return frontier.root
    })
  }
}
