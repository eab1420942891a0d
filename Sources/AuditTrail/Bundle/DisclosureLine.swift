/// A line of disclosures.jsonl: what one commitment hides, as canonical JSON with the names `path`,
/// `salt` (hex), `seq` and `value`.
package struct DisclosureLine: Hashable, Sendable {
  package let disclosure: Disclosure

  /// The longest line: values may be longer than any event.
  package static let longest = 1 << 23

  package init(_ disclosure: Disclosure) {
    self.disclosure = disclosure
  }

  /// Reads a line, given without its newline.
  ///
  /// - Throws: `JSONFault`; gives nil for JSON that says something else.
  init?(parsing line: ArraySlice<UInt8>) throws(JSONFault) {
    let json = try JSON(canonical: line.span, limit: Self.longest)
    guard let members = json.object, members.count == 4, let seq = members["seq"]?.integer,
      let path = members["path"]?.text, let value = members["value"]?.text,
      let salt = members["salt"]?.text.flatMap({ Digest(hex: $0) })
    else { return nil }
    disclosure = Disclosure(seq: seq, path: path, salt: salt.bytes, value: value)
  }

  /// The line, without its newline.
  ///
  /// - Throws: where the salt is not one, or the value longer than any that is kept.
  package func bytes() throws(JSONFault) -> [UInt8] {
    guard let salt = Digest(bytes: disclosure.salt) else {
      throw JSONFault(offset: 0, reason: .unexpectedEnd)
    }
    return try JSON.object([
      "seq": .integer(disclosure.seq), "path": .text(disclosure.path),
      "salt": .text(salt.hex), "value": .text(disclosure.value),
    ]).canonicalBytes(limit: Self.longest)
  }

  /// Whether this line stands after another in the file: by seq, then by the bytes of the path.
  func follows(_ other: DisclosureLine) -> Bool {
    let (mine, theirs) = (disclosure, other.disclosure)
    return mine.seq == theirs.seq
      ? theirs.path.utf8.lexicographicallyPrecedes(mine.path.utf8) : mine.seq > theirs.seq
  }
}
