import AuditStore
import AuditTrail
import Foundation
import Testing

@Suite("Links inside a trail's folder are not followed")
struct LinkTests {
  /// Moves what stands at a path below `runs/` outside, and leaves a link to it.
  private func link(_ name: String, in workspace: Workspace) throws -> String {
    let path = workspace.folder.path + (name.isEmpty ? "" : "/" + name)
    let outside = workspace.folder.path + ".outside"
    if FileManager.default.fileExists(atPath: path) {
      try FileManager.default.moveItem(atPath: path, toPath: outside)
    } else {
      try FileManager.default.createDirectory(
        atPath: outside, withIntermediateDirectories: false)
    }
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: outside)
    return outside
  }

  @Test("evidence behind a link is not deleted, read or added to, and verify names the link")
  func evidence() throws {
    for depth in 0..<3 {
      let workspace = try Workspace()
      let trail = try workspace.made()
      let store = EvidenceStore(in: workspace.folder)
      let source = workspace.folder.path + "/source"
      try workspace.write(Data("a".utf8), to: source)
      let item = try store.copy(source).sha256
      _ = try trail.append(to: "r1", after: 0) { _ in
        [
          proposal(
            "evidence.added", with: ["how": .text("copied"), "sha256": .text(item.hex)])
        ]
      }
      let name = ["evidence", "evidence/sha256", "evidence/sha256/\(item.hex.prefix(2))"][depth]
      let outside = try link(name, in: workspace)
      let before = try FileManager.default.subpathsOfDirectory(atPath: outside).sorted()
      let refused = TrailFault.notAFile(path: workspace.folder.path + "/" + name)
      #expect(throws: refused) { try store.remove(item) }
      #expect(throws: refused) { _ = try store.holds(item) }
      #expect(throws: refused) { _ = try store.state(of: item) }
      #expect(throws: refused) { _ = try store.copy(source) }
      #expect(throws: refused) { try store.export(item, to: workspace.folder.path + "/copy") }
      #expect(try FileManager.default.subpathsOfDirectory(atPath: outside).sorted() == before)
      let report = try #require(AuditStore.verifyChain(workspace.folder).first?.report)
      #expect(report.verdict == .tampered)
      #expect(report.findings.contains(.notAFile(name: name)))
    }
  }

  @Test("a trail set aside that is a link is named and never opened")
  func setAside() throws {
    let workspace = try Workspace()
    let damaged = try workspace.rolledBack { store in
      _ = try store.append(to: "r1", after: 0) { _ in
        [proposal("person.named", secrets: ["name": "An"])]
      }
    }
    _ = try link("damaged-1", in: workspace)
    #expect(try workspace.folder.setAside() == [damaged])
    let refused = TrailFault.notAFile(path: damaged.path)
    #expect(throws: refused) { _ = try AuditStore(openingDamaged: damaged) }
    #expect(throws: refused) { _ = try AuditStore.erase("name", of: 1, setAside: damaged) }
    let reports = AuditStore.verifyChain(workspace.folder).map(\.report)
    #expect(reports.map(\.verdict) == [.tampered, .tampered])
    #expect(reports.first?.findings.contains(.notAFile(name: "damaged-1")) == true)
    #expect(reports.last?.findings == [.notAFile(name: "damaged-1")])
    #expect(reports.last?.size == 0)
  }

  @Test("a trail is not set aside to where a link leads")
  func gathering() throws {
    let workspace = try Workspace()
    try workspace.made().close()
    try workspace.remove(workspace.folder.heads)
    let outside = try link("damaged.part", in: workspace)
    let part = workspace.folder.path + "/damaged.part"
    #expect(throws: TrailFault.notAFile(path: part)) {
      _ = try AuditStore.recover(workspace.folder, log: "log-2") { _, _ in
        Successor(genesis: [])
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
    #expect(FileManager.default.fileExists(atPath: workspace.folder.database))
    let report = try #require(AuditStore.verifyChain(workspace.folder).first?.report)
    #expect(report.findings.contains(.notAFile(name: "damaged.part")))
  }

  @Test(
    "a link is no reason to set a whole trail aside, nor a reason not to set aside a damaged one",
    arguments: ["damaged-7", "evidence", "evidence/sha256"])
  func noReason(_ name: String) throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    if name.contains("/") {
      try FileManager.default.createDirectory(
        atPath: workspace.folder.evidence, withIntermediateDirectories: false)
    }
    _ = try link(name, in: workspace)
    func recover() throws -> Bool {
      try AuditStore.recover(workspace.folder, log: "log-2") { _, _ in
        Successor(genesis: [proposal("trail.opened")])
      }
    }
    func present() throws -> VerifyReport {
      try #require(AuditStore.verifyChain(workspace.folder).first?.report)
    }
    #expect(try present().findings.contains(.notAFile(name: name)))
    #expect(try !recover())
    try store.add("note.added", to: "r1", after: 0)
    try store.close()
    try workspace.remove(workspace.folder.heads)
    #expect(try recover())
    #expect(try present().findings.contains(.notAFile(name: name)))
  }

  @Test("the trail's folder itself may be a link")
  func whole() throws {
    let workspace = try Workspace()
    _ = try workspace.rolledBack { _ in }
    _ = try link("", in: workspace)
    #expect(
      AuditStore.verifyChain(workspace.folder).map(\.report.verdict) == [.intact, .rolledBack])
    try workspace.open().add("run.opened", to: "r1", after: 0)
  }
}
