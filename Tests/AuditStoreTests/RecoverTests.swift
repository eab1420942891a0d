import AuditStore
import AuditTrail
import Dispatch
import Foundation
import GRDB
import Synchronization
import Testing

@Suite("Going on after damage")
struct RecoverTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let store = try workspace.made()
    try store.add("run.opened", to: "r1", after: 0)
    try store.close()
    for suffix in ["-wal", "-shm"] { try workspace.remove(workspace.folder.database + suffix) }
  }

  @Test("the damaged trail is set aside untouched, and the new one goes on from it")
  func settingAside() throws {
    let heads = try workspace.headLines()
    let before = AuditStore.verify(workspace.folder)
    #expect(before.verdict == .rolledBack)
    var seen: TrailFolder?
    let file = FrozenFile(role: "playbook", name: "p", body: Array("steps".utf8))
    let isDone = try AuditStore.recover(workspace.folder, log: "log-2") { damaged, report in
      seen = damaged
      #expect(report == before)
      let carried = proposal(
        "run.carried", with: ["files": .list([.object(["sha256": .text(file.sha256.hex)])])])
      return Successor(
        genesis: [proposal("trail.opened", with: ["continues": continuation(of: report)])],
        runs: [Successor.Run("r1", files: [file], proposals: [carried])])
    }
    #expect(isDone)
    let damaged = try #require(seen)
    #expect(damaged.path == workspace.folder.path + "/damaged-1")
    #expect(
      try String(contentsOfFile: damaged.heads, encoding: .utf8)
        == heads.joined(separator: "\n") + "\n")
    let store = try workspace.open()
    #expect(store.log == "log-2")
    #expect(store.head.size == 2)
    #expect(try store.file(file.sha256) == file.body)
    #expect(try workspace.headLines().count == 1)
    try store.add("note.added", to: "r1", after: 1)
    let chain = AuditStore.verifyChain(workspace.folder)
    #expect(chain.map(\.report.verdict) == [.intact, .rolledBack])
    #expect(chain.last?.report == before)
  }

  @Test("a trail that is whole is left where it is, also by the second of two calls at once")
  func whole() throws {
    let folder = workspace.folder
    let done = Mutex<[Bool]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { call in
      do {
        let isDone = try AuditStore.recover(folder, log: "log-\(call + 2)") { _, report in
          Successor(
            genesis: [proposal("trail.opened", with: ["continues": continuation(of: report)])],
            runs: [Successor.Run("r1", files: [], proposals: [proposal("run.carried")])])
        }
        done.withLock { $0.append(isDone) }
      } catch {
        Issue.record(error)
      }
    }
    #expect(done.withLock { $0.sorted { !$0 && $1 } } == [false, true])
    #expect(try folder.setAside().count == 1)
    #expect(try workspace.open().events(of: "r1").count == 1)
  }

  @Test("who still has the damaged trail open adds nothing to it once it is being set aside")
  func writerKeptOut() throws {
    let damaged = try Workspace()
    let writer = try damaged.made()
    try damaged.remove(damaged.folder.heads)
    #expect(
      try AuditStore.recover(damaged.folder, log: "log-2") { folder, _ in
        #expect(throws: DatabaseError.self) {
          try DatabaseQueue(path: folder.database).inDatabase {
            try $0.execute(sql: "BEGIN IMMEDIATE")
          }
        }
        return Successor(genesis: [proposal("trail.opened")])
      })
    #expect(throws: TrailFault.replaced(path: damaged.folder.database)) {
      try writer.add("note.added", to: "r1", after: 0)
    }
  }

  @Test("a trail changed after it was set aside, or gone, is found by what its successor says")
  func changedAfterwards() throws {
    let damaged = try Workspace()
    let store = try damaged.made()
    try store.add("note.added", to: "r1", after: 0)
    try store.close()
    try recover(damaged, damagedFor: "log-2")
    func present() throws -> VerifyReport? {
      AuditStore.verifyChain(damaged.folder).first?.report
    }
    #expect(try present()?.verdict == .intact)
    let old = try #require(try damaged.folder.setAside().last)
    try DatabaseQueue(path: old.database).inDatabase {
      try $0.execute(sql: "DELETE FROM events WHERE seq = 1")
    }
    #expect(try present()?.findings == [.predecessorDiffers(log: "-")])
    #expect(try present()?.verdict == .tampered)
    try damaged.remove(old.path)
    #expect(try present()?.verdict == .missing)
  }

  @Test("what the newest vouches for is whole as far back as it goes on from, and nothing else")
  func changedFurtherBack() throws {
    let damaged = try Workspace()
    try damaged.made().close()
    for log in ["log-2", "log-3"] { try recover(damaged, damagedFor: log) }
    func present() throws -> VerifyReport? {
      AuditStore.verifyChain(damaged.folder).first?.report
    }
    #expect(try present()?.verdict == .intact)
    let oldest = try #require(try damaged.folder.setAside().first)
    try DatabaseQueue(path: oldest.database).inDatabase {
      try $0.execute(sql: "DELETE FROM events WHERE seq = 0")
    }
    #expect(try present()?.verdict == .tampered)
    try damaged.remove(oldest.path)
    #expect(try present()?.verdict == .missing)
  }

  @Test("a trail put among those set aside, which none goes on from, is no part of the record")
  func putThere() throws {
    let healthy = try Workspace()
    try healthy.made().close()
    let other = try Workspace()
    try other.made().close()
    try FileManager.default.copyItem(
      atPath: other.folder.path, toPath: healthy.folder.path + "/damaged-1")
    let report = try #require(AuditStore.verifyChain(healthy.folder).first?.report)
    #expect(report.verdict == .tampered)
    #expect(report.findings.contains { if case .unlinkedTrail = $0 { true } else { false } })
  }

  @Test("a personal value put where the next event comes keeps nobody from recording")
  func valueInTheWay() throws {
    let healthy = try Workspace()
    let store = try healthy.made()
    let next = store.head.size
    try healthy.sqlite(
      "INSERT INTO disclosures VALUES(\(next), 'name', zeroblob(32), 'somebody else')")
    _ = try store.append(to: "r1", after: 0) { _ in
      [proposal("person.named", secrets: ["name": "Lê Văn B"])]
    }
    #expect(AuditStore.verify(healthy.folder).verdict == .intact)
  }

  @Test("a second damage is set aside beside the first")
  func twice() throws {
    #expect(try workspace.recover("log-2"))
    try workspace.remove(workspace.folder.heads)
    #expect(try workspace.recover("log-3"))
    #expect(try workspace.open().log == "log-3")
    #expect(
      AuditStore.verifyChain(workspace.folder).map(\.report.verdict)
        == [.intact, .missing, .rolledBack])
    let second = try #require(try workspace.folder.setAside().last)
    #expect(try AuditStore(openingDamaged: second).log == "log-2")
  }

  @Test("an interrupted recovery is gone on with, and never mistaken for a fresh start")
  func interrupted() throws {
    let part = workspace.folder.path + "/damaged.part"
    try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: workspace.folder.database, toPath: part + "/audit.sqlite")
    #expect(throws: TrailFault.databaseMissing(path: workspace.folder.database)) {
      _ = try workspace.open()
    }
    try FileManager.default.moveItem(atPath: workspace.folder.heads, toPath: part + "/heads.log")
    #expect(try AuditStore.exists(in: workspace.folder))
    #expect(throws: TrailFault.databaseMissing(path: workspace.folder.database)) {
      try AuditStore.create(in: workspace.folder, log: "x", genesis: [proposal("trail.opened")])
    }
    #expect(try workspace.recover("log-2"))
    #expect(
      AuditStore.verifyChain(workspace.folder).map(\.report.verdict)
        == [.intact, .rolledBack])
  }

  @Test(
    "a folder like that of an interrupted recovery is no reason to set a whole trail aside",
    arguments: [nil, "stray", "heads.log", "audit.sqlite"])
  func leftover(_ name: String?) throws {
    let whole = try Workspace()
    let store = try whole.made()
    let part = whole.folder.path + "/damaged.part"
    try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: false)
    if let name { try whole.write(Data("x".utf8), to: part + "/" + name) }
    #expect(
      try !AuditStore.recover(whole.folder, log: "log-2") { _, _ in Successor(genesis: []) })
    #expect(try whole.folder.setAside().isEmpty)
    try store.add("note.added", to: "r1", after: 0)
    // Of a damaged one it hides nothing, and what stands in it is not written over.
    try whole.remove(whole.folder.heads)
    let isDone = try AuditStore.recover(whole.folder, log: "log-2") { _, report in
      #expect(report.verdict == .missing)
      return Successor(genesis: [proposal("trail.opened")])
    }
    #expect(isDone)
    let damaged = try #require(try whole.folder.setAside().last)
    #expect(try AuditStore(openingDamaged: damaged).events(of: "r1").count == 1)
    if let name, name != "stray" {
      let kept = whole.folder.path + "/damaged-1/" + name
      #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == Data("x".utf8))
    }
  }

  @Test("a recovery that goes on with an interrupted one keeps writers out as well")
  func writerKeptOutLater() throws {
    let damaged = try Workspace()
    let writer = try damaged.made()
    let part = damaged.folder.path + "/damaged.part"
    try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: false)
    try FileManager.default.moveItem(
      atPath: damaged.folder.database, toPath: part + "/audit.sqlite")
    #expect(
      try AuditStore.recover(damaged.folder, log: "log-2") { folder, _ in
        #expect(throws: DatabaseError.self) {
          try DatabaseQueue(path: folder.database).inDatabase {
            try $0.execute(sql: "BEGIN IMMEDIATE")
          }
        }
        return Successor(genesis: [proposal("trail.opened")])
      })
    try writer.close()
  }

  @Test("where nothing is damaged because nothing is there, there is nothing to recover")
  func nothing() throws {
    let empty = try Workspace()
    try FileManager.default.createDirectory(
      atPath: empty.folder.path, withIntermediateDirectories: true)
    #expect(throws: TrailFault.noTrail(path: empty.folder.path)) {
      _ = try AuditStore.recover(empty.folder, log: "x") { _, _ in Successor(genesis: []) }
    }
  }

  @Test(
    "a recovery that was cut before the new trail's one commit is gone on with",
    arguments: ["nothing", "database", "both"])
  func cutBeforeCommit(_ made: String) throws {
    #expect(try workspace.recover("log-2"))
    for file in [workspace.folder.database, workspace.folder.heads] {
      for suffix in ["", "-wal", "-shm"] { try workspace.remove(file + suffix) }
    }
    if made != "nothing" { try workspace.write(Data(), to: workspace.folder.database) }
    if made == "both" { try workspace.write(Data(), to: workspace.folder.heads) }
    #expect(try workspace.recover("log-3"))
    #expect(try workspace.folder.setAside().count == 1)
    #expect(
      AuditStore.verifyChain(workspace.folder).map(\.report.verdict)
        == [.intact, .rolledBack])
  }

  @Test(
    "folders that are called like trails set aside, but are none, are no hindrance",
    arguments: ["damaged-1", "damaged-9223372036854775807", "damaged-01", "damaged-x"])
  func lookalikes(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: workspace.folder.path + "/" + name, withIntermediateDirectories: true)
    #expect(try workspace.folder.setAside().isEmpty)
    #expect(try workspace.recover("log-2"))
    #expect(
      AuditStore.verifyChain(workspace.folder).map(\.report.verdict)
        == [.intact, .rolledBack])
  }

  /// Takes from a trail, all moved out of its WAL, one of its triggers, and sets it aside.
  private func recover(_ workspace: Workspace, damagedFor log: String) throws {
    try workspace.sqlite("PRAGMA wal_checkpoint(TRUNCATE); DROP TRIGGER events_delete")
    #expect(try workspace.recover(log))
  }
}
