/// What stands in an event in place of a personal value: a salted hash that gives nothing away.
package enum Commitment {
  /// The name of the one field of the object that stands in for the value: `{"c": hex}`.
  package static let field = "c"

  /// How many random bytes a salt has.
  package static let saltLength = 32

  private static let domain = "ungcuu/commitment/1"

  /// The commitment to a value at a path of one event of one log.
  ///
  /// SHA-256 over six fields, each behind its length as eight bytes, most significant first: the
  /// domain string, the log, the seq in decimal digits, the path, the salt, the value.
  package static func digest(
    log: String, seq: Int64, path: String, salt: [UInt8], value: String
  ) -> Digest {
    var bytes: [UInt8] = []
    func add(_ field: some Collection<UInt8>) {
      withUnsafeBytes(of: UInt64(field.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: field)
    }
    add(domain.utf8)
    add(log.utf8)
    add(String(seq).utf8)
    add(path.utf8)
    add(salt)
    add(value.utf8)
    return Digest.sha256(of: bytes)
  }
}

/// The salt and value behind one commitment: personal data, kept apart so that it can be deleted.
package struct Disclosure: Hashable, Sendable {
  /// The event that holds the commitment.
  package var seq: Int64
  /// Where in the event.
  package var path: String
  /// 32 random bytes.
  package var salt: [UInt8]
  /// The value itself.
  package var value: String

  /// A value and its salt at a path of an event.
  package init(seq: Int64, path: String, salt: [UInt8], value: String) {
    self.seq = seq
    self.path = path
    self.salt = salt
    self.value = value
  }
}
