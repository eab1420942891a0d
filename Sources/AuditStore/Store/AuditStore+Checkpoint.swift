import AuditTrail
import GRDB
import Glibc

extension AuditStore {
  /// How the WAL's pages are moved to the database file.
  package enum CheckpointStyle: Sendable {
    /// For a process that goes on: the WAL's file stays and is written over.
    case reuse
    /// For a process that ends: the WAL's file is cut, or the next process would lengthen it.
    case truncate
  }

  /// How long the WAL may become before its pages are moved, in bytes.
  private static let longestWAL: Int64 = 1 << 20

  /// Moves the WAL's pages to the database file once they are many; called after an action is
  /// acknowledged.
  ///
  /// SQLite before 3.51.3 can lose commits when two connections do this at once, so that only the
  /// process that holds a lock file's lock does; one that does not get it leaves it to the other.
  package func checkpoint(_ style: CheckpointStyle) throws(TrailFault) {
    let length = try OpenFile.status(of: folder.database + "-wal")?.st_size ?? 0
    guard length > AuditStore.longestWAL else { return }
    try moveWAL(style)
  }

  /// Moves the WAL's pages, unless another process is doing so; says whether it did.
  @discardableResult
  func moveWAL(_ style: CheckpointStyle) throws(TrailFault) -> Bool {
    let lock = try OpenFile(folder.checkpointLock, O_RDWR | O_CREAT)
    guard try lock.lock(waiting: false) else { return false }
    try access { tables in
      // Readers of old pages make this move fewer pages, or none: it is tried again next time.
      do {
        _ = try tables.database.checkpoint(style == .reuse ? .passive : .truncate)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      }
    }
    return true
  }
}
