import TestSupport
import Testing

@testable import AuditTrail

@Suite("Proofs of inclusion and consistency")
struct ProofTests {
  private static let sizes = Array(1...40) + [63, 64, 65, 127, 128, 129, 130]

  private static let row = LeafRow(130)

  @Test("each leaf of a tree is proved, and no other leaf or head by its proof", arguments: sizes)
  func inclusion(size: Int) throws {
    let head = Self.row.head(size)
    for index in 0..<size {
      let proof = try InclusionProof(
        of: Int64(index), inTreeOf: Int64(size), from: Self.row.hashes)
      try proof.check(Self.row.leaves[index], in: head)
      #expect(
        FaultRow("A7", "another leaf's proof").refuses(ProofFault.doesNotHold) {
          try proof.check(Self.row.leaves[(index + 1) % 130], in: head)
        })
      #expect(throws: ProofFault.doesNotHold) {
        try proof.check(
          Self.row.leaves[index],
          in: Head(size: head.size, root: Self.row.leaves[(index + 1) % 130]))
      }
    }
  }

  @Test("every tree is proved against every older one, and against no other", arguments: sizes)
  func consistency(size: Int) throws {
    let new = Self.row.head(size)
    for oldSize in 0...size {
      let old = Self.row.head(oldSize)
      let proof = try ConsistencyProof(
        from: Int64(oldSize), toTreeOf: Int64(size), from: Self.row.hashes)
      try proof.check(old: old, new: new)
      let wrong = Digest.sha256(of: [1])
      #expect(throws: ProofFault.doesNotHold) {
        try proof.check(old: Head(size: old.size, root: wrong), new: new)
      }
      guard oldSize > 0 else { continue }
      #expect(throws: ProofFault.doesNotHold) {
        try proof.check(old: old, new: Head(size: new.size, root: wrong))
      }
    }
  }

  @Test("a proof that is short, long, or has two hashes swapped does not hold", arguments: sizes)
  func malformed(size: Int) throws {
    let row = Self.row
    let short = FaultRow("A7", "proof short, long, or swapped")
    let spoiled: ([Digest]) -> [[Digest]] = { hashes in
      var all = [hashes + [.sha256(of: [])], hashes + hashes.suffix(1)]
      if !hashes.isEmpty { all += [Array(hashes.dropFirst()), hashes.dropLast()] }
      if hashes.count > 1 { all.append([hashes[1], hashes[0]] + hashes.dropFirst(2)) }
      return all.filter { $0 != hashes }
    }
    for index in [0, size / 2, size - 1] {
      let proof = try InclusionProof(of: Int64(index), inTreeOf: Int64(size), from: row.hashes)
      for hashes in spoiled(proof.hashes) {
        #expect(
          short.refuses(ProofFault.doesNotHold) {
            try InclusionProof(index: proof.index, hashes: hashes)
              .check(row.leaves[index], in: row.head(size))
          })
      }
    }
    for oldSize in [0, 1, size / 2, size - 1, size] {
      let proof = try ConsistencyProof(
        from: Int64(oldSize), toTreeOf: Int64(size), from: row.hashes)
      for hashes in spoiled(proof.hashes) {
        #expect(
          short.refuses(ProofFault.doesNotHold) {
            try ConsistencyProof(oldSize: proof.oldSize, hashes: hashes)
              .check(old: row.head(oldSize), new: row.head(size))
          })
      }
    }
  }

  @Test("what is out of range is refused, however great")
  func outOfRange() throws {
    let row = Self.row
    for index in [-1, 8, Int64.max, .min] {
      #expect(throws: ProofFault.outOfRange) {
        _ = try InclusionProof(of: index, inTreeOf: 8, from: row.hashes)
      }
      #expect(throws: ProofFault.outOfRange) {
        try InclusionProof(index: index, hashes: []).check(row.leaves[0], in: row.head(8))
      }
    }
    for size in [-1, 9, Int64.max, .min] {
      #expect(throws: ProofFault.outOfRange) {
        _ = try ConsistencyProof(from: size, toTreeOf: 8, from: row.hashes)
      }
    }
    #expect(throws: ProofFault.outOfRange) {
      try ConsistencyProof(oldSize: 9, hashes: []).check(old: row.head(9), new: row.head(8))
    }
    #expect(throws: ProofFault.doesNotHold) {
      try InclusionProof(index: .max - 1, hashes: row.leaves)
        .check(row.leaves[0], in: Head(size: .max, root: row.leaves[0]))
    }
  }

  // MARK: As text

  @Test(
    "a proof is written and read back, and every line of it counts", arguments: [1, 2, 37, 130])
  func text(size: Int) throws {
    let name = try #require(KeyName("example.org/log"))
    let key = try #require(SigningKey(name: name, seed: [UInt8](repeating: 9, count: 32)))
    let note = try Checkpoint(origin: name, head: Self.row.head(size)).signed(by: [key])
    let inclusion = ProofText(
      .inclusion(
        try InclusionProof(of: Int64(size / 2), inTreeOf: Int64(size), from: Self.row.hashes)),
      note: note)
    let consistency = ProofText(
      .consistency(
        try ConsistencyProof(from: Int64(size / 2), toTreeOf: Int64(size), from: Self.row.hashes)),
      note: note)
    for proof in [inclusion, consistency] {
      #expect(try ProofText(parsing: proof.bytes) == proof)
      for end in proof.bytes.indices.dropLast(1) {
        #expect(throws: NoteFault.self) { try ProofText(parsing: Array(proof.bytes[..<end])) }
      }
    }
    #expect(inclusion.bytes.starts(with: Array("c2sp.org/tlog-proof@v1\nindex \(size / 2)\n".utf8)))
    #expect(consistency.bytes.starts(with: Array("old \(size / 2)\n".utf8)))
  }

  @Test(
    "what is no proof is refused at its line",
    arguments: [
      ("", 1), ("x\n", 1), ("c2sp.org/tlog-proof@v1\n", 2),
      ("c2sp.org/tlog-proof@v1\nindex 01\n", 2),
      ("c2sp.org/tlog-proof@v1\nold 1\n", 2), ("index 1\n", 1), ("old 1\nAAAA\n", 2),
      ("old -1\n\n", 1),
    ])
  func refuses(text: String, line: Int) {
    #expect(throws: NoteFault.badProofLine(line)) { try ProofText(parsing: Array(text.utf8)) }
  }
}
