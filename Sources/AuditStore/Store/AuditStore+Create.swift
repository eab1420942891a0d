import AuditTrail
import GRDB
import Glibc

extension AuditStore {
  /// Makes a trail with its first events, which belong to the log itself.
  ///
  /// The two files are made empty, the database first: a heads.log without it is never what a crash
  /// left, and from the first commit on the absence of either is a finding. A crash in between
  /// leaves what the next call takes up; of two processes that call this at once one makes the
  /// trail, and the other finds it made and does nothing.
  ///
  /// Where one part of a trail is there, nothing is done either: opening it says what is missing.
  ///
  /// - Throws: `databaseMissing` where a recovery was interrupted: only `recover` goes on with it.
  package static func create(
    in folder: TrailFolder, log: String, genesis: [Proposal]
  ) throws(TrailFault) {
    try OpenFile.makeFolder(folder.path, orLink: true)
    let lock = try OpenFile(folder.walLock, O_RDWR | O_CREAT)
    _ = try lock.lock(waiting: true)
    guard try folder.holdsNothing() else { return }
    if try folder.hasSetAside() { throw .databaseMissing(path: folder.database) }
    try make(in: folder, log: log, Successor(genesis: genesis))
  }

  /// Makes a trail where `holdsNothing()`; whoever calls it holds the lock file's lock.
  static func make(
    in folder: TrailFolder, log: String, _ beginning: Successor
  ) throws(TrailFault) {
    // What an earlier call left is half of a page at most, and SQLite would ask why.
    for file in folder.besideDatabase where try OpenFile.status(of: file) != nil {
      try OpenFile.remove(file)
    }
    // SQLite would make the file readable for all; its WAL takes over the mode.
    _ = try OpenFile(folder.database, O_RDWR | O_CREAT | O_TRUNC)
    try HeadsFile.make(folder.heads, in: folder.path)
    let queue = try Connection.open(folder.database, readOnly: false)
    let head: Head
    do {
      head = try queue.inDatabase { try write(beginning, to: $0, log: log) }
    } catch {
      throw .database(folder.database, error)
    }
    let heads = try HeadsFile(folder.heads, forWriting: true)
    try heads.append(HeadLine(size: head.size, root: head.root))
    try heads.synchronize()
    try OpenFile.synchronizeFolder(folder.path)
  }

  /// Writes the tables and a trail's first events in one commit.
  private static func write(
    _ beginning: Successor, to database: Database, log: String
  ) throws -> Head {
    try database.execute(sql: "PRAGMA journal_mode = WAL")
    return try Transaction.immediate(database) {
      try database.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID); \
          PRAGMA user_version = \(Schema.version)
          """)
      for item in Schema.items { try database.execute(sql: item.sql) }
      let tables = TrailTables(database: database)
      var sealing = Sealing(tables: tables, log: log, frontier: MerkleFrontier())
      _ = try sealing.append(beginning.genesis, to: log)
      for run in beginning.runs {
        for file in run.files { try tables.insert(file) }
        _ = try sealing.append(run.proposals, to: run.id)
      }
      return sealing.frontier.head
    }
  }
}
