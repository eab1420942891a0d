import AuditStore
import AuditTrail
import Foundation
import Testing

/// What stands in the way of a trail that is whole.
private enum Obstacle: String, CaseIterable {
  case headsGone, headsFolder, journal, sharedIndexFolder

  func put(in workspace: Workspace) throws {
    let folder = workspace.folder
    switch self {
    case .headsGone: try workspace.remove(folder.heads)
    case .headsFolder: try makeFolder(folder.heads, of: workspace)
    case .journal: try workspace.write(Data("junk\n".utf8), to: folder.database + "-journal")
    case .sharedIndexFolder: try makeFolder(folder.database + "-shm", of: workspace)
    }
  }

  private func makeFolder(_ path: String, of workspace: Workspace) throws {
    try workspace.remove(path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  var verdict: Verdict { self == .headsGone ? .missing : .tampered }
}

@Suite("Reading on past what stands in the way")
struct ObstacleTests {
  /// A trail with a run, with what stands in its way, set aside for `log-2`; its head before.
  private func setAside(
    _ obstacle: Obstacle, isMoved: Bool = true, with secrets: Bool = false
  ) throws -> (workspace: Workspace, damaged: TrailFolder, head: Head) {
    let workspace = try Workspace()
    let store = try workspace.made()
    try store.add("run.opened", to: "r1", after: 0)
    if secrets {
      _ = try store.append(to: "r1", after: 1) { _ in
        [proposal("person.named", secrets: ["name": "An"])]
      }
      _ = try store.append(to: "r1", after: 2) { _ in
        [proposal("data.redacted", with: ["target_seq": .integer(2), "path": .text("name")])]
      }
    }
    let head = store.head
    if isMoved { try store.emptyWAL() }
    try store.close()
    try obstacle.put(in: workspace)
    let before = try bytes(of: workspace.folder)
    var found: TrailFolder?
    let isDone = try AuditStore.recover(workspace.folder, log: "log-2") { damaged, report in
      found = damaged
      #expect(report.verdict == obstacle.verdict)
      #expect(report.size == head.size)
      #expect(report.root == head.root)
      let continues: JSON = .object([
        "log": .text("log-1"), "size": .integer(report.size), "root": .text(report.root.hex),
      ])
      return Successor(genesis: [proposal("trail.opened", with: ["continues": continues])])
    }
    #expect(isDone)
    let damaged = try #require(found)
    #expect(try bytes(of: damaged) == before)
    return (workspace, damaged, head)
  }

  /// The bytes of a trail's database and of its WAL.
  private func bytes(of folder: TrailFolder) throws -> [Data] {
    try ["", "-wal"].map { folder.database + $0 }
      .filter { FileManager.default.fileExists(atPath: $0) }
      .map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
  }

  @Test(
    "what the trail came to is known, also of what stands in the WAL, and its runs are there",
    arguments: Obstacle.allCases, [true, false])
  private func known(_ obstacle: Obstacle, _ isMoved: Bool) throws {
    let (workspace, damaged, _) = try setAside(obstacle, isMoved: isMoved)
    let store = try AuditStore(openingDamaged: damaged)
    #expect(store.log == "log-1")
    #expect(try store.runs() == ["r1"])
    #expect(try store.events(of: "r1").count == 1)
    #expect(
      AuditStore.verifyChain(workspace.folder).map(\.report.verdict)
        == [.intact, obstacle.verdict])
  }

  @Test("an honest anchor of such a trail fits", arguments: Obstacle.allCases)
  private func anchored(_ obstacle: Obstacle) throws {
    let (workspace, _, head) = try setAside(obstacle)
    let origin = try #require(Checkpoint.origin(ofLog: "log-1"))
    let text = Checkpoint(origin: origin, head: head).text
    let anchor = try Anchor(SignedNote(text: text, signatures: []))
    let reports = AuditStore.verifyChain(workspace.folder, outside: Outside(anchors: [anchor]))
      .map(\.report)
    #expect(reports.map(\.verdict) == [.intact, obstacle.verdict])
    #expect(reports.last?.anchoredTo == head.size)
  }

  @Test("what is erased by such a trail's own word is not missed", arguments: Obstacle.allCases)
  private func erased(_ obstacle: Obstacle) throws {
    let (workspace, _, _) = try setAside(obstacle, with: true)
    let reports = AuditStore.verifyChain(workspace.folder).map(\.report)
    #expect(reports.map(\.verdict) == [.intact, obstacle.verdict])
    #expect(reports.last?.remarks.contains(.redacted(seq: 2, path: "name", by: 3)) == true)
  }

  @Test("such a trail that is changed afterwards is found", arguments: Obstacle.allCases)
  private func changed(_ obstacle: Obstacle) throws {
    let (workspace, damaged, _) = try setAside(obstacle)
    if obstacle != .headsGone, obstacle != .headsFolder {
      let suffix = obstacle == .journal ? "-journal" : "-shm"
      try workspace.remove(damaged.database + suffix)
    }
    try workspace.sqlite(
      "DROP TRIGGER events_delete; DELETE FROM events WHERE seq = 1", in: damaged.database)
    let newest = try #require(AuditStore.verifyChain(workspace.folder).first?.report)
    #expect(newest.verdict == .tampered)
    #expect(newest.findings.contains(.predecessorDiffers(log: "log-1")))
  }
}
