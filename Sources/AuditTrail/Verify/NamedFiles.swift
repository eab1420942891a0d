/// In what state a file was found.
package enum FileState: Hashable, Sendable {
  /// Its bytes have the hash it is kept under.
  case intact
  /// Its bytes have another hash.
  case altered
  /// It is not there.
  case absent
}

/// The files of one role that events name, and what became of each.
struct NamedFiles {
  private let role: FileRole
  private var firstSeqs: [Digest: Int64] = [:]
  private var states: [Digest: FileState] = [:]

  init(role: FileRole) {
    self.role = role
  }

  /// Every file named so far, in the order of their hashes.
  var digests: [Digest] { firstSeqs.keys.sorted() }

  mutating func name(_ digest: Digest, by seq: Int64) {
    if firstSeqs[digest] == nil { firstSeqs[digest] = seq }
  }

  mutating func found(_ digest: Digest, _ state: FileState) {
    states[digest] = state
  }

  /// What is wrong with the files named; one that nobody looked at counts as absent.
  var findings: [Finding] {
    firstSeqs.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.compactMap { digest, seq in
      switch states[digest] ?? .absent {
      case .intact: nil
      case .altered: .fileAltered(seq: seq, sha256: digest, role: role)
      case .absent: .fileMissing(seq: seq, sha256: digest, role: role)
      }
    }
  }

  /// The files kept that no event names.
  var remarks: [Remark] {
    states.filter { $0.value != .absent && firstSeqs[$0.key] == nil }.keys.sorted()
      .map { .unnamedFile(sha256: $0, role: role) }
  }
}
