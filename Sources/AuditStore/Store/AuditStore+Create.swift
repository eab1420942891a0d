import AuditTrail
import GRDB
import Glibc

extension AuditStore {
  /// Makes a trail with its first events, which belong to the log itself.
  ///
  /// heads.log is made first and empty, so that from the first commit on its absence is a finding.
  /// A crash in between leaves what the next call takes up; of two processes that call this at once
  /// one makes the trail, and the other finds it made and does nothing.
  ///
  /// - Throws: `headsMissing` or `databaseMissing` where one part of a trail is there.
  package static func create(
    in folder: TrailFolder, log: String, genesis: [Proposal]
  ) throws(TrailFault) {
    try OpenFile.makeFolder(folder.path)
    let lock = try OpenFile(folder.checkpointLock, O_RDWR | O_CREAT)
    _ = try lock.lock(waiting: true)
    guard try isUnmade(folder) else { return }
    try make(in: folder, log: log, genesis: genesis)
  }

  /// Makes a trail where there is none; whoever calls it holds the lock file's lock.
  static func make(
    in folder: TrailFolder, log: String, genesis: [Proposal]
  ) throws(TrailFault) {
    try HeadsFile.make(in: folder)
    // SQLite would make the file readable for all; its WAL takes over the mode.
    _ = try OpenFile(folder.database, O_RDWR | O_CREAT)
    let queue = try Connection.open(folder.database, readOnly: false)
    let head: Head
    do {
      head = try queue.inDatabase { try writeGenesis($0, log: log, genesis) }
    } catch {
      throw .database(folder.database, error)
    }
    let heads = try HeadsFile(in: folder, forWriting: true)
    try heads.append(HeadLine(size: head.size, root: head.root))
    try heads.synchronize()
    try OpenFile.synchronizeFolder(folder.path)
  }

  /// Whether there is nothing yet, or what an interrupted `create` left.
  private static func isUnmade(_ folder: TrailFolder) throws(TrailFault) -> Bool {
    guard try exists(in: folder) else { return true }
    do throws(TrailFault) {
      _ = try AuditStore(opening: folder, mode: .read)
      return false
    } catch {
      if case .noTrail = error { return true }
      throw error
    }
  }

  private static func writeGenesis(
    _ database: Database, log: String, _ genesis: [Proposal]
  ) throws -> Head {
    try database.execute(sql: "PRAGMA journal_mode = WAL")
    return try Transaction.immediate(database) {
      try database.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID); \
          PRAGMA user_version = \(Schema.version)
          """)
      for item in Schema.items { try database.execute(sql: item.sql) }
      var sealing = Sealing(
        tables: TrailTables(database: database), log: log, frontier: MerkleFrontier())
      _ = try sealing.append(genesis, to: log)
      return sealing.frontier.head
    }
  }
}
