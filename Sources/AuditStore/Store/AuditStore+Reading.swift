import AuditTrail
import Foundation
import GRDB

extension AuditStore {
  /// The events of a run from a place in it on, in order.
  ///
  /// - Throws: also `badEvent` at the first that is not what its leaf hash says.
  package func events(
    of run: String, from rseq: Int64 = 0
  ) throws(TrailFault) -> [StoredEvent] {
    var events: [StoredEvent] = []
    try forEachEvent(of: run, from: rseq) { events.append($0) }
    return events
  }

  /// Shows the events of a run from a place in it on, in order, one at a time.
  package func forEachEvent(
    of run: String, from rseq: Int64 = 0, _ body: (StoredEvent) -> Void
  ) throws(TrailFault) {
    try access { try $0.forEachEvent(of: run, from: rseq, body) }
  }

  /// Shows all events from a place in the log on, in order, one at a time.
  package func forEachEvent(
    from seq: Int64 = 0, _ body: (StoredEvent) -> Void
  ) throws(TrailFault) {
    try access { try $0.forEachEvent(from: seq, body) }
  }

  /// The newest event of all.
  package func lastEvent() throws(TrailFault) -> StoredEvent? {
    try access { tables in
      let statement = try tables.cached(
        "SELECT seq, run, rseq, body, leaf FROM events ORDER BY seq DESC LIMIT 1")
      return try Row.fetchOne(statement).map(tables.event)
    }
  }

  /// The newest event of a run that is the one meant; nil where there is none.
  package func lastEvent(
    of run: String, where isMeant: (StoredEvent) -> Bool = { _ in true }
  ) throws(TrailFault) -> StoredEvent? {
    try access { tables in
      let statement = try tables.cached(
        "SELECT seq, run, rseq, body, leaf FROM events WHERE run = ? ORDER BY rseq DESC")
      let rows = try Row.fetchCursor(statement, arguments: [run])
      while let row = try rows.next() {
        let event = try tables.event(row)
        if isMeant(event) { return event }
      }
      return nil
    }
  }

  /// The ids of all runs, the newest first; the trail's own events are no run.
  ///
  /// It costs what the number of runs is, not what they hold.
  package func runs() throws(TrailFault) -> [String] {
    try access { tables in
      try String.fetchAll(
        tables.cached(
          """
          WITH RECURSIVE runs(run) AS (
            SELECT min(run) FROM events
            UNION ALL
            SELECT (SELECT min(run) FROM events WHERE run > runs.run) FROM runs
            WHERE runs.run IS NOT NULL)
          SELECT run FROM runs JOIN events USING (run)
          WHERE rseq = 0 AND run != ? ORDER BY seq DESC
          """), arguments: [log])
    }
  }

  /// The ids of runs that begin with some text, in their own order, and no more than asked for.
  ///
  /// It costs the same in a trail of any size.
  package func runs(
    matching prefix: String, limit: Int = 2
  ) throws(TrailFault) -> [String] {
    try access { tables in
      let next = try tables.cached("SELECT min(run) FROM events WHERE run > ?")
      let first = try tables.cached("SELECT min(run) FROM events WHERE run >= ?")
      var runs: [String] = []
      var run = try String.fetchOne(first, arguments: [prefix])
      while let found = run, runs.count < limit, found.utf8.starts(with: prefix.utf8) {
        if found != log { runs.append(found) }
        run = try String.fetchOne(next, arguments: [found])
      }
      return runs
    }
  }

  /// The bytes of a text some run is governed by; nil where it is not kept.
  ///
  /// - Throws: also `corrupt` where what is kept under the hash has other bytes.
  package func file(_ sha256: Digest) throws(TrailFault) -> [UInt8]? {
    let body = try access { tables in
      let statement = try tables.cached("SELECT body FROM files WHERE sha256 = ?")
      return try Row.fetchOne(statement, arguments: [Data(sha256.bytes)])
        .map { try tables.bytes($0, 0) }
    }
    guard let body else { return nil }
    guard Digest.sha256(of: body) == sha256 else { throw .corrupt(path: folder.database) }
    return body
  }

  /// What is disclosed of a run's personal values by its events from a place in the trail on, in
  /// their order.
  package func disclosures(of run: String, from seq: Int64 = 0) throws(TrailFault) -> [Disclosure] {
    try access { tables in
      let rows = try Row.fetchCursor(
        tables.cached(
          """
          SELECT disclosures.seq, path, salt, value FROM events JOIN disclosures USING (seq)
          WHERE run = ? AND seq >= ? ORDER BY rseq, path
          """), arguments: [run, seq])
      var disclosures: [Disclosure] = []
      while let row = try rows.next() {
        disclosures.append(
          Disclosure(
            seq: try row.decode(Int64.self, atIndex: 0),
            path: try row.decode(String.self, atIndex: 1), salt: try tables.bytes(row, 2),
            value: try row.decode(String.self, atIndex: 3)))
      }
      return disclosures
    }
  }

  // MARK: - Trails set aside

  /// What the first event says of the trail that this one goes on from; nil where it says nothing, or
  /// is not there.
  package func continues() throws(TrailFault) -> Continues? {
    try access { tables in
      let statement = try tables.cached("SELECT body FROM events WHERE seq = 0")
      guard let row = try Row.fetchOne(statement) else { return nil }
      let body = try tables.bytes(row, 0)
      return Continues(in: body.span)
    }
  }

  /// The head that `verify` comes to over the first events that are there, whatever their places.
  package func head(ofFirst count: Int64) throws(TrailFault) -> Head {
    try access { tables in
      let rows = try Row.fetchCursor(
        tables.cached("SELECT body FROM events ORDER BY seq LIMIT ?"), arguments: [count])
      var frontier = MerkleFrontier()
      while let row = try rows.next() {
        frontier.append(MerkleTree.leafHash(of: try tables.bytes(row, 0)))
      }
      return frontier.head
    }
  }
}
