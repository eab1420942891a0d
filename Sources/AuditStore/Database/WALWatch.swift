import CSQLite
import GRDB

/// Knows how many pages wait in the WAL, from what SQLite tells after each commit.
///
/// The file's length does not tell: a WAL that is written over keeps it.
final class WALWatch {
  /// How many pages the WAL held after this connection's last commit.
  private(set) var pages: Int32 = 0

  /// Has a connection tell; the watch must live as long as it does.
  func watch(_ database: Database) {
    sqlite3_wal_hook(
      database.sqliteConnection,
      { context, _, _, pages in
        guard let context else { return SQLITE_MISUSE }
        Unmanaged<WALWatch>.fromOpaque(context).takeUnretainedValue().pages = pages
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }
}
