/// A line of an older trail's proofs.jsonl: canonical JSON with the names `hashes` (hex, from the
/// leaf's sibling up) and `seq`.
///
/// No checkpoint was signed for the head that the next trail goes on from, so that this is no C2SP
/// proof: the head is in the run's first event there.
package struct EarlierProof: Hashable, Sendable {
  package let proof: InclusionProof

  package init(_ proof: InclusionProof) {
    self.proof = proof
  }

  /// Reads a line, given without its newline.
  ///
  /// - Throws: `JSONFault`; gives nil for JSON that says something else.
  init?(parsing line: ArraySlice<UInt8>) throws(JSONFault) {
    let json = try JSON(canonical: line.span)
    guard let members = json.object, members.count == 2, let seq = members["seq"]?.integer,
      let list = members["hashes"]?.list
    else { return nil }
    let hashes = list.compactMap { $0.text.flatMap { Digest(hex: $0) } }
    guard hashes.count == list.count else { return nil }
    proof = InclusionProof(index: seq, hashes: hashes)
  }

  /// The line, without its newline.
  package func bytes() throws(JSONFault) -> [UInt8] {
    try JSON.object([
      "seq": .integer(proof.index), "hashes": .list(proof.hashes.map { .text($0.hex) }),
    ]).canonicalBytes()
  }
}
