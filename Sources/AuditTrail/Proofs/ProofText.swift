/// A proof as it is written, with the checkpoint it leads to: C2SP tlog-proof for an event, and the
/// body of C2SP tlog-witness `add-checkpoint` for two heads.
package struct ProofText: Hashable, Sendable {
  package enum Proof: Hashable, Sendable {
    case inclusion(InclusionProof)
    case consistency(ConsistencyProof)
  }

  package let proof: Proof
  package let note: SignedNote

  /// No tree of ours is deeper.
  private static let mostHashes = 2 * Int64.bitWidth
  private static let header = "c2sp.org/tlog-proof@v1"

  package init(_ proof: Proof, note: SignedNote) {
    self.proof = proof
    self.note = note
  }

  /// Reads a proof.
  ///
  /// - Throws: `badProofLine`, or what is wrong with the note behind it.
  package init(parsing bytes: [UInt8]) throws(NoteFault) {
    let limit = SignedNote.longest + Self.mostHashes * 45 + 128
    guard bytes.count <= limit else { throw .tooLong(limit: limit) }
    var lines = Lines(bytes)
    let isInclusion = lines.peek == Array(Self.header.utf8)[...]
    if isInclusion { _ = lines.next() }
    guard
      let count = lines.next().flatMap({ Self.number($0, after: isInclusion ? "index " : "old ") })
    else { throw .badProofLine(lines.number) }
    var hashes: [Digest] = []
    while let line = lines.next(), !line.isEmpty {
      guard hashes.count < Self.mostHashes, let packed = Base64.bytes(of: line),
        let hash = Digest(bytes: packed)
      else { throw .badProofLine(lines.number) }
      hashes.append(hash)
    }
    proof =
      isInclusion
      ? .inclusion(InclusionProof(index: count, hashes: hashes))
      : .consistency(ConsistencyProof(oldSize: count, hashes: hashes))
    note = try SignedNote(parsing: Array(lines.rest))
  }

  package var bytes: [UInt8] {
    let (head, hashes) =
      switch proof {
      case .inclusion(let proof): ("\(Self.header)\nindex \(proof.index)\n", proof.hashes)
      case .consistency(let proof): ("old \(proof.oldSize)\n", proof.hashes)
      }
    let lines = hashes.map { Base64.text(of: $0.bytes) + "\n" }.joined()
    return Array("\(head)\(lines)\n".utf8) + note.bytes
  }

  private static func number(_ line: ArraySlice<UInt8>, after word: String) -> Int64? {
    guard line.starts(with: word.utf8) else { return nil }
    return Checkpoint.size(line.dropFirst(word.utf8.count))
  }
}

/// Takes lines that end in a newline off the front of some bytes.
private struct Lines {
  private(set) var rest: ArraySlice<UInt8>
  /// The line last taken, counted from 1.
  private(set) var number = 0

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var peek: ArraySlice<UInt8>? {
    rest.firstIndex(of: UInt8(ascii: "\n")).map { rest[..<$0] }
  }

  mutating func next() -> ArraySlice<UInt8>? {
    number += 1
    guard let line = peek else { return nil }
    rest = rest[(line.endIndex + 1)...]
    return line
  }
}
