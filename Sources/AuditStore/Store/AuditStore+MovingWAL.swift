import AuditTrail
import GRDB
import Glibc

extension AuditStore {
  /// How the WAL's pages are moved to the database file.
  package enum WALMove: Sendable {
    /// For a process that goes on: the WAL's file stays and is written over.
    case reuse
    /// For a process that ends: the WAL's file is cut, or the next process would lengthen it.
    case truncate
  }

  /// How many pages may wait in the WAL before they are moved: a mebibyte.
  private static let mostPages = 256

  /// Moves the WAL's pages to the database file once they are many; called after an action is
  /// acknowledged.
  ///
  /// SQLite before 3.51.3 can lose commits when two connections do this at once, so that only the
  /// process that holds a lock file's lock does; one that does not get it leaves it to the other.
  package func moveWAL(_ move: WALMove) throws(TrailFault) {
    guard wal.pages > AuditStore.mostPages else { return }
    let lock = try OpenFile(folder.walLock, O_RDWR | O_CREAT)
    guard try lock.lock(waiting: false) else { return }
    do {
      try moveAll(move)
    } catch .locked {
      // Readers hold older pages: it is tried again after another action.
    }
  }

  /// Opens a trail for writing after an `unknownCommit`.
  ///
  /// A failed sync may have lost pages that still read well from memory. So what the WAL holds is
  /// written to the database file and synced there before anything is said of it.
  package static func reopen(
    _ folder: TrailFolder, ring: KeyRing? = nil
  ) throws(TrailFault) -> AuditStore {
    let store = try AuditStore(opening: folder, mode: .write, ring: ring)
    try store.emptyWAL()
    return store
  }

  /// Moves the WAL's pages; whoever calls it holds the lock file's lock.
  func moveAll(_ move: WALMove) throws(TrailFault) {
    try access { _ = try $0.database.checkpoint(move == .reuse ? .passive : .truncate) }
  }

  /// Ends the use of the database; what the WAL holds stays in it.
  package func close() throws(TrailFault) {
    do {
      try queue.close()
    } catch {
      throw .database(folder.database, error)
    }
  }
}
