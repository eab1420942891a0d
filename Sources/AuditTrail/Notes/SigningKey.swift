import Crypto

/// A key that signs notes; its text is a secret.
package struct SigningKey: Sendable {
  package let name: KeyName
  private let key: Curve25519.Signing.PrivateKey

  private static let mark = "PRIVATE+KEY+"

  /// Makes a key of 32 secret bytes; nil for another count.
  package init?(name: KeyName, seed: [UInt8]) {
    guard seed.count == 32 else { return nil }
    do { key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed) } catch { return nil }
    self.name = name
  }

  /// Reads a key from the text that `text` gives.
  ///
  /// - Throws: `badKey`.
  package init(parsing text: String) throws(NoteFault) {
    guard text.hasPrefix(Self.mark) else { throw .badKey }
    let parts = text.dropFirst(Self.mark.count).utf8
      .split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = KeyName(parts[0]),
      let packed = Base64.bytes(of: parts[2]), packed.first == VerifierKey.ed25519,
      let made = SigningKey(name: name, seed: Array(packed.dropFirst())),
      Array(parts[1]) == Array(made.verifier.id.hex.utf8)
    else { throw .badKey }
    self = made
  }

  /// The text it is kept in: that of Go's `x/mod/sumdb/note`, `PRIVATE+KEY+NAME+HASH+BASE64`.
  package var text: String {
    let packed = [VerifierKey.ed25519] + Array(key.rawRepresentation)
    return "\(Self.mark)\(name)+\(verifier.id.hex)+\(Base64.text(of: packed))"
  }

  /// The half that others check with.
  package var verifier: VerifierKey {
    VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// Signs a text (RFC 8032 section 5.1.6).
  package func sign(_ text: [UInt8]) throws -> SignedNote.Signature {
    SignedNote.Signature(key: verifier.id, bytes: Array(try key.signature(for: text)))
  }
}
