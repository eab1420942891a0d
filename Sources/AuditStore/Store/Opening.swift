import AuditTrail
import GRDB

/// The check of a trail against the greatest head outside it, made whenever it is opened.
struct Opening {
  let folder: TrailFolder
  /// The greatest head in heads.log, read before the database.
  let head: Head?
  let ring: KeyRing?
  let mode: AuditStore.Mode

  /// Checks the trail and gives the log's id and the tree over all events; for writing, damaged
  /// nodes are stored anew.
  func check(
    _ queue: DatabaseQueue
  ) throws(TrailFault) -> (log: String, frontier: MerkleFrontier) {
    do {
      return try queue.inDatabase { database in
        let tables = TrailTables(database: database)
        let (result, areNodesDamaged) = try Transaction.deferred(database) {
          try check(tables)
        }
        try checkSigned(tables, of: result.log)
        if mode == .write { try keepWAL(database) }
        if areNodesDamaged, mode == .write {
          try Transaction.immediate(database) { try storeNodes(tables) }
        }
        return result
      }
    } catch {
      throw .database(folder.database, error)
    }
  }

  /// Holds the trail to the greatest head that was signed on this machine, read before a snapshot of
  /// its own.
  private func checkSigned(_ tables: TrailTables, of log: String) throws {
    guard let signed = signedHead(of: log) else { return }
    try Transaction.deferred(tables.database) {
      let size = try tables.size()
      guard size >= signed.size else {
        throw TrailFault.rolledBack(headSize: signed.size, found: size)
      }
      if try tables.storedFrontier(at: signed.size)?.root == signed.root { return }
      var frontier = MerkleFrontier()
      try tables.extend(&frontier, to: signed.size)
      guard frontier.root == signed.root else { throw TrailFault.differs(size: signed.size) }
    }
  }

  private func signedHead(of log: String) -> Head? {
    do throws(TrailFault) {
      return try ring?.greatestHead(of: log)
    } catch {
      // It only adds to what heads.log remembers: nobody is kept from recording where it cannot be
      // read, and `verify` says so.
      return nil
    }
  }

  private func check(
    _ tables: TrailTables
  ) throws -> (result: (log: String, frontier: MerkleFrontier), areNodesDamaged: Bool) {
    try checkFormat(tables.database)
    try checkLayout(tables.database)
    let size = try tables.size()
    let known = head?.size ?? 0
    guard size >= known else { throw TrailFault.rolledBack(headSize: known, found: size) }
    guard let log = try tables.logID() else { throw TrailFault.noTrail(path: folder.path) }
    var frontier = MerkleFrontier()
    var areNodesDamaged = false
    if let head {
      if let stored = try tables.storedFrontier(at: known), stored.root == head.root {
        frontier = stored
      } else {
        areNodesDamaged = true
        try tables.extend(&frontier, to: known)
        guard frontier.root == head.root else { throw TrailFault.differs(size: known) }
      }
    }
    // What a crash left between the commit and its line, or another process is about to write.
    try tables.extend(&frontier, to: size)
    return ((log, frontier), areNodesDamaged)
  }

  /// Refuses what is no database of ours, or one of a newer version of the program.
  private func checkFormat(_ database: Database) throws {
    let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard application == Schema.applicationID else {
      guard application == 0, try isEmpty(database) else {
        throw TrailFault.notADatabase(path: folder.database)
      }
      if let head { throw TrailFault.rolledBack(headSize: head.size, found: 0) }
      throw TrailFault.noTrail(path: folder.path)
    }
    let version = try Int64.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version != Schema.version else { return }
    let differences = Schema.differences(in: try Schema.items(of: database))
    throw Schema.isNewer(version, with: differences)
      ? TrailFault.newerVersion(found: version, known: Schema.version)
      : TrailFault.layoutDiffers(path: folder.database, name: "user_version")
  }

  /// Refuses a layout that is not a trail's.
  ///
  /// A trigger or an index more could change what is written. Reading asks the tables alone, so that a
  /// trail without a trigger can still be looked at.
  private func checkLayout(_ database: Database) throws {
    let found = try Schema.items(of: database)
    let differences =
      switch mode {
      case .read: Schema.missingTables(in: found)
      case .write: Schema.differences(in: found)
      }
    if let name = differences.first {
      throw TrailFault.layoutDiffers(path: folder.database, name: name)
    }
  }

  /// Has the database keep a WAL, which it does not where another program made a copy of it.
  ///
  /// What a commit that was cut short leaves behind, and who may move pages when, hangs on it.
  private func keepWAL(_ database: Database) throws {
    guard try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") == "wal" else {
      throw TrailFault.noWAL(path: folder.database)
    }
  }

  private func isEmpty(_ database: Database) throws -> Bool {
    try Row.fetchOne(database, sql: "SELECT 1 FROM sqlite_master") == nil
  }

  private func storeNodes(_ tables: TrailTables) throws {
    try tables.deleteNodes()
    var frontier = MerkleFrontier()
    try tables.forEachEvent(from: 0) { event in
      for node in frontier.append(event.leaf) { try tables.insert(node) }
    }
  }
}

extension TrailTables {
  /// Hashes events anew from their bytes until the tree has some size.
  ///
  /// - Throws: `badEvent` at the first event that is missing or is not what its leaf says.
  func extend(_ frontier: inout MerkleFrontier, to size: Int64) throws {
    guard frontier.size < size else { return }
    let statement = try cached(
      """
      SELECT seq, run, rseq, body, leaf FROM events WHERE seq >= ? AND seq < ? ORDER BY seq
      """)
    let rows = try Row.fetchCursor(statement, arguments: [frontier.size, size])
    while let row = try rows.next() {
      let event = try event(row)
      guard event.seq == frontier.size else { throw TrailFault.badEvent(seq: frontier.size) }
      frontier.append(event.leaf)
    }
    guard frontier.size == size else { throw TrailFault.badEvent(seq: frontier.size) }
  }
}
