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
  /// Files that may be there: rights or I/O stood in the way of reading them.
  private var unread: Set<Digest> = []
  /// Which files may be absent; only evidence may.
  var withheld: WithheldEvidence

  init(role: FileRole, later: Erasures = Erasures()) {
    self.role = role
    withheld = WithheldEvidence(later: later)
  }

  /// Every file named so far, in the order of their hashes.
  var digests: [Digest] { Set(firstSeqs.keys).union(withheld.files).sorted() }

  mutating func name(_ digest: Digest, by seq: Int64) {
    if firstSeqs[digest] == nil { firstSeqs[digest] = seq }
  }

  /// Whether an event read so far names the file, or says it was withheld.
  func isNamed(_ digest: Digest) -> Bool {
    firstSeqs[digest] != nil || withheld.isNamed(digest)
  }

  /// Whether somebody has looked at the file.
  func isFound(_ digest: Digest) -> Bool { states[digest] != nil }

  mutating func found(_ digest: Digest, _ state: FileState) {
    states[digest] = state
  }

  /// Takes that a file could not be read: nothing is said of it.
  mutating func pass(_ digest: Digest) { unread.insert(digest) }

  /// The files found with their hashes though every run has withheld them.
  var keptThoughWithheld: [Digest] {
    withheld.files.filter { states[$0] == .intact && withheld.remark(onKept: $0) != nil }
  }

  /// What is wrong with the files named; one that nobody looked at counts as absent.
  var findings: [Finding] { named + unnamed }

  /// Texts that no event names are held to their hashes too.
  ///
  /// A trail of an earlier version may hold some. Evidence is not: what stands there unnamed is nobody's.
  private var unnamed: [Finding] {
    guard role == .frozen else { return [] }
    return states.filter { $0.value == .altered && firstSeqs[$0.key] == nil }.keys.sorted()
      .map { .unnamedFileAltered(sha256: $0) }
  }

  private var named: [Finding] {
    firstSeqs.filter { !unread.contains($0.key) }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }.compactMap { digest, seq in
        switch states[digest] ?? .absent {
        case .intact: nil
        case .altered: .fileAltered(seq: seq, sha256: digest, role: role)
        case .absent:
          withheld.remark(onAbsent: digest) == nil
            ? .fileMissing(seq: seq, sha256: digest, role: role) : nil
        }
      }
  }

  /// The files withheld, and those kept that no event names.
  var remarks: [Remark] { erased + unnamedKept }

  private var erased: [Remark] {
    withheld.files.compactMap { digest in
      switch states[digest] ?? .absent {
      case .intact: withheld.remark(onKept: digest)
      case .altered: nil
      case .absent: withheld.remark(onAbsent: digest)
      }
    }
  }

  private var unnamedKept: [Remark] {
    let known = Set(withheld.files)
    return states.filter { digest, state in
      firstSeqs[digest] == nil && !known.contains(digest)
        && (role == .frozen ? state == .intact : state != .absent)
    }
    .keys.sorted()
    .map { .unnamedFile(sha256: $0, role: role) }
  }
}
