import Glibc

/// A row of the fault table: an attack or a fault, whose verdict its test fixes.
///
/// `make torture` counts what is put on record here, and asks for every row.
package struct FaultRow: Sendable {
  private let id: String
  private let what: String

  /// A part of a row; a row may have many, told apart by what they do.
  package init(_ id: String, _ what: String) {
    (self.id, self.what) = (id, what)
  }

  /// Whether `make torture` asks for the long form of each row.
  package static let isLong = getenv("UNGCUU_TORTURE") != nil

  /// How often something is tried: the short form for every run of the tests, the long for torture.
  package static func trials(_ short: Int, long: Int) -> Int { isLong ? long : short }

  /// Puts a trial on record: what was seen, and whether that is what the row claims.
  ///
  /// - Returns: whether it is, for the test to expect.
  @discardableResult
  package func trial(_ seen: String, _ isAsClaimed: Bool) -> Bool {
    guard let path = getenv("UNGCUU_FAULTS") else { return isAsClaimed }
    let line =
      [id, what, seen, isAsClaimed ? "as claimed" : "MISSED"].joined(separator: "\t") + "\n"
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    // One write a line: tests of several threads and processes share the file.
    let written = Array(line.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    return isAsClaimed && written == line.utf8.count
  }

  /// Puts a trial on record whose claim is that something is refused, and says whether it was.
  package func refuses<Fault: Error & Equatable>(
    _ fault: Fault, _ body: () throws -> Void
  ) -> Bool {
    do {
      try body()
      return trial("taken", false)
    } catch {
      return trial("refused", error as? Fault == fault)
    }
  }
}
