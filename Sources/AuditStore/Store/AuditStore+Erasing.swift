import AuditTrail
import Foundation
import GRDB
import Glibc

// Erasing for good what may be erased. That it is erased is recorded first, by `append`.

extension AuditStore {
  /// Empties the WAL, so that no file of the trail holds an erased value's bytes any more.
  ///
  /// - Throws: `locked` where another process reads an older state and does not end; the value is
  ///   erased all the same, and its bytes go with the next call.
  package func emptyWAL() throws(TrailFault) {
    let lock = try OpenFile(folder.walLock, O_RDWR | O_CREAT)
    _ = try lock.lock(waiting: true)
    try moveAll(.truncate)
  }

  /// Erases a personal value from a trail that was set aside; a newer one has the event that says
  /// so.
  ///
  /// Nothing else is changed there: what is hashed does not hold the value, and a journal that stands
  /// beside the database is neither used nor changed.
  ///
  /// - Returns: whether the value was still there.
  /// - Throws: also `layoutDiffers` where a trigger could do more than was asked, and `corrupt` where
  ///   a journal stands beside a database that would write one itself.
  package static func erase(
    _ path: String, of seq: Int64, setAside folder: TrailFolder
  ) throws(TrailFault) -> Bool {
    try folder.checkWritten()
    let lock = try OpenFile(folder.walLock, O_RDWR | O_CREAT)
    _ = try lock.lock(waiting: true)
    let isObstructed = try folder.isObstructed()
    let queue =
      isObstructed
      ? try Connection.openBare(folder, readOnly: false)
      : try Connection.open(folder.database, readOnly: false)
    do {
      return try queue.inDatabase { database in
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
        guard !isObstructed || mode == "wal" else {
          throw TrailFault.corrupt(path: folder.database)
        }
        if let name = Schema.differences(in: try Schema.items(of: database)).first {
          throw TrailFault.layoutDiffers(path: folder.database, name: name)
        }
        let wasThere = try Transaction.immediate(database) {
          try TrailTables(database: database).erase(path, of: seq)
        }
        try database.checkpoint(.truncate)
        return wasThere
      }
    } catch {
      throw .database(folder.database, error)
    }
  }

  /// The runs with an event that holds a hash, in their order.
  package func runs(naming sha256: Digest) throws(TrailFault) -> [String] {
    try access { tables in
      try String.fetchAll(
        tables.cached(
          "SELECT DISTINCT run FROM events WHERE instr(body, ?) > 0 AND run != ? ORDER BY run"),
        arguments: [Data(sha256.hex.utf8), log])
    }
  }

  /// Does something while nobody can add an event; what was added before is seen.
  package func withWritersHeld<Result>(_ body: () throws -> Result) throws -> Result {
    let holder = try Connection.open(folder.database, readOnly: false)
    do {
      try holder.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    } catch {
      throw TrailFault.database(folder.database, error)
    }
    // The lock goes with the connection.
    return try withExtendedLifetime(holder) { try body() }
  }
}

extension Proposal {
  /// The personal value of a log that the event says is deleted; nil where it says nothing of the
  /// kind, or means another log.
  func erases(in log: String) -> (seq: Int64, path: String)? {
    guard let seq = fields["target_seq"]?.integer, let path = fields["path"]?.text,
      fields["target_log"].map({ $0.text == log }) ?? true
    else { return nil }
    return (seq, path)
  }
}

extension TrailTables {
  /// Deletes what a commitment hides, so that its bytes stand in no page; whether it was there.
  ///
  /// `secure_delete` overwrites the row, but not the copies that stayed behind in the unused room of
  /// pages when SQLite moved the row from one to another. So all rows are deleted, by which every
  /// page of the table is overwritten, and the others written anew.
  func erase(_ path: String, of seq: Int64) throws -> Bool {
    let place: StatementArguments = [seq, path]
    let isThere = "SELECT 1 FROM disclosures WHERE seq = ? AND path = ?"
    guard try Row.fetchOne(database, sql: isThere, arguments: place) != nil else {
      return false
    }
    try database.execute(
      sql: "CREATE TEMP TABLE kept AS SELECT * FROM disclosures WHERE NOT (seq = ? AND path = ?)",
      arguments: place)
    try database.execute(
      sql: """
        DELETE FROM disclosures; \
        INSERT INTO disclosures(seq, path, salt, value) SELECT * FROM temp.kept ORDER BY seq, path; \
        DROP TABLE temp.kept
        """)
    return true
  }
}
