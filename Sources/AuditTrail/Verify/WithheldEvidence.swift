/// Which evidence files may be absent: those that every run that names them has withheld since.
///
/// An event that withholds a file answers for its own run alone.
struct WithheldEvidence {
  /// What a run's events say last of a file.
  private struct Claim {
    var isNamed = false
    /// The event that withheld the file, unless it was named again.
    var withheld: Int64?
  }

  private let later: Erasures
  private var claims: [Digest: [[UInt8]: Claim]] = [:]

  init(later: Erasures) {
    self.later = later
  }

  /// Every file that an event named or withheld, in the order of their hashes.
  var files: [Digest] { claims.keys.sorted() }

  /// Whether an event named or withheld a file.
  func isNamed(_ file: Digest) -> Bool { claims[file] != nil }

  mutating func name(_ file: Digest, in run: [UInt8]) {
    claims[file, default: [:]][run] = Claim(isNamed: true)
  }

  mutating func withhold(_ file: Digest, in run: [UInt8], by seq: Int64) {
    claims[file, default: [:]][run, default: Claim()].withheld = seq
  }

  /// Why a file may be absent; nil where it may not.
  func remark(onAbsent file: Digest) -> Remark? {
    var own: Int64?
    var newer: Erasures.Word?
    for (run, claim) in claims[file] ?? [:] {
      switch later.files[file]?[run] {
      case .named?: return nil
      case .withheld(let word)?: newer = word
      case nil:
        guard let seq = claim.withheld else { return nil }
        own = max(own ?? seq, seq)
      }
    }
    if let own { return .withheld(sha256: file, by: own) }
    return newer.map { .withheldLater(sha256: file, by: $0.by, log: $0.log) }
  }

  /// What is to be said of a file that is there though it was withheld; nil where nothing is.
  func remark(onKept file: Digest) -> Remark? {
    guard later.files[file]?.values.contains(.named) != true,
      case .withheld(_, let by)? = remark(onAbsent: file)
    else { return nil }
    return .stillKept(sha256: file, by: by)
  }

  /// Adds what this trail says of its files to what newer ones say.
  func add(to erasures: inout Erasures, log: String) {
    for (file, runs) in claims {
      for (run, claim) in runs {
        let word = claim.withheld.map {
          Erasures.FileWord.withheld(Erasures.Word(by: $0, log: log))
        }
        erasures.add(file, of: run, word ?? .named)
      }
    }
  }
}
