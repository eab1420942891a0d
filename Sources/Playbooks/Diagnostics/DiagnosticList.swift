/// Diagnostics in the order found, up to a limit; a hostile file could earn many thousands.
struct DiagnosticList {
  static let limit = 1_000

  private(set) var all: [Diagnostic] = []

  /// Whether some are left out.
  private(set) var isFull = false

  /// Keeps a diagnostic; past the limit only the word that there are more, and whether one of
  /// those left out is fatal.
  mutating func append(_ diagnostic: Diagnostic) {
    guard all.count >= Self.limit else {
      all.append(diagnostic)
      return
    }
    if !isFull || diagnostic.fatal && all.last?.fatal == false {
      let last = Diagnostic(
        .reading(.tooManyFaults(limit: Self.limit)), at: diagnostic.origin,
        fatal: diagnostic.fatal)
      if isFull { all[all.count - 1] = last } else { all.append(last) }
      isFull = true
    }
  }
}
