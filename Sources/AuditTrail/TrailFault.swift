/// Why a trail cannot be opened, read or written; the facts, without sentences.
package enum TrailFault: Error, Hashable, Sendable {
  /// No trail is here, and no heads.log.
  case noTrail(path: String)
  /// The file is not an SQLite database, or not one of ours.
  case notADatabase(path: String)
  /// The database was made by a newer version of the program.
  case newerVersion(found: Int64, known: Int64)
  /// Another process holds the database and did not let go in time.
  case locked(path: String)
  /// SQLite finds the database's pages damaged.
  case corrupt(path: String)
  /// A table, index or trigger of the database is not one a trail is made with, or is missing.
  case layoutDiffers(path: String, name: String)
  /// The database cannot be brought to keep a write-ahead log.
  case noWAL(path: String)
  /// A folder, link, device or pipe stands where a file should be.
  case notAFile(path: String)
  /// The database was moved away or replaced while it was open.
  case replaced(path: String)
  /// An evidence file that is kept no longer has the bytes of its name.
  case evidenceAltered(path: String)
  /// Others than its owner may read or write a signing key's file.
  case keyOpenToOthers(path: String)
  /// A file that should hold a signing key of this log does not.
  case notAKey(path: String)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  /// No space is left.
  case diskFull(path: String)
  /// A system call failed.
  case io(path: String, errno: Int32)
  /// SQLite refused for another reason; its extended result code.
  case sqlite(path: String, code: Int32)
  /// A proposal that cannot become an event.
  case notSealed(SealFault)
  /// The trail is shorter than the greatest size in heads.log.
  case rolledBack(headSize: Int64, found: Int64)
  /// The trail is long enough, but its root is another than heads.log has at this size.
  case differs(size: Int64)
  /// The database is there, heads.log is not.
  case headsMissing(path: String)
  /// heads.log is there and not empty, the database is not.
  case databaseMissing(path: String)
  /// heads.log holds a line that no writer wrote.
  case badHeadLine(path: String, line: Int64)
  /// A stored event is not what its leaf hash says, or has the wrong place.
  case badEvent(seq: Int64)
  /// The commit failed in a way that leaves open whether it is there: reopen and compare.
  case unknownCommit(expected: Int64)
  /// The log grew since it was read: read what is new and decide again.
  case newerHead(expected: Int64, found: Int64)
}
