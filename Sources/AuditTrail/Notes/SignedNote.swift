/// A text with signatures under it (C2SP signed-note).
///
/// Nothing in it is to be believed until `signers(among:)` says who signed it.
package struct SignedNote: Hashable, Sendable {
  /// One line under the text: `— NAME BASE64`.
  package struct Signature: Hashable, Sendable {
    package let key: KeyID
    /// The signature itself, 64 bytes where it is by Ed25519.
    package let bytes: [UInt8]

    package init(key: KeyID, bytes: [UInt8]) {
      self.key = key
      self.bytes = bytes
    }

    /// The line under the text, without its newline.
    var line: [UInt8] {
      let hash = withUnsafeBytes(of: key.hash.bigEndian) { Array($0) }
      return SignedNote.dash + Array("\(key.name) \(Base64.text(of: hash + bytes))".utf8)
    }
  }

  /// The signed bytes, the newline at their end among them.
  package let text: [UInt8]
  package let signatures: [Signature]

  /// As many signatures as every reader must take (C2SP signed-note, Format); no more are.
  package static let mostSignatures = 16
  /// The longest note that is read, in bytes.
  package static let longest = 16 * 1024

  private static let dash = Array("— ".utf8)
  private static let newline = UInt8(ascii: "\n")

  /// A text with signatures made over it.
  package init(text: [UInt8], signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note.
  package init(parsing bytes: [UInt8]) throws(NoteFault) {
    guard bytes.count <= Self.longest else { throw .tooLong(limit: Self.longest) }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    if let control = bytes.firstIndex(where: { $0 < 0x20 && $0 != Self.newline }) {
      throw .control(byte: control)
    }
    guard bytes.last == Self.newline else { throw .unfinished }
    // The text is separated from the signatures by the last empty line.
    let blank = bytes.indices.dropLast(2).last {
      bytes[$0] == Self.newline && bytes[$0 + 1] == Self.newline
    }
    guard let blank else { throw .noSignatures }
    text = Array(bytes[...blank])
    let lines = bytes[(blank + 2)...].dropLast()
      .split(separator: Self.newline, omittingEmptySubsequences: false)
    guard lines.count <= Self.mostSignatures else {
      throw .tooManySignatures(limit: Self.mostSignatures)
    }
    let above = text.count { $0 == Self.newline } + 1
    var signatures: [Signature] = []
    for (place, line) in lines.enumerated() {
      guard let signature = Self.signature(in: line) else {
        throw .badSignatureLine(above + place + 1)
      }
      signatures.append(signature)
    }
    self.signatures = signatures
  }

  /// Reads notes that stand one behind the other in a file, with empty lines between them or none.
  ///
  /// - Throws: what is wrong with the first that is none, and its number, counted from 1.
  package static func all(
    in bytes: [UInt8]
  ) throws(NumberedFault) -> [SignedNote] {
    var notes: [SignedNote] = []
    var start = 0
    var hasSignature = false
    func end(at place: Int) throws(NumberedFault) {
      let note = bytes[start..<place].drop { $0 == newline }
      guard !note.isEmpty else { return }
      do throws(NoteFault) {
        notes.append(try SignedNote(parsing: Array(note)))
      } catch {
        throw NumberedFault(number: notes.count + 1, fault: error)
      }
    }
    var line = 0
    while line < bytes.count {
      let next = bytes[line...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
      let isSignature = bytes[line..<next].starts(with: dash)
      if hasSignature, !isSignature {
        try end(at: line)
        start = line
      }
      hasSignature = isSignature
      line = next
    }
    try end(at: bytes.count)
    return notes
  }

  /// What is wrong with one of several notes.
  package struct NumberedFault: Error, Hashable, Sendable {
    /// Counted from 1.
    package let number: Int
    package let fault: NoteFault
  }

  private static func signature(in line: ArraySlice<UInt8>) -> Signature? {
    guard line.starts(with: dash) else { return nil }
    let parts = line.dropFirst(dash.count)
      .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2, let name = KeyName(parts[0]),
      let packed = Base64.bytes(of: parts[1]), packed.count > 4
    else { return nil }
    return Signature(
      key: KeyID(name: name, bytes: packed.prefix(4)), bytes: Array(packed.dropFirst(4)))
  }

  /// The note as it is written.
  package var bytes: [UInt8] {
    var bytes = text
    bytes.append(Self.newline)
    for signature in signatures { bytes += signature.line + [Self.newline] }
    return bytes
  }

  /// Those of some keys that signed the note, each once, in the order of the signatures.
  ///
  /// - Throws: `unknownKey` where none did; `badSignature` where one that is known fails, whatever
  ///   the others say.
  package func signers(among keys: [VerifierKey]) throws(NoteFault) -> [VerifierKey] {
    var signers: [VerifierKey] = []
    for signature in signatures {
      guard let key = keys.first(where: { $0.id == signature.key }), !signers.contains(key) else {
        continue
      }
      guard key.holds(signature.bytes, over: text) else { throw .badSignature(key: key.id) }
      signers.append(key)
    }
    guard !signers.isEmpty else { throw .unknownKey }
    return signers
  }
}
