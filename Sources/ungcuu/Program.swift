import AuditStore
import CSQLite
import Glibc

/// What the program says of itself, and what it was started with.
enum Program {
  static let version = "0.1.0"

  /// Who records the trail's own events.
  static let hand = "ungcuu"

  static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

  /// Where who runs the program keeps what is theirs: `$XDG_CONFIG_HOME/ungcuu`, else
  /// `~/.config/ungcuu`, as the XDG Base Directory Specification says.
  ///
  /// Nil where the environment names no home.
  static let settingsFolder: String? = {
    let home = environment["HOME"].map { $0 + "/.config" }
    let folder = [environment["XDG_CONFIG_HOME"], home].compactMap(\.self)
      .first { $0.hasPrefix("/") }
    return folder.map { $0 + "/ungcuu" }
  }()

  /// The signing keys of who runs the program; nil where they have no home: then nothing is signed.
  static let keyRing = settingsFolder.map { KeyRing(folder: $0 + "/keys") }

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
