import CSQLite
import Glibc

/// What the program says of itself, and what it was started with.
enum Program {
  static let version = "0.1.0"

  /// Who records the trail's own events.
  static let hand = "ungcuu"

  static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

  static let environment: [String: String] = {
    var values: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
      let pair = String(cString: pointer).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { values[String(pair[0])] = String(pair[1]) }
      entry += 1
    }
    return values
  }()
}
