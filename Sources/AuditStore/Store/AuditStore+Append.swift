import AuditTrail
import GRDB

extension AuditStore {
  /// Decides and records in one transaction; what is returned is on the disk.
  ///
  /// The commit is synced once. Then one line goes to heads.log, before this returns.
  ///
  /// - Parameters:
  ///   - run: the run the events belong to, or the log's id.
  ///   - known: how many of the run's events the caller has applied.
  ///   - files: texts the run is governed by; those already kept are not kept twice.
  ///   - preceding: the trail's own events that go before the action, such as `session.opened`.
  ///   - decide: takes the events that others added to the run since, and gives what to record: with
  ///     nothing to record nothing is committed. What it throws is thrown on, nothing written. What it
  ///     reads of the trail meanwhile stays so until the commit.
  /// - Returns: the run's new events.
  /// - Throws: `TrailFault`, or what `decide` throws. After `unknownCommit` this store takes no more:
  ///   close it, open the trail with `reopen`, and ask with `contains(act:in:from:)` whether the
  ///   action is there.
  package func append(
    to run: String, after known: Int64, files: [FrozenFile] = [],
    preceding: [Proposal] = [],
    decide: (_ newer: [StoredEvent]) throws -> [Proposal]
  ) throws -> [StoredEvent] {
    if let unsureSize { throw TrailFault.unknownCommit(expected: unsureSize) }
    guard isWritable else { throw TrailFault.readOnly(path: folder.database) }
    let outcome: (events: [StoredEvent], frontier: MerkleFrontier)?
    do {
      outcome = try queue.inDatabase { database in
        try database.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
        let tables = TrailTables(database: database)
        do {
          guard let written = try write(tables, run, known, files, preceding, decide) else {
            try database.rollback()
            return nil
          }
          try commit(database, expecting: written.frontier.size)
          return written
        } catch {
          try rollBack(database)
          throw error
        }
      }
    } catch let error as DatabaseError {
      throw TrailFault.database(folder.database, error)
    }
    guard let outcome else { return [] }
    frontier = outcome.frontier
    hasWrittenPreceding = true
    try acknowledge()
    return outcome.events
  }

  /// Whether the events of a run from a place on hold one of an action.
  package func contains(
    act: String, in run: String, from rseq: Int64
  ) throws(TrailFault) -> Bool {
    for event in try events(of: run, from: rseq) {
      do throws(JSONFault) {
        if try JSON(canonical: event.body)["act"]?.text == act { return true }
      } catch {
        throw .badEvent(seq: event.seq)
      }
    }
    return false
  }

  private func write(
    _ tables: TrailTables, _ run: String, _ known: Int64, _ files: [FrozenFile],
    _ preceding: [Proposal], _ decide: ([StoredEvent]) throws -> [Proposal]
  ) throws -> (events: [StoredEvent], frontier: MerkleFrontier)? {
    try checkPlace()
    try catchUp(tables)
    var newer: [StoredEvent] = []
    try tables.forEachEvent(of: run, from: known) { newer.append($0) }
    let proposals = try decide(newer)
    guard !proposals.isEmpty else { return nil }
    var sealing = Sealing(tables: tables, log: log, frontier: frontier)
    _ = try sealing.append(preceding, to: log)
    for file in files { try tables.insert(file) }
    let events = try sealing.append(proposals, to: run)
    return (events, sealing.frontier)
  }

  /// Refuses to add to a database that was moved away or replaced while it was open.
  func checkPlace() throws(TrailFault) {
    guard let now = try OpenFile.status(of: folder.database), FileIdentity(now) == identity else {
      throw .replaced(path: folder.database)
    }
  }

  /// Takes in what other processes added since, hashed anew from its bytes.
  private func catchUp(_ tables: TrailTables) throws {
    let size = try tables.size()
    guard size != frontier.size else { return }
    guard size > frontier.size else {
      throw TrailFault.rolledBack(headSize: frontier.size, found: size)
    }
    try tables.extend(&frontier, to: size)
  }

  private func commit(_ database: Database, expecting size: Int64) throws {
    do {
      try database.cachedStatement(sql: "COMMIT").execute()
    } catch let error as DatabaseError {
      // A full disk and a lock stop a commit before its last page; after any other error, such as a
      // failed sync, the whole of it may stand in the WAL and be found there at the next open.
      switch error.resultCode {
      case .SQLITE_FULL, .SQLITE_BUSY: throw error
      default:
        unsureSize = size
        throw TrailFault.unknownCommit(expected: size)
      }
    }
  }

  private func rollBack(_ database: Database) throws {
    do {
      try database.rollback()
    } catch {
      unsureSize = frontier.size
      throw error
    }
  }

  /// Writes the head's line.
  ///
  /// The commit is durable, so that a line that cannot be written leaves what a crash would leave:
  /// the next open writes it.
  private func acknowledge() throws(TrailFault) {
    do throws(TrailFault) {
      try heads?.append(HeadLine(size: frontier.size, root: frontier.root))
    } catch {
      unsureSize = frontier.size
      throw .unknownCommit(expected: frontier.size)
    }
  }
}
