import Crypto

/// What a key goes by: not empty, without spaces and without `+` (C2SP signed-note, Format).
package struct KeyName: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init?(_ text: String) {
    guard !text.isEmpty, !text.unicodeScalars.contains(where: Self.isForbidden) else { return nil }
    description = text
  }

  /// Reads a name from its bytes.
  init?(_ bytes: some Sequence<UInt8>) {
    guard let text = String(validating: Array(bytes), as: UTF8.self) else { return nil }
    self.init(text)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "+" || scalar.properties.isWhitespace || scalar.value < 0x20
  }
}

/// Which key made a signature: its name and four bytes of a hash, which are no proof of anything.
package struct KeyID: Hashable, Sendable {
  package let name: KeyName
  package let hash: UInt32

  package init(name: KeyName, hash: UInt32) {
    self.name = name
    self.hash = hash
  }

  /// The id of an Ed25519 key (C2SP signed-note, Signatures).
  ///
  /// `publicKey` is in the 32 bytes of RFC 8032.
  init(name: KeyName, ed25519 publicKey: [UInt8]) {
    let named = Array(name.description.utf8) + [UInt8(ascii: "\n"), VerifierKey.ed25519]
    self.init(name: name, bytes: Digest.sha256(of: named + publicKey).bytes.prefix(4))
  }

  /// `bytes` are the four of the hash.
  init(name: KeyName, bytes: ArraySlice<UInt8>) {
    self.init(name: name, hash: bytes.reduce(0) { $0 << 8 | UInt32($1) })
  }

  /// Eight lower-case hex digits.
  package var hex: String { hash.hex(digits: 8) }
}
