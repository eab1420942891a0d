import AuditStore
import AuditTrail
import Testing

@Suite("Reading a trail")
struct ReadingTests {
  let workspace: Workspace
  let store: AuditStore

  init() throws {
    workspace = try Workspace()
    store = try workspace.made()
    for run in ["20b", "10a", "20a", "200"] { try store.add("run.opened", to: run, after: 0) }
    try store.add("note.added", to: "20b", after: 1)
  }

  @Test("runs come newest first, by their first event, without the trail's own")
  func newestFirst() throws {
    #expect(try store.runs() == ["200", "20a", "10a", "20b"])
  }

  @Test(
    "a prefix finds as many runs as asked for",
    arguments: [
      ("10a", ["10a"]), ("1", ["10a"]), ("20", ["200", "20a"]), ("20b", ["20b"]), ("3", []),
      ("", ["10a", "200"]), ("log", []), ("20b0", []),
    ])
  func prefix(_ prefix: String, _ runs: [String]) throws {
    #expect(try store.runs(matching: prefix) == runs)
  }

  @Test("an event that is not what its leaf hash says is refused; a damaged trail's is still read")
  func forged() throws {
    try workspace.sqliteWithoutTriggers("UPDATE events SET body = x'7b7d' WHERE run = '20a'")
    let store = try workspace.open()
    #expect(throws: TrailFault.badEvent(seq: 3)) { try store.events(of: "20a") }
    #expect(throws: TrailFault.badEvent(seq: 3)) { try store.lastEvent(of: "20a") { _ in true } }
    #expect(throws: TrailFault.badEvent(seq: 3)) {
      try store.add("note.added", to: "20a", after: 0)
    }
    #expect(try store.runs() == ["200", "20a", "10a", "20b"])
    #expect(try store.events(of: "20b").count == 2)
    let damaged = try AuditStore(openingDamaged: workspace.folder)
    let event = try #require(try damaged.events(of: "20a").first)
    #expect(event.body == Array("{}".utf8))
    #expect(event.leaf == MerkleTree.leafHash(of: event.body))
  }

  @Test("the newest event of all and of a run, and none of a run that is not there")
  func last() throws {
    #expect(try store.lastEvent()?.seq == store.head.size - 1)
    #expect(try store.lastEvent(of: "20b") { _ in true }?.rseq == 1)
    #expect(try store.lastEvent(of: "20b") { $0.rseq == 0 }?.rseq == 0)
    #expect(try store.lastEvent(of: "20b") { _ in false } == nil)
    #expect(try store.lastEvent(of: "none") { _ in true } == nil)
    #expect(try store.events(of: "20b", from: 1).map(\.rseq) == [1])
    #expect(try store.events(of: "20b", from: 2).isEmpty)
  }
}

@Suite("The seat belt against accidents")
struct TriggerTests {
  @Test(
    "SQL that changes what was recorded is refused",
    arguments: [
      "UPDATE events SET rseq = 9", "DELETE FROM events", "DELETE FROM events WHERE seq = 1",
      "INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 1",
      "INSERT INTO events SELECT 9, 'r', 0, body, leaf FROM events WHERE seq = 1",
      "INSERT INTO events SELECT NULL, 'r', 0, body, leaf FROM events WHERE seq = 1",
      "UPDATE files SET name = 'x'", "DELETE FROM files", "UPDATE disclosures SET value = 'x'",
      """
      INSERT INTO events SELECT * FROM events WHERE seq = 1
      ON CONFLICT(seq) DO UPDATE SET rseq = 9
      """,
    ])
  func refused(_ sql: String) throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    let file = FrozenFile(role: "playbook", name: "p", body: [1])
    _ = try store.append(to: "r1", after: 0, files: [file]) { _ in
      [proposal("run.opened", secrets: ["title": "x"])]
    }
    #expect(throws: (any Error).self) {
      try workspace.sqlite("PRAGMA recursive_triggers = ON; \(sql)")
    }
    #expect(try workspace.open().head == store.head)
  }

  @Test("a value may be deleted to redact it")
  func redaction() throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    _ = try store.append(to: "r1", after: 0) { _ in
      [proposal("person.named", secrets: ["name": "An"])]
    }
    try workspace.sqlite("DELETE FROM disclosures")
    #expect(AuditStore.verify(workspace.folder).verdict == .missing)
    _ = try store.append(to: "r1", after: 1) { _ in
      [proposal("data.redacted", with: ["target_seq": .integer(1), "path": .text("name")])]
    }
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .intact)
    #expect(report.remarks == [.redacted(seq: 1, path: "name", by: 2)])
  }
}
