import AuditStore
import AuditTrail
import Foundation
import GRDB
import Testing

@Suite("Verifying a stored trail")
struct VerifyTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  /// A trail with one run of some events, all of it moved to the database file.
  private func filled(_ count: Int64 = 20) throws {
    let store = try workspace.made()
    for known in 0..<count { try store.add("note.added", to: "r1", after: known) }
    try store.close()
  }

  @Test("a trail that was only added to is intact")
  func intact() throws {
    let store = try workspace.made()
    let file = FrozenFile(role: "playbook", name: "p.yaml", body: Array("steps".utf8))
    _ = try store.append(to: "r1", after: 0, files: [file]) { _ in
      [
        proposal(
          "run.opened", secrets: ["title": "Máy chủ kế toán"],
          with: [
            "files": .list([
              .object([
                "role": .text("playbook"), "name": .text("p.yaml"),
                "sha256": .text(file.sha256.hex),
              ])
            ])
          ])
      ]
    }
    for known in 1..<40 as Range<Int64> { try store.add("note.added", to: "r1", after: known) }
    _ = try store.append(to: "r1", after: 40) { _ in [proposal("run.closed", coversRun: true)] }
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .intact)
    #expect(report.findings.isEmpty)
    #expect(report.remarks.isEmpty)
    #expect(Head(size: report.size, root: report.root) == store.head)
  }

  @Test("one bit of a body changed in the file is found with its seq")
  func bitFlip() throws {
    try filled()
    try workspace.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.database))
    let marker = Data(#""rseq":7,"run":"r1","seq":8,"#.utf8)
    let place = try #require(bytes.range(of: marker))
    bytes[place.lowerBound + 7] ^= 1
    try workspace.write(bytes, to: workspace.folder.database)
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .tampered)
    #expect(report.firstBadSeq == 8)
  }

  @Test(
    "a change made with SQL is found",
    arguments: [
      ("UPDATE events SET body = CAST('{}' AS BLOB) WHERE seq = 3", Verdict.tampered, 3 as Int64?),
      ("UPDATE events SET leaf = zeroblob(32) WHERE seq = 3", .tampered, 3),
      ("DELETE FROM events WHERE seq = 4", .tampered, 4),
      ("DELETE FROM events WHERE seq > 15", .rolledBack, nil),
      ("UPDATE events SET run = 'r2' WHERE seq = 5", .tampered, 5),
      ("UPDATE events SET rseq = 99 WHERE seq = 5", .tampered, 5),
      ("DROP TABLE events", .tampered, nil),
      ("DROP TABLE nodes", .tampered, nil),
      ("CREATE VIEW extra AS SELECT 1", .tampered, nil),
      ("PRAGMA application_id = 5", .tampered, nil),
    ])
  func changed(_ sql: String, _ verdict: Verdict, _ seq: Int64?) throws {
    try filled()
    try workspace.sqliteWithoutTriggers(sql)
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == verdict)
    #expect(report.firstBadSeq == seq)
  }

  @Test("a dropped trigger is found: no writer of ours drops one")
  func droppedTrigger() throws {
    try filled()
    try workspace.sqlite("DROP TRIGGER events_delete")
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .tampered)
    #expect(report.findings == [.layoutDiffers(name: "events_delete")])
  }

  @Test(
    "a damaged row of the nodes is a remark, and stored anew when the trail is opened",
    arguments: [
      "UPDATE nodes SET hash = zeroblob(32)", "DELETE FROM nodes",
      "UPDATE nodes SET hash = x'00' WHERE idx = 2",
    ])
  func nodes(_ sql: String) throws {
    try filled()
    try workspace.sqlite(sql)
    let damaged = AuditStore.verify(workspace.folder)
    #expect(damaged.verdict == .intact)
    let hasRemark = damaged.remarks.contains {
      if case .damagedNodes = $0 { true } else { false }
    }
    #expect(hasRemark || sql.hasPrefix("DELETE"))
    let store = try workspace.open()
    try store.add("note.added", to: "r1", after: 20)
    let repaired = AuditStore.verify(workspace.folder)
    #expect(repaired.verdict == .intact)
    #expect(repaired.remarks.isEmpty || sql.contains("idx = 2"))
  }

  @Test("damaged pages are tampering, never 'could not run'")
  func damagedPages() throws {
    try filled(200)
    try workspace.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
    let intact = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.database))
    for page in 0..<(intact.count / 4096) {
      var bytes = intact
      let start = page * 4096
      bytes.replaceSubrange(start..<(start + 100), with: Data(repeating: 0xA5, count: 100))
      try workspace.write(bytes, to: workspace.folder.database)
      let verdict = AuditStore.verify(workspace.folder).verdict
      #expect(verdict == .tampered, "page \(page)")
    }
  }

  @Test(
    "an index that hides an event of a run, or shows another, is found",
    arguments: [(place: 6, byte: 77 as UInt8), (place: 7, byte: 9), (place: 5, byte: 0x30)])
  func index(_ change: (place: Int, byte: UInt8)) throws {
    try filled()
    try workspace.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.database))
    // An entry of the index: the header of its record, then the run `r1`, the rseq 7, the seq 8.
    let entry = Data([4, 17, 1, 1, 0x72, 0x31, 7, 8])
    let found = try #require(bytes.range(of: entry))
    bytes[found.lowerBound + change.place] = change.byte
    try workspace.write(bytes, to: workspace.folder.database)
    let report = AuditStore.verify(workspace.folder)
    #expect(report.findings == [.layoutDiffers(name: "sqlite_autoindex_events_1")])
  }

  @Test("a file cut short is never taken for whole")
  func truncated() throws {
    try filled(200)
    try workspace.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
    let intact = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.database))
    for length in [0, 50, 4096, 8192, intact.count / 2, intact.count - 4096, intact.count - 1] {
      try workspace.write(intact.prefix(length), to: workspace.folder.database)
      let verdict = AuditStore.verify(workspace.folder).verdict
      #expect(verdict == .tampered || verdict == .rolledBack, "length \(length)")
    }
  }

  @Test("a file that is no database at all is tampering")
  func notADatabase() throws {
    try filled()
    try workspace.write(
      Data("not a database, but long enough to be read as one".utf8),
      to: workspace.folder.database)
    try workspace.remove(workspace.folder.database + "-wal")
    #expect(AuditStore.verify(workspace.folder).verdict == .tampered)
    #expect(throws: TrailFault.notADatabase(path: workspace.folder.database)) {
      _ = try workspace.open()
    }
  }

  @Test("nothing, and one part without the other")
  func missing() throws {
    #expect(AuditStore.verify(workspace.folder).verdict == .couldNotRun)
    try filled()
    let heads = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.heads))
    try workspace.remove(workspace.folder.heads)
    #expect(AuditStore.verify(workspace.folder).verdict == .missing)
    #expect(throws: TrailFault.headsMissing(path: workspace.folder.heads)) {
      _ = try workspace.open()
    }
    try workspace.write(heads, to: workspace.folder.heads)
    try workspace.remove(workspace.folder.database)
    #expect(AuditStore.verify(workspace.folder).verdict == .missing)
    #expect(throws: TrailFault.databaseMissing(path: workspace.folder.database)) {
      _ = try workspace.open()
    }
  }

  @Test("a frozen file altered or gone is found")
  func frozen() throws {
    let file = FrozenFile(role: "playbook", name: "p", body: Array("steps".utf8))
    let store = try workspace.made()
    _ = try store.append(to: "r1", after: 0, files: [file]) { _ in
      let named = JSON.object(["sha256": .text(file.sha256.hex)])
      return [proposal("run.opened", with: ["files": .list([named])])]
    }
    try store.close()
    try workspace.sqliteWithoutTriggers("UPDATE files SET body = x'00'")
    #expect(AuditStore.verify(workspace.folder).verdict == .tampered)
    try workspace.sqliteWithoutTriggers("DELETE FROM files")
    #expect(AuditStore.verify(workspace.folder).verdict == .missing)
  }

  @Test("a kept text that was altered is found, whether an event names it or not")
  func unnamedText() throws {
    let file = FrozenFile(role: "note", name: "note.txt", body: Array("long".utf8))
    let store = try workspace.made()
    _ = try store.append(to: "r1", after: 0, files: [file]) { _ in
      [proposal("note.added", with: ["sha256": .text(file.sha256.hex)])]
    }
    try store.close()
    #expect(AuditStore.verify(workspace.folder).verdict == .intact)
    try workspace.sqliteWithoutTriggers("UPDATE files SET body = x'00'")
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .tampered)
    #expect(report.findings == [.unnamedFileAltered(sha256: file.sha256)])
  }

  @Test(
    "a row with a number no event can have is found, and nothing overflows",
    arguments: [Int64.max, Int64.max - 1, 1 << 62, 1 << 53, -1, Int64.min])
  func impossibleSeq(_ seq: Int64) throws {
    try filled()
    try workspace.sqliteWithoutTriggers(
      """
      INSERT INTO events SELECT \(seq), 'r2', \(seq), body, leaf FROM events WHERE seq = 3;
      INSERT INTO disclosures VALUES(\(seq), 'name', x'00', 'v')
      """)
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .tampered)
    #expect(report.firstBadSeq ?? -1 >= 0)
  }

  @Test(
    "what stands in a file's place is tampering, not an excuse",
    arguments: ["heads.log", "audit.sqlite-wal", "audit.sqlite-shm"], ["folder", "link"])
  func notFiles(_ name: String, _ kind: String) throws {
    try filled()
    try workspace.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
    let path = workspace.folder.path + "/" + name
    if FileManager.default.fileExists(atPath: path) {
      try FileManager.default.moveItem(atPath: path, toPath: path + ".real")
    }
    if kind == "folder" {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false)
    } else {
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: name + ".real")
    }
    let report = AuditStore.verify(workspace.folder)
    #expect(report.findings == [.notAFile(name: name)])
    #expect(report.verdict == .tampered)
    #expect(throws: TrailFault.notAFile(path: path)) { _ = try workspace.open() }
  }

  @Test("a rollback journal beside a trail is tampering, and nothing is changed by it")
  func journal() throws {
    try filled()
    let path = workspace.folder.database + "-journal"
    try workspace.write(Data(repeating: 1, count: 512), to: path)
    let before = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.database))
    #expect(AuditStore.verify(workspace.folder).verdict == .tampered)
    #expect(throws: TrailFault.corrupt(path: workspace.folder.database)) {
      _ = try workspace.open()
    }
    #expect(try workspace.size(of: path) == 512)
    #expect(try Data(contentsOf: URL(fileURLWithPath: workspace.folder.database)) == before)
  }

  @Test("a newer version's number does not hide what was done to the events")
  func newerAndTampered() throws {
    try filled()
    try workspace.sqliteWithoutTriggers(
      "DELETE FROM events WHERE seq = 4; PRAGMA user_version = 9")
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .tampered)
    #expect(report.firstBadSeq == 4)
  }

  @Test("a trigger hidden under a name of SQLite's own is found")
  func hiddenTrigger() throws {
    try filled()
    let database = try DatabaseQueue(path: workspace.folder.database)
    try database.inDatabase {
      try $0.execute(
        sql: """
          PRAGMA writable_schema = ON;
          INSERT INTO sqlite_master(type, name, tbl_name, rootpage, sql) VALUES(
            'trigger', 'sqlite_x', 'events', 0,
            'CREATE TRIGGER sqlite_x AFTER INSERT ON events BEGIN DELETE FROM nodes; END');
          """)
    }
    try database.close()
    #expect(
      AuditStore.verify(workspace.folder).findings.contains(.layoutDiffers(name: "sqlite_x")))
  }

  @Test("what stands among the evidence and is none is remarked on")
  func strays() throws {
    try filled()
    let folder = workspace.folder.evidence
    try FileManager.default.createDirectory(
      atPath: folder + "/sha256/ab", withIntermediateDirectories: true)
    try workspace.write(Data(), to: folder + "/sha256/readme")
    try workspace.write(Data(), to: folder + "/sha256/ab/cd")
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .intact)
    #expect(
      report.remarks == [
        .strayEvidence(name: "sha256/ab/cd"), .strayEvidence(name: "sha256/readme"),
      ])
    try workspace.remove(folder)
    try workspace.write(Data(), to: folder)
    #expect(AuditStore.verify(workspace.folder).verdict == .intact)
  }

  @Test("actions without a line in heads.log are remarked on when they are more than one")
  func unheaded() throws {
    let store = try workspace.made()
    for known in 0..<5 as Range<Int64> {
      try store.add("note.added", to: "r1", after: known, act: "a\(known)")
    }
    try store.close()
    let lines = try workspace.headLines()
    func verify(keeping count: Int) throws -> [Remark] {
      let kept = lines.prefix(count).map { $0 + "\n" }.joined()
      try workspace.write(Data(kept.utf8), to: workspace.folder.heads)
      return AuditStore.verify(workspace.folder).remarks
    }
    #expect(try verify(keeping: 5).isEmpty)
    #expect(try verify(keeping: 3) == [.unheadedActions(count: 3, after: 3)])
  }
}
