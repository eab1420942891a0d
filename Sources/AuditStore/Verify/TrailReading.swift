import AuditTrail
import GRDB

/// One reading of a trail into the verifier, from one state of the database.
///
/// Nothing in the database is believed, and nothing is written to it.
struct TrailReading: ~Copyable {
  private let folder: TrailFolder
  /// heads.log; nil where none is to be read, which a finding says.
  private let heads: HeadsFile?
  private let evidence: EvidenceReading
  private let progress: (Int64) -> Void
  private var verifier: TrailVerifier
  /// The place after the last event read.
  private var nextSeq: Int64 = 0
  private var index = RunIndexComparison()
  private var log: String?
  private var continues: Continues?

  /// How many events pass between two calls of `progress`.
  private static let stride: Int64 = 16_384
  /// How many nodes past the last event are shown to the verifier: it needs to know that some are.
  private static let nodesPastEnd = 64

  /// Reads heads.log to its end; that must be before the database is looked at.
  ///
  /// `evidence` was read before that of any trail that can say what was withheld; `later` is what
  /// newer trails say was erased of this one, and `obstacle` what was seen to be wrong beforehand.
  init(
    _ folder: TrailFolder, _ evidence: EvidenceReading, outside: Outside, later: Erasures,
    obstacle: Finding? = nil, progress: @escaping (Int64) -> Void
  ) throws(TrailFault) {
    self.folder = folder
    self.evidence = evidence
    self.progress = progress
    let heads =
      obstacle?.hidesHeads ?? false ? nil : try HeadsFile(folder.heads, forWriting: false)
    let log = try heads?.log() ?? HeadsLog()
    var signed: [Head] = []
    var unread: TrailFault?
    do throws(TrailFault) {
      (signed, unread) = try outside.signedHeads(ofTrailIn: folder)
    } catch {
      unread = error
    }
    verifier = TrailVerifier(
      heads: log, ring: signed, anchors: outside.anchors, keys: outside.keys,
      later: later)
    if let obstacle { verifier.add(obstacle) }
    if let unread { verifier.add(.keyRingUnread(unread)) }
    self.heads = heads
  }

  /// Reads the database, and gives the verdict on it and the evidence.
  mutating func verified() -> VerifiedTrail {
    do {
      let queue = try Connection.openToRead(folder)
      try queue.inDatabase { database in
        // Every page is read once, in order: a cache of many would only be filled.
        try database.execute(sql: "PRAGMA cache_size = -256")
        try Transaction.deferred(database) { try read(database) }
      }
    } catch {
      add(error)
    }
    do throws(TrailFault) {
      try readHeadNotes()
      try readEvidence()
    } catch {
      verifier.add(.unreadable(error))
    }
    do throws(TrailFault) {
      switch heads {
      // Without heads.log no event is told of there, and that is said.
      case nil: verifier.headsGrew(to: .max)
      case _?:
        if let head = try heads?.greatestHead() { verifier.headsGrew(to: head.size) }
      }
    } catch {
      // The first reading has found what is wrong with the file.
      return finished()
    }
    return finished()
  }

  private mutating func finished() -> VerifiedTrail {
    VerifiedTrail(
      report: verifier.finish(), log: log, continues: continues, erasures: verifier.erasures)
  }

  /// Takes what stopped the reading: damage is a finding, only rights and I/O are an excuse.
  private mutating func add(_ error: any Error) {
    let fault = TrailFault.database(folder.database, error)
    switch fault {
    case .notADatabase: verifier.add(.notOurDatabase)
    case .corrupt, .sqlite: verifier.add(.damagedPages(nextSeq: nextSeq))
    default: verifier.stop(fault)
    }
  }

  private mutating func read(_ database: Database) throws {
    let application = try Int64.fetchOne(database, sql: "PRAGMA application_id")
    let found = try Schema.items(of: database)
    if application == 0, found.isEmpty {
      // Nothing was ever moved from a WAL that is gone: heads.log says how much is missing.
      return
    }
    guard application == Schema.applicationID else {
      verifier.add(.notOurDatabase)
      return
    }
    let version = try Int64.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let differences = Schema.differences(in: found)
    if Schema.isNewer(version, with: differences) {
      // The events can still be held to the heads: a number alone must not hide what was done.
      verifier.add(.unreadable(.newerVersion(found: version, known: Schema.version)))
    } else {
      for name in differences { verifier.add(.layoutDiffers(name: name)) }
      if version != Schema.version { verifier.add(.layoutDiffers(name: "user_version")) }
    }
    // What stands in a table's place could be anything, so that nothing is asked of it.
    guard Schema.missingTables(in: found).isEmpty else { return }
    try readEvents(database)
    try readRunIndex(database)
    try readIdleRedactions(database)
    try readFiles(database)
    for table in ["files", "disclosures", "checkpoints"] { try checkIndexes(of: table, database) }
  }

  // MARK: - Events

  private mutating func readEvents(_ database: Database) throws {
    var events = try RowReader(
      database, "SELECT seq, run, rseq, body, leaf FROM events ORDER BY seq")
    var nodes = try RowReader(database, "SELECT idx, hash FROM nodes WHERE idx >= 0 ORDER BY idx")
    var disclosures = try RowReader(
      database, "SELECT seq, path, salt, value FROM disclosures ORDER BY seq, path")
    var checkpoints = try RowReader(
      database, "SELECT size, note FROM checkpoints ORDER BY size")
    try events.next()
    try nodes.next()
    try disclosures.next()
    try checkpoints.next()
    while events.hasRow {
      let seq = events.integer(0)
      try readHeadBlocks()
      while disclosures.hasRow, disclosures.integer(0) <= seq {
        try readDisclosure(&disclosures)
      }
      while nodes.hasRow, nodes.integer(0) < StoredNode.index(ofLeaf: seq &+ 1) {
        try readNode(&nodes)
      }
      while checkpoints.hasRow, checkpoints.integer(0) <= seq &+ 1 {
        try readCheckpoint(&checkpoints)
      }
      if seq == 0 {
        log = events.text(1)
        continues = events.withBytes(3) { Continues(in: $0) }
      }
      events.withBytes(1) { run in
        index.addRow(run: run, rseq: events.integer(2), seq: seq)
        events.withBytes(3) { body in
          events.withBytes(4) { leaf in
            verifier.read(seq: seq, run: run, rseq: events.integer(2), body: body, leaf: leaf)
          }
        }
      }
      nextSeq = seq &+ 1
      if nextSeq % TrailReading.stride == 0 { progress(nextSeq) }
      try events.next()
    }
    for _ in 0..<TrailReading.nodesPastEnd where nodes.hasRow { try readNode(&nodes) }
    while disclosures.hasRow { try readDisclosure(&disclosures) }
    while checkpoints.hasRow { try readCheckpoint(&checkpoints) }
    progress(nextSeq)
  }

  /// Looks whether values that are said to be deleted are still there.
  private mutating func readIdleRedactions(_ database: Database) throws {
    for redaction in verifier.idleRedactions() {
      let row = try Row.fetchOne(
        database, sql: "SELECT 1 FROM disclosures WHERE seq = ? AND path = ?",
        arguments: [redaction.seq, redaction.path])
      let (seq, path, by, log) = (redaction.seq, redaction.path, redaction.by, redaction.log)
      verifier.add(
        row == nil
          ? .redactionOfNothing(seq: seq, path: path, by: by, log: log)
          : .stillDisclosed(seq: seq, path: path, by: by, log: log))
    }
  }

  private mutating func readRunIndex(_ database: Database) throws {
    let name = "sqlite_autoindex_events_1"
    var entries = try RowReader(
      database, "SELECT run, rseq, seq FROM events INDEXED BY \(name) ORDER BY run, rseq")
    try entries.next()
    while entries.hasRow {
      entries.withBytes(0) { run in
        index.addEntry(run: run, rseq: entries.integer(1), seq: entries.integer(2))
      }
      try entries.next()
    }
    if !index.agrees { verifier.add(.layoutDiffers(name: name)) }
  }

  /// Lets SQLite compare a small table with its indexes.
  private mutating func checkIndexes(of table: String, _ database: Database) throws {
    let answers = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(table))")
    if answers != ["ok"] { verifier.add(.layoutDiffers(name: table)) }
  }

  private mutating func readHeadBlocks() throws(TrailFault) {
    for range in verifier.nextHeadBlocks() {
      let block = try heads?.bytes(range) ?? []
      verifier.read(headBlock: block.span)
    }
  }

  private mutating func readHeadNotes() throws(TrailFault) {
    for block in verifier.headNoteBlocks() {
      let lines = try heads?.bytes(block.bytes) ?? []
      verifier.read(lines.span, of: block)
    }
  }

  private mutating func readCheckpoint(_ rows: inout RowReader) throws {
    // Of a note too long to be one only so much is kept as to be found too long.
    let note = rows.withBytes(1) { note in
      note.extracting(first: SignedNote.longest + 1).withUnsafeBufferPointer { Array($0) }
    }
    verifier.read(StoredCheckpoint(size: rows.integer(0), note: note))
    try rows.next()
  }

  private mutating func readDisclosure(_ rows: inout RowReader) throws {
    verifier.read(
      Disclosure(
        seq: rows.integer(0), path: rows.text(1), salt: rows.bytes(2), value: rows.text(3)))
    try rows.next()
  }

  private mutating func readNode(_ rows: inout RowReader) throws {
    // What is no hash at all is no node's hash either.
    let hash = rows.withBytes(1) { Digest(bytes: $0) } ?? MerkleTree.emptyRoot
    verifier.read(StoredNode(index: rows.integer(0), hash: hash))
    try rows.next()
  }

  // MARK: - Files

  private mutating func readFiles(_ database: Database) throws {
    var files = try RowReader(database, "SELECT sha256, body FROM files")
    try files.next()
    while files.hasRow {
      if let sha256 = files.withBytes(0, { Digest(bytes: $0) }) {
        let found = files.withBytes(1) { Digest.sha256(of: $0) }
        verifier.found(sha256, .frozen, found == sha256 ? .intact : .altered)
      } else {
        verifier.add(.layoutDiffers(name: "files"))
      }
      try files.next()
    }
  }

  private mutating func readEvidence() throws(TrailFault) {
    for name in evidence.strays { verifier.add(.strayEvidence(name: name)) }
    for (digest, state) in evidence.states { verifier.take(digest, state) }
    if let fault = evidence.fault { throw fault }
    let store = EvidenceStore(in: folder)
    // What came after the evidence was read is there before the event that names it.
    for digest in verifier.namedFiles(.evidence) where evidence.states[digest] == nil {
      verifier.take(digest, store.look(at: digest))
    }
    // What the events read withhold may have gone since.
    for digest in verifier.keptThoughWithheld() where try !store.holds(digest) {
      verifier.found(digest, .evidence, .absent)
    }
  }
}

extension TrailVerifier {
  /// Takes what came of looking at a piece of evidence.
  fileprivate mutating func take(_ digest: Digest, _ looked: Result<FileState, TrailFault>) {
    switch looked {
    case .success(let state): found(digest, .evidence, state)
    // That a link stands on the way there is a finding of its own.
    case .failure(.notAFile): found(digest, .evidence, .absent)
    case .failure(let fault): leftUnread(digest, fault)
    }
  }
}
