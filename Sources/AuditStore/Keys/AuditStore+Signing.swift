import AuditTrail
import Foundation
import GRDB

extension AuditStore {
  /// How many events there may be behind the newest checkpoint before another is due.
  package static let mostUnsigned: Int64 = 100

  /// The keys of the log, by its own events.
  package func keyRoll() throws(TrailFault) -> KeyRoll {
    try access { try $0.keyRoll() }
  }

  /// Whether any event of the log ever added a key.
  package func hasKeys() throws(TrailFault) -> Bool {
    try access { tables in
      guard let log = try tables.logID() else { return false }
      let statement = try tables.cached(
        "SELECT 1 FROM events WHERE run = ? AND instr(body, ?) > 0 ORDER BY rseq LIMIT 1")
      return try Row.fetchOne(statement, arguments: [log, TrailTables.vkeyMarker]) != nil
    }
  }

  /// The root at a size, computed from the bodies; nil where the trail is shorter.
  package func root(at size: Int64) throws(TrailFault) -> Digest? {
    try access { tables in
      guard try (0...tables.size()).contains(size) else { return nil }
      var frontier = MerkleFrontier()
      try tables.extend(&frontier, to: size)
      return frontier.root
    }
  }

  /// The size of the newest checkpoint; zero where there is none.
  package func signedSize() throws(TrailFault) -> Int64 {
    try access { try $0.signedSize() }
  }

  /// The greatest size that a key signed for; zero where it signed nothing.
  package func signedSize(by key: VerifierKey) throws(TrailFault) -> Int64 {
    try access { tables in
      let rows = try Row.fetchCursor(
        tables.cached("SELECT size, note FROM checkpoints ORDER BY size DESC"))
      while let row = try rows.next() {
        if Self.isSigned(try tables.bytes(row, 1), by: key) {
          return try row.decode(Int64.self, atIndex: 0)
        }
      }
      return 0
    }
  }

  private static func isSigned(_ note: [UInt8], by key: VerifierKey) -> Bool {
    do throws(NoteFault) {
      return try SignedNote(parsing: note).signers(among: [key]) == [key]
    } catch {
      return false
    }
  }

  /// The earliest checkpoint that covers so many events; nil where none does.
  package func checkpoint(covering size: Int64) throws(TrailFault) -> SignedNote? {
    let bytes = try access { tables in
      let statement = try tables.cached(
        "SELECT note FROM checkpoints WHERE size >= ? ORDER BY size LIMIT 1")
      return try Row.fetchOne(statement, arguments: [size]).map { try tables.bytes($0, 0) }
    }
    guard let bytes else { return nil }
    do throws(NoteFault) {
      return try SignedNote(parsing: bytes)
    } catch {
      throw .corrupt(path: folder.database)
    }
  }

  /// Whether a checkpoint should be made: many events are unsigned, or one of them holds some bytes.
  ///
  /// The events are only searched: a checkpoint too many harms nothing.
  package func isCheckpointDue(after markers: [[UInt8]]) throws(TrailFault) -> Bool {
    try access { tables in
      let signed = try tables.signedSize()
      guard try tables.size() - signed < Self.mostUnsigned else { return true }
      let statement = try tables.cached(
        "SELECT 1 FROM events WHERE seq >= ? AND instr(body, ?) > 0 LIMIT 1")
      for marker in markers {
        if try Row.fetchOne(statement, arguments: [signed, Data(marker)]) != nil { return true }
      }
      return false
    }
  }

  /// Signs the head with every live key of a ring, unless a checkpoint of its size is there.
  ///
  /// The events since the newest checkpoint are read back and hashed anew through a connection of
  /// their own first. The note is stored, then written to heads.log and beside the keys; all three
  /// are on the disk when this returns.
  ///
  /// - Returns: the checkpoint of the head; nil where the ring has no live key of this log.
  package func sign(with ring: KeyRing) throws(TrailFault) -> SignedNote? {
    guard isWritable else { throw .readOnly(path: folder.database) }
    if let unsureSize { throw .unknownCommit(expected: unsureSize) }
    let head = frontier.head
    let roll = try readBack(head)
    if let stored = try checkpoint(covering: head.size), try signedSize() == head.size {
      // It may have been put there by somebody else.
      guard Self.holds(stored, for: head, by: roll.keys(at: head.size)) else {
        throw .differs(size: head.size)
      }
      if try ring.greatestHead(of: log)?.size ?? 0 < head.size {
        try remember(stored, of: head, with: ring)
      }
      return stored
    }
    let live = try ring.keys(of: log).filter {
      roll.entry(of: $0.verifier)?.covers(head.size) == true
    }
    guard !live.isEmpty, let origin = Checkpoint.origin(ofLog: log) else { return nil }
    let note: SignedNote
    do {
      note = try Checkpoint(origin: origin, head: head).signed(by: live)
    } catch {
      throw .notAKey(path: folder.path)
    }
    try store(note, of: head)
    try remember(note, of: head, with: ring)
    return note
  }

  /// Whether a note is the checkpoint of a head, signed by nobody but some keys.
  private static func holds(_ note: SignedNote, for head: Head, by keys: [VerifierKey]) -> Bool {
    do throws(NoteFault) {
      let checkpoint = try Checkpoint(parsing: note.text)
      let signers = try note.signers(among: keys)
      return checkpoint.head == head && signers.count == note.signatures.count
    } catch {
      return false
    }
  }

  /// Reads the events behind the newest checkpoint back from the files, as another process would.
  ///
  /// - Returns: the keys of the log.
  /// - Throws: `differs` where they do not come to this head.
  private func readBack(_ head: Head) throws(TrailFault) -> KeyRoll {
    let other = try Connection.open(folder.database, readOnly: true)
    do {
      return try other.inDatabase { database in
        let tables = TrailTables(database: database)
        return try Transaction.deferred(database) {
          // Not behind one of this very size: what is stored of it would be held against itself.
          let signed = try tables.signedSize(below: head.size)
          var frontier = try tables.storedFrontier(at: signed) ?? MerkleFrontier()
          try tables.extend(&frontier, to: head.size)
          if frontier.head != head {
            // Stored nodes are not to be believed.
            frontier = MerkleFrontier()
            try tables.extend(&frontier, to: head.size)
          }
          guard frontier.head == head else { throw TrailFault.differs(size: head.size) }
          return try tables.keyRoll()
        }
      }
    } catch {
      throw .database(folder.database, error)
    }
  }

  private func store(_ note: SignedNote, of head: Head) throws(TrailFault) {
    try checkPlace()
    try access { tables in
      try Transaction.immediate(tables.database) {
        try tables.cached("INSERT INTO checkpoints(size, note) VALUES(?, ?) ON CONFLICT DO NOTHING")
          .execute(arguments: [head.size, Data(note.bytes)])
      }
    }
  }

  /// Writes a checkpoint to heads.log and beside the keys.
  private func remember(
    _ note: SignedNote, of head: Head, with ring: KeyRing
  ) throws(TrailFault) {
    let line = HeadLine(size: head.size, root: head.root, note: Base64.text(of: note.bytes))
    try heads?.append(line)
    try heads?.synchronize()
    try OpenFile.synchronizeFolder(folder.path)
    try ring.remember(line, of: log)
  }
}

extension TrailTables {
  /// The size of the newest checkpoint; zero where there is none.
  func signedSize() throws -> Int64 {
    try Int64.fetchOne(cached("SELECT coalesce(max(size), 0) FROM checkpoints")) ?? 0
  }

  /// What only an event that adds a key holds.
  static let vkeyMarker = Data(#""vkey":""#.utf8)

  /// The size of the newest checkpoint below a size; zero where there is none.
  func signedSize(below size: Int64) throws -> Int64 {
    let statement = try cached("SELECT coalesce(max(size), 0) FROM checkpoints WHERE size < ?")
    return try Int64.fetchOne(statement, arguments: [size]) ?? 0
  }

  /// The keys of the log, by its own events.
  func keyRoll() throws -> KeyRoll {
    var roll = KeyRoll()
    guard let log = try logID() else { return roll }
    // Most of the log's own events tell of sessions: only those with a key's name are read.
    let statement = try cached(
      """
      SELECT seq, run, rseq, body, leaf FROM events
      WHERE run = ? AND instr(body, ?) > 0 ORDER BY rseq
      """)
    let rows = try Row.fetchCursor(statement, arguments: [log, Data(#"key":""#.utf8)])
    while let row = try rows.next() {
      let event = try event(row)
      do throws(JSONFault) {
        roll.read(try JSON(canonical: event.body), at: event.seq)
      } catch {
        throw TrailFault.badEvent(seq: event.seq)
      }
    }
    return roll
  }
}
