import AuditStore
import AuditTrail
import Foundation
import GRDB
import Testing

@Suite("Opening a trail")
struct OpeningTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func bytes(of path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private func add(_ count: Int64, from known: Int64 = 0) throws {
    let store = try workspace.open()
    for known in known..<(known + count) { try store.add("note.added", to: "r1", after: known) }
    try store.close()
  }

  @Test("where nothing is, there is no trail, and making one twice changes nothing")
  func making() throws {
    #expect(throws: TrailFault.noTrail(path: workspace.folder.path)) { _ = try workspace.open() }
    #expect(try !AuditStore.exists(in: workspace.folder))
    let head = try workspace.made().head
    #expect(head.size == 1)
    #expect(try workspace.made().head == head)
    #expect(try AuditStore.exists(in: workspace.folder))
  }

  @Test("files are for their owner alone")
  func modes() throws {
    let store = try workspace.made()
    try store.add("note.added", to: "r1", after: 0)
    let database = workspace.folder.database
    for path in [database, database + "-wal", workspace.folder.heads] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(path)")
    }
  }

  @Test(
    "a trail whose making was interrupted is made by the next call",
    arguments: ["database", "heads", "WAL"])
  func interruptedMaking(_ last: String) throws {
    try FileManager.default.createDirectory(
      atPath: workspace.folder.path, withIntermediateDirectories: true)
    try workspace.write(Data(), to: workspace.folder.database)
    if last != "database" { try workspace.write(Data(), to: workspace.folder.heads) }
    if last == "WAL" { try workspace.sqlite("PRAGMA journal_mode = WAL") }
    #expect(throws: TrailFault.noTrail(path: workspace.folder.path)) { _ = try workspace.open() }
    #expect(try workspace.made().head.size == 1)
    #expect(AuditStore.verify(workspace.folder).verdict == .intact)
  }

  @Test("a trail whose first commit was cut short at any page is made by the next call")
  func interruptedCommit() throws {
    let whole = try Workspace()
    try whole.made().close()
    let log = try bytes(of: whole.folder.database + "-wal")
    for length in stride(from: 32, to: log.count, by: 24 + 4096) {
      let workspace = try Workspace()
      try FileManager.default.createDirectory(
        atPath: workspace.folder.path, withIntermediateDirectories: true)
      try workspace.write(bytes(of: whole.folder.database), to: workspace.folder.database)
      try workspace.write(log.prefix(length), to: workspace.folder.database + "-wal")
      try workspace.write(Data(), to: workspace.folder.heads)
      #expect(throws: TrailFault.noTrail(path: workspace.folder.path)) { try workspace.open() }
      // As much is left where everything was taken away: that is never passed over.
      #expect(AuditStore.verify(workspace.folder).verdict == .missing)
      #expect(try workspace.made().head.size == 1)
      #expect(AuditStore.verify(workspace.folder).verdict == .intact)
    }
  }

  @Test("a young trail without its WAL, its heads.log emptied or gone, is missing")
  func emptied() throws {
    let store = try workspace.made()
    try store.add("run.opened", to: "r1", after: 0)
    try store.close()
    let wal = try bytes(of: workspace.folder.database + "-wal")
    for suffix in ["-wal", "-shm"] { try workspace.remove(workspace.folder.database + suffix) }
    try workspace.write(Data(), to: workspace.folder.heads)
    for length in [nil, 0, 32] as [Int?] {
      if let length {
        try workspace.write(wal.prefix(length), to: workspace.folder.database + "-wal")
      }
      let report = try #require(AuditStore.verifyChain(workspace.folder).first?.report)
      #expect(report.findings == [.trailEmpty] && report.verdict == .missing, "\(length ?? -1)")
    }
    try workspace.remove(workspace.folder.heads)
    #expect(AuditStore.verify(workspace.folder).verdict == .missing)
    // All that making a trail leaves before heads.log is there.
    for suffix in ["-wal", "-shm"] { try workspace.remove(workspace.folder.database + suffix) }
    try workspace.write(Data(), to: workspace.folder.database)
    #expect(AuditStore.verify(workspace.folder).verdict == .couldNotRun)
  }

  @Test("a heads.log alone, also an empty one, is what is left of a trail: none is made over it")
  func headsAlone() throws {
    try workspace.made().close()
    for suffix in ["", "-wal", "-shm"] {
      try workspace.remove(workspace.folder.database + suffix)
    }
    try workspace.write(Data(), to: workspace.folder.heads)
    #expect(AuditStore.verify(workspace.folder).verdict == .missing)
    #expect(throws: TrailFault.databaseMissing(path: workspace.folder.database)) {
      _ = try workspace.made()
    }
  }

  @Test("a crash between commit and line is made good: the line is written at the next open")
  func lostLine() throws {
    try workspace.made().close()
    try add(3)
    let lines = try workspace.headLines()
    let kept = lines.dropLast(2).joined(separator: "\n") + "\n" + String(lines[3].prefix(20))
    try workspace.write(Data(kept.utf8), to: workspace.folder.heads)
    #expect(AuditStore.verify(workspace.folder).verdict == .intact)
    #expect(try workspace.open(.read).head.size == 4)
    #expect(try workspace.headLines().count == 3)
    try add(1, from: 3)
    #expect(try workspace.headLines().suffix(2).first == lines[3])
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .intact)
    #expect(report.remarks == [.tornHeadLines(count: 1)])
  }

  @Test(
    "yesterday's database put back is found at open and by verify, whatever hides the last head",
    arguments: [
      "", "\n", String(repeating: "\n", count: 70_000), String(repeating: "7", count: 70_000),
    ])
  func putBack(_ more: String) throws {
    try workspace.made().close()
    try add(2)
    try workspace.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
    let yesterday = try bytes(of: workspace.folder.database)
    try add(5, from: 2)
    for suffix in ["-wal", "-shm"] { try workspace.remove(workspace.folder.database + suffix) }
    try workspace.write(yesterday, to: workspace.folder.database)
    try workspace.write(
      bytes(of: workspace.folder.heads) + Data(more.utf8), to: workspace.folder.heads)
    #expect(throws: TrailFault.rolledBack(headSize: 8, found: 3)) { _ = try workspace.open() }
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .rolledBack)
    #expect(report.missing == 5)
  }

  @Test("a deleted WAL is found, even when nothing was ever moved out of it")
  func deletedWAL() throws {
    try workspace.made().close()
    try add(3)
    for suffix in ["-wal", "-shm"] { try workspace.remove(workspace.folder.database + suffix) }
    #expect(throws: TrailFault.rolledBack(headSize: 4, found: 0)) { _ = try workspace.open() }
    #expect(AuditStore.verify(workspace.folder).verdict == .rolledBack)
  }

  @Test("a history written anew under the same size differs from heads.log")
  func rewritten() throws {
    let other = try Workspace()
    try workspace.made().close()
    try add(3)
    let store = try other.made()
    for known in 0..<3 as Range<Int64> { try store.add("other", to: "r1", after: known) }
    try store.close()
    try other.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
    for suffix in ["-wal", "-shm"] { try workspace.remove(workspace.folder.database + suffix) }
    try workspace.write(bytes(of: other.folder.database), to: workspace.folder.database)
    #expect(throws: TrailFault.differs(size: 4)) { _ = try workspace.open() }
    #expect(AuditStore.verify(workspace.folder).verdict == .tampered)
  }

  @Test("a line of heads.log that no writer wrote is refused with its number")
  func badLine() throws {
    try workspace.made().close()
    try add(2)
    let lines = try workspace.headLines()
    let text = [lines[0], "hello", lines[1], lines[2]].joined(separator: "\n") + "\n"
    try workspace.write(Data(text.utf8), to: workspace.folder.heads)
    #expect(throws: TrailFault.badHeadLine(path: workspace.folder.heads, line: 2)) {
      _ = try workspace.open()
    }
  }

  @Test("a line longer than any is refused with its number, and verify does not read it whole")
  func longLine() throws {
    try workspace.made().close()
    try add(2)
    let lines = try workspace.headLines()
    let long = String(repeating: "7", count: 200_000)
    let text = [lines[0], lines[1], long, lines[2], long].joined(separator: "\n") + "\n"
    try workspace.write(Data(text.utf8), to: workspace.folder.heads)
    #expect(throws: TrailFault.badHeadLine(path: workspace.folder.heads, line: 5)) {
      _ = try workspace.open()
    }
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .tampered)
    #expect(report.findings == [.badHeadLine(line: 3)])
  }

  @Test("a database of a newer version is not touched")
  func newer() throws {
    try workspace.made().close()
    try workspace.sqlite("CREATE TABLE later(x TEXT) STRICT; PRAGMA user_version = 9")
    #expect(throws: TrailFault.newerVersion(found: 9, known: 1)) { _ = try workspace.open() }
    #expect(AuditStore.verify(workspace.folder).verdict == .couldNotRun)
  }

  @Test(
    "a number alone, over our own tables, is damage: it is set aside", arguments: [-1, 0, 2, 9])
  func numberAlone(version: Int) throws {
    try workspace.made().close()
    try workspace.sqlite("PRAGMA user_version = \(version)")
    #expect(
      throws: TrailFault.layoutDiffers(path: workspace.folder.database, name: "user_version")
    ) {
      _ = try workspace.open()
    }
    #expect(AuditStore.verify(workspace.folder).findings == [.layoutDiffers(name: "user_version")])
    #expect(
      try AuditStore.recover(workspace.folder, log: "log-2") { _, _ in
        Successor(genesis: [proposal("trail.opened")])
      })
  }

  @Test(
    "zeros that a power loss leaves at the end of heads.log are torn, and ended by the next line")
  func zeros() throws {
    let store = try workspace.made()
    try store.add("note.added", to: "r1", after: 0)
    try store.close()
    for tail in [80, 4_000] {
      let heads = try String(contentsOfFile: workspace.folder.heads, encoding: .utf8)
      let zeros = String(repeating: "\0", count: tail)
      try workspace.write(Data((heads + zeros).utf8), to: workspace.folder.heads)
      let again = try workspace.open()
      try again.add(
        "note.added", to: "r1", after: again.lastEvent(of: "r1").map { $0.rseq + 1 } ?? 0)
      try again.close()
      #expect(AuditStore.verify(workspace.folder).verdict == .intact)
    }
  }

  @Test(
    "a layout that is not a trail's is not written to; without a trigger it can still be read",
    arguments: [
      ("DROP TRIGGER events_delete", "events_delete", true),
      ("CREATE TRIGGER more AFTER INSERT ON events BEGIN DELETE FROM nodes; END", "more", true),
      ("CREATE INDEX more ON events(leaf)", "more", true),
      ("CREATE TABLE more(text)", "more", true),
      ("DROP TABLE files", "files", false),
      (
        "CREATE TABLE more AS SELECT * FROM nodes; DROP TABLE nodes; ALTER TABLE more RENAME TO nodes",
        "nodes", false
      ),
    ])
  func layout(_ sql: String, _ name: String, _ isReadable: Bool) throws {
    try workspace.made().close()
    try add(2)
    try workspace.sqlite(sql)
    let fault = try #require(throws: TrailFault.self) { _ = try workspace.open() }
    guard case .layoutDiffers(workspace.folder.database, let found) = fault else {
      Issue.record("\(fault)")
      return
    }
    #expect(found.hasPrefix(name))
    if isReadable {
      #expect(try workspace.open(.read).events(of: "r1").count == 2)
    } else {
      #expect(throws: TrailFault.self) { _ = try workspace.open(.read) }
    }
    #expect(AuditStore.verify(workspace.folder).verdict == .tampered)
  }

  @Test("values of other types, in a damaged trail that is read all the same, are refused by seq")
  func types() throws {
    try workspace.made().close()
    try add(2)
    try workspace.sqlite(
      """
      CREATE TABLE more AS SELECT * FROM events; DROP TABLE events;
      ALTER TABLE more RENAME TO events;
      INSERT INTO events VALUES(9, 'r2', 0, 'text', 'text'), (10, 'r3', 0, NULL, NULL),
        (11, 'r4', NULL, x'00', x'00'), (NULL, 'r5', 0, x'00', x'00');
      CREATE TABLE more AS SELECT * FROM disclosures; DROP TABLE disclosures;
      ALTER TABLE more RENAME TO disclosures;
      INSERT INTO disclosures VALUES(2, NULL, NULL, NULL);
      """)
    let store = try AuditStore(openingDamaged: workspace.folder)
    #expect(try store.events(of: "r1").count == 2)
    #expect(try store.events(of: "r2").map(\.body) == [Array("text".utf8)])
    #expect(try store.events(of: "r3").map(\.body) == [[]])
    #expect(throws: TrailFault.badEvent(seq: 11)) { try store.forEachEvent(from: 11) { _ in } }
    let corrupt = TrailFault.corrupt(path: workspace.folder.database)
    #expect(throws: corrupt) { try store.events(of: "r5") }
    #expect(throws: corrupt) { try store.disclosures(of: "r1") }
  }

  @Test("what copies left that a crash cut short goes after a day, and nothing else does")
  func leftovers() throws {
    try workspace.made().close()
    let evidence = workspace.folder.evidence
    try FileManager.default.createDirectory(
      atPath: evidence + "/incoming-3", withIntermediateDirectories: true)
    for name in ["incoming-1", "incoming-2", "other"] {
      try workspace.write(Data("a".utf8), to: evidence + "/" + name)
    }
    let yesterday = Date(timeIntervalSinceNow: -90_000)
    for name in ["incoming-1", "incoming-3", "other"] {
      try FileManager.default.setAttributes(
        [.modificationDate: yesterday], ofItemAtPath: evidence + "/" + name)
    }
    _ = try workspace.open(.read)
    #expect(try FileManager.default.contentsOfDirectory(atPath: evidence).count == 4)
    _ = try workspace.open()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: evidence).sorted()
        == ["incoming-2", "incoming-3", "other"])
  }

  @Test("a folder or a link in the database's place is no file")
  func notAFile() throws {
    try workspace.made().close()
    try FileManager.default.moveItem(
      atPath: workspace.folder.database, toPath: workspace.folder.database + ".real")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.database, withDestinationPath: "audit.sqlite.real")
    #expect(throws: TrailFault.notAFile(path: workspace.folder.database)) {
      _ = try workspace.open()
    }
  }

  @Test("a store does not add to a database that was replaced while it was open")
  func replaced() throws {
    let store = try workspace.made()
    try FileManager.default.moveItem(
      atPath: workspace.folder.database, toPath: workspace.folder.database + ".away")
    #expect(throws: TrailFault.replaced(path: workspace.folder.database)) {
      try store.add("note.added", to: "r1", after: 0)
    }
  }

  @Test("a store open for reading takes nothing")
  func reading() throws {
    try workspace.made().close()
    let store = try workspace.open(.read)
    #expect(throws: TrailFault.readOnly(path: workspace.folder.database)) {
      try store.add("note.added", to: "r1", after: 0)
    }
  }

  @Test("a copy without a WAL is put back to keeping one before anything is recorded in it")
  func copied() throws {
    let store = try workspace.made()
    try store.add("run.opened", to: "r1", after: 0)
    try store.close()
    let copy = workspace.folder.path + "/copy"
    try workspace.sqlite("VACUUM INTO '\(copy)'")
    for suffix in ["", "-wal", "-shm"] { try workspace.remove(workspace.folder.database + suffix) }
    try FileManager.default.moveItem(atPath: copy, toPath: workspace.folder.database)
    func mode() throws -> String? {
      try DatabaseQueue(path: workspace.folder.database).inDatabase {
        try String.fetchOne($0, sql: "PRAGMA journal_mode")
      }
    }
    _ = try workspace.open(.read)
    #expect(try mode() == "delete")
    let reopened = try workspace.open()
    #expect(try mode() == "wal")
    try reopened.add("note.added", to: "r1", after: 1)
    #expect(AuditStore.verify(workspace.folder).verdict == .intact)
  }

  @Test("where the copy cannot be put back to it, nothing is recorded")
  func copiedAndHeld() throws {
    try copied()
    try workspace.sqlite("PRAGMA journal_mode = DELETE")
    try workspace.whileReading {
      #expect(throws: TrailFault.locked(path: workspace.folder.database)) {
        _ = try workspace.open()
      }
    }
    #expect(try workspace.open(.read).events(of: "r1").count == 2)
  }
}
