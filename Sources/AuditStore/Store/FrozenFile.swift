import AuditTrail

/// A text a run is governed by, kept with the trail: playbook, includes, rules, templates.
package struct FrozenFile: Hashable, Sendable {
  /// The hash of its bytes, by which events name it.
  package let sha256: Digest
  /// What it is to the run, such as `playbook`.
  package let role: String
  /// What it was called when it was read.
  package let name: String
  /// Its exact bytes.
  package let body: [UInt8]

  /// A file's bytes with the part they play.
  package init(role: String, name: String, body: [UInt8]) {
    sha256 = Digest.sha256(of: body)
    self.role = role
    self.name = name
    self.body = body
  }
}
