import AuditTrail
import Foundation
import GRDB

/// The statements on the tables of events and nodes, inside a transaction of the caller's.
struct TrailTables {
  let database: Database
  /// Whether events are read also where their leaf hash is another: the trail is known to be damaged.
  var isSetAside = false

  /// How many events there are, if none is missing.
  func size() throws -> Int64 {
    try Int64.fetchOne(cached("SELECT coalesce(max(seq) + 1, 0) FROM events")) ?? 0
  }

  /// How many events a run has.
  func size(of run: String) throws -> Int64 {
    let statement = try cached("SELECT coalesce(max(rseq) + 1, 0) FROM events WHERE run = ?")
    return try Int64.fetchOne(statement, arguments: [run]) ?? 0
  }

  /// The run of the first event, which is the log's id; nil in an empty trail.
  func logID() throws -> String? {
    try String.fetchOne(cached("SELECT run FROM events WHERE seq = 0"))
  }

  /// Shows the events from a place in the log on, in order.
  func forEachEvent(from seq: Int64, _ body: (StoredEvent) throws -> Void) throws {
    let statement = try cached(
      "SELECT seq, run, rseq, body, leaf FROM events WHERE seq >= ? ORDER BY seq")
    let rows = try Row.fetchCursor(statement, arguments: [seq])
    while let row = try rows.next() { try body(event(row)) }
  }

  /// Shows the events of a run from a place in the run on, in order.
  func forEachEvent(
    of run: String, from rseq: Int64, _ body: (StoredEvent) throws -> Void
  ) throws {
    let statement = try cached(
      """
      SELECT seq, run, rseq, body, leaf FROM events WHERE run = ? AND rseq >= ? ORDER BY rseq
      """)
    let rows = try Row.fetchCursor(statement, arguments: [run, rseq])
    while let row = try rows.next() { try body(event(row)) }
  }

  /// The root over all leaves of a run.
  func root(of run: String) throws -> Digest {
    let statement = try cached("SELECT leaf FROM events WHERE run = ? ORDER BY rseq")
    let rows = try Row.fetchCursor(statement, arguments: [run])
    var frontier = MerkleFrontier()
    while let row = try rows.next() {
      frontier.append(try digest(row, 0))
    }
    return frontier.root
  }

  /// The frontier at some size from what is stored; nil where a part is missing.
  func storedFrontier(at size: Int64) throws -> MerkleFrontier? {
    var hashes: [Digest] = []
    for place in MerkleFrontier.storedPlaces(forSize: size) {
      guard let hash = try storedHash(at: place) else { return nil }
      hashes.append(hash)
    }
    return MerkleFrontier(size: size, hashes: hashes)
  }

  /// A hash as it is stored; nil where there is none.
  func storedHash(at place: StoredPlace) throws -> Digest? {
    let row =
      switch place {
      case .leaf(let seq):
        try Row.fetchOne(cached("SELECT leaf FROM events WHERE seq = ?"), arguments: [seq])
      case .node(let index):
        try Row.fetchOne(cached("SELECT hash FROM nodes WHERE idx = ?"), arguments: [index])
      }
    return try row.flatMap { try storedDigest($0, 0) }
  }

  /// Adds a sealed event.
  func insert(_ event: StoredEvent) throws {
    try cached("INSERT INTO events(seq, run, rseq, body, leaf) VALUES(?, ?, ?, ?, ?)")
      .execute(arguments: [
        event.seq, event.run, event.rseq, Data(event.body), Data(event.leaf.bytes),
      ])
  }

  /// Stores a node's hash, over whatever damage stands in its place.
  func insert(_ node: StoredNode) throws {
    try cached("INSERT OR REPLACE INTO nodes(idx, hash) VALUES(?, ?)")
      .execute(arguments: [node.index, Data(node.hash.bytes)])
  }

  /// Stores what a commitment hides; what stood in its place before its event did was nobody's.
  func insert(_ disclosure: Disclosure) throws {
    try cached("DELETE FROM disclosures WHERE seq = ? AND path = ?")
      .execute(arguments: [disclosure.seq, disclosure.path])
    try cached("INSERT INTO disclosures(seq, path, salt, value) VALUES(?, ?, ?, ?)")
      .execute(arguments: [
        disclosure.seq, disclosure.path, Data(disclosure.salt), disclosure.value,
      ])
  }

  /// Stores a file unless one with these bytes is there.
  func insert(_ file: FrozenFile) throws {
    try cached(
      "INSERT INTO files(sha256, role, name, body) VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING"
    )
    .execute(arguments: [Data(file.sha256.bytes), file.role, file.name, Data(file.body)])
  }

  /// Forgets all nodes, to store them anew.
  func deleteNodes() throws {
    try database.execute(sql: "DELETE FROM nodes")
  }

  /// A statement that is prepared once a connection.
  func cached(_ sql: String) throws -> Statement {
    try database.cachedStatement(sql: sql)
  }

  /// An event from a row of `seq, run, rseq, body, leaf`.
  ///
  /// - Throws: `badEvent` where the stored leaf hash is not that of the body, unless the trail is set
  ///   aside, or where a value is missing.
  func event(_ row: Row) throws -> StoredEvent {
    let seq = try row.decode(Int64.self, atIndex: 0)
    do {
      let body = try bytes(row, 3)
      let leaf = MerkleTree.leafHash(of: body)
      guard try isSetAside || storedDigest(row, 4) == leaf else {
        throw TrailFault.badEvent(seq: seq)
      }
      return StoredEvent(
        seq: seq, run: try row.decode(String.self, atIndex: 1),
        rseq: try row.decode(Int64.self, atIndex: 2), body: body, leaf: leaf)
    } catch is RowDecodingError {
      throw TrailFault.badEvent(seq: seq)
    }
  }

  /// A column's bytes; none where it is no blob.
  func bytes(_ row: Row, _ column: Int) throws -> [UInt8] {
    try row.withUnsafeData(atIndex: column) { [UInt8]($0 ?? Data()) }
  }

  private func digest(_ row: Row, _ column: Int) throws -> Digest {
    guard let digest = try storedDigest(row, column) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return digest
  }

  private func storedDigest(_ row: Row, _ column: Int) throws -> Digest? {
    try Digest(bytes: bytes(row, column))
  }
}
