/// What a log was at a size, in the words that are signed (C2SP tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
  /// The name of the log, and of the keys that sign for it.
  package let origin: KeyName
  package let head: Head

  package init(origin: KeyName, head: Head) {
    self.origin = origin
    self.head = head
  }

  /// The origin of a log's checkpoints, which is the name of its keys too: `ungcuu/LOG`.
  ///
  /// Nil where the log's id cannot stand in a key's name.
  package static func origin(ofLog log: String) -> KeyName? {
    KeyName("ungcuu/\(log)")
  }

  /// Reads the text of a note.
  ///
  /// Extension lines, which nobody could check, are refused: ours has none.
  ///
  /// - Throws: `badCheckpointLine`.
  package init(parsing text: [UInt8]) throws(NoteFault) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count >= 1, let origin = KeyName(lines[0]) else { throw .badCheckpointLine(1) }
    guard lines.count >= 2, let size = Self.size(lines[1]) else { throw .badCheckpointLine(2) }
    guard lines.count >= 3, let bytes = Base64.bytes(of: lines[2]),
      let root = Digest(bytes: bytes)
    else { throw .badCheckpointLine(3) }
    guard lines.count == 4, lines[3].isEmpty else { throw .badCheckpointLine(4) }
    self.init(origin: origin, head: Head(size: size, root: root))
  }

  /// A count in decimal, without a sign and without zeros in front.
  static func size(_ text: ArraySlice<UInt8>) -> Int64? {
    guard let size = Int64(String(decoding: text, as: UTF8.self)), size >= 0,
      Array(String(size).utf8) == Array(text)
    else { return nil }
    return size
  }

  /// Three lines: origin, size, root in base64.
  package var text: [UInt8] {
    Array("\(origin)\n\(head.size)\n\(Base64.text(of: head.root.bytes))\n".utf8)
  }

  /// The note of it, signed by some keys.
  package func signed(by keys: [SigningKey]) throws -> SignedNote {
    let text = text
    return SignedNote(text: text, signatures: try keys.map { try $0.sign(text) })
  }
}
