import Crypto

/// The public half of a signing key, as people hand it on: `NAME+HASH+BASE64` (C2SP signed-note).
package struct VerifierKey: Hashable, Sendable {
  package let id: KeyID
  /// In the 32 bytes of RFC 8032.
  package let publicKey: [UInt8]

  /// The byte that says how a key signs (C2SP signed-note, Signature types).
  static let ed25519: UInt8 = 0x01

  init(name: KeyName, publicKey: [UInt8]) {
    id = KeyID(name: name, ed25519: publicKey)
    self.publicKey = publicKey
  }

  /// Reads a key.
  ///
  /// - Throws: `badKey`, also where the id is not that of the key.
  package init(parsing text: String) throws(NoteFault) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = KeyName(parts[0]),
      let packed = Base64.bytes(of: parts[2]), packed.count == 33, packed[0] == Self.ed25519
    else { throw .badKey }
    self.init(name: name, publicKey: Array(packed.dropFirst()))
    guard Array(parts[1]) == Array(id.hex.utf8) else { throw .badKey }
  }

  package var text: String {
    "\(id.name)+\(id.hex)+\(Base64.text(of: [Self.ed25519] + publicKey))"
  }

  /// Whether bytes are the beginning of a line in which this key signs a note, its end cut off.
  func isBeginningOfSignature(_ line: ArraySlice<UInt8>) -> Bool {
    let signature = SignedNote.Signature(key: id, bytes: Array(repeating: 0, count: 64))
    let whole = signature.line
    // Of the base64 only the digits of the key's hash alone are known.
    let known = whole.prefix(whole.count - Self.digitsOfSignature)
    guard line.count > known.count else { return known.starts(with: line) }
    return line.starts(with: known) && line.count <= whole.count
      && line.dropFirst(known.count).allSatisfy(Base64.isDigit)
  }

  /// How many digits of base64 tell of the signature's 64 bytes, all or in part.
  private static let digitsOfSignature = 87

  /// Whether a signature over a text is by this key (RFC 8032 section 5.1.7).
  func holds(_ signature: [UInt8], over text: [UInt8]) -> Bool {
    do {
      let key = try Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
      return key.isValidSignature(signature, for: text)
    } catch {
      // Bytes that are no point of the curve have signed nothing.
      return false
    }
  }
}
