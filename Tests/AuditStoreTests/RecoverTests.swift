import AuditStore
import AuditTrail
import Foundation
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
    try AuditStore.recover(workspace.folder, log: "log-2") { damaged in
      seen = damaged
      return [proposal("trail.opened", with: ["continues": .object(["log": .text("log-1")])])]
    }
    let damaged = try #require(seen)
    #expect(damaged.path == workspace.folder.path + "/damaged-1")
    #expect(
      try String(contentsOfFile: damaged.heads, encoding: .utf8)
        == heads.joined(separator: "\n") + "\n")
    let store = try workspace.open()
    #expect(store.log == "log-2")
    try store.add("run.carried", to: "r1", after: 0)
    let chain = try AuditStore.verifyChain(workspace.folder)
    #expect(chain.map(\.report.verdict) == [.intact, .rolledBack])
    #expect(chain.last?.report == before)
  }

  @Test("a second damage is set aside beside the first")
  func twice() throws {
    try AuditStore.recover(workspace.folder, log: "log-2") { _ in [proposal("trail.opened")] }
    try workspace.remove(workspace.folder.heads)
    try AuditStore.recover(workspace.folder, log: "log-3") { _ in [proposal("trail.opened")] }
    #expect(try workspace.open().log == "log-3")
    #expect(
      try AuditStore.verifyChain(workspace.folder).map(\.report.verdict)
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
    try AuditStore.recover(workspace.folder, log: "log-2") { _ in [proposal("trail.opened")] }
    #expect(
      try AuditStore.verifyChain(workspace.folder).map(\.report.verdict)
        == [.intact, .rolledBack])
  }

  @Test("where nothing is damaged because nothing is there, there is nothing to recover")
  func nothing() throws {
    let empty = try Workspace()
    try FileManager.default.createDirectory(
      atPath: empty.folder.path, withIntermediateDirectories: true)
    #expect(throws: TrailFault.noTrail(path: empty.folder.path)) {
      try AuditStore.recover(empty.folder, log: "x") { _ in [] }
    }
  }
}
