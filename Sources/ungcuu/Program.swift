import AuditStore
import CSQLite
import Glibc

/// What the program says of itself, and what it was started with.
enum Program {
  static let version = "0.1.0"

  /// Who records the trail's own events.
  static let hand = "ungcuu"

  static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

  /// The signing keys of who runs the program: `$XDG_CONFIG_HOME/ungcuu/keys`, else
  /// `~/.config/ungcuu/keys`, as the XDG Base Directory Specification says.
  ///
  /// Nil where the environment names no home: then nothing is signed.
  static let keyRing: KeyRing? = {
    let home = environment["HOME"].map { $0 + "/.config" }
    let folder = [environment["XDG_CONFIG_HOME"], home].compactMap(\.self)
      .first { $0.hasPrefix("/") }
    return folder.map { KeyRing(folder: $0 + "/ungcuu/keys") }
  }()

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
