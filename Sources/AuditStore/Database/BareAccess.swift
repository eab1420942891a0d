import CSQLite
import Glibc

/// How SQLite reads, or erases from, a database beside which stands what no writer of a trail leaves there.
///
/// A rollback journal is not seen, and nothing is locked; with `locking_mode = EXCLUSIVE` the WAL's
/// index is kept in memory. So what stands there is neither used nor changed.
enum BareAccess {
  /// The name that an address gives as `vfs`; nil where SQLite has no such system.
  static let name: String? = {
    let name = "ungcuu-bare"
    guard let plain = sqlite3_vfs_find(BareAccess.base), let text = strdup(name) else {
      return nil
    }
    // SQLite keeps both for as long as the process lives.
    let own = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    own.initialize(to: plain.pointee)
    own.pointee.pNext = nil
    own.pointee.zName = UnsafePointer(text)
    own.pointee.xAccess = { _, path, flags, answer in
      guard let path, let answer, let plain = sqlite3_vfs_find(BareAccess.base),
        let access = plain.pointee.xAccess
      else { return SQLITE_MISUSE }
      guard !String(cString: path).hasSuffix("-journal") else {
        answer.pointee = 0
        return SQLITE_OK
      }
      return access(plain, path, flags, answer)
    }
    return sqlite3_vfs_register(own, 0) == SQLITE_OK ? name : nil
  }()

  /// The system of SQLite's own that takes no locks.
  private static let base = "unix-none"
}
