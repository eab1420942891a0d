import AuditStore
import AuditTrail
import Foundation
import Testing

@Suite("Evidence")
struct EvidenceTests {
  let workspace: Workspace
  let store: EvidenceStore

  init() throws {
    workspace = try Workspace()
    store = EvidenceStore(in: workspace.folder)
    try FileManager.default.createDirectory(
      atPath: workspace.folder.path, withIntermediateDirectories: true)
  }

  private func source(_ bytes: Data, _ name: String = "source") throws -> String {
    let path = workspace.folder.path + "/" + name
    try workspace.write(bytes, to: path)
    return path
  }

  @Test("a copy has the bytes, their hash and size, and is read-only", arguments: [0, 1, 700_001])
  func copying(_ length: Int) throws {
    let bytes = Data((0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let item = try store.copy(source(bytes))
    #expect(item.size == Int64(length))
    #expect(item.sha256 == Digest.sha256(of: Array(bytes)))
    let path = store.path(of: item.sha256)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o400)
    #expect(try store.kept().files == [item.sha256])
    #expect(try store.reference(source(bytes)) == item)
  }

  @Test("the same bytes are kept once, and no temporary file stays")
  func duplicate() throws {
    let one = try store.copy(source(Data("a".utf8), "one"))
    let two = try store.copy(source(Data("a".utf8), "two"))
    #expect(one == two)
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.evidence)
    #expect(names == ["sha256"])
  }

  @Test("a kept file that was altered is never written over")
  func alteredCopy() throws {
    let item = try store.copy(source(Data("a".utf8)))
    let path = store.path(of: item.sha256)
    try FileManager.default.removeItem(atPath: path)
    try workspace.write(Data("b".utf8), to: path)
    #expect(throws: TrailFault.evidenceAltered(path: path)) {
      _ = try store.copy(source(Data("a".utf8)))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("b".utf8))
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.evidence)
    #expect(names == ["sha256"])
  }

  @Test("a folder, a device and a pipe are refused at once; a link is followed")
  func kinds() throws {
    let pipe = workspace.folder.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    for path in [workspace.folder.path, "/dev/zero", pipe] {
      #expect(throws: TrailFault.notAFile(path: path)) { _ = try store.copy(path) }
      #expect(throws: TrailFault.notAFile(path: path)) { _ = try store.reference(path) }
    }
    let link = workspace.folder.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: source(Data("a".utf8)))
    #expect(try store.copy(link).size == 1)
  }

  @Test("a file that is not there is said to be so")
  func absent() throws {
    let path = workspace.folder.path + "/none"
    #expect(throws: TrailFault.io(path: path, errno: ENOENT)) { _ = try store.copy(path) }
  }

  @Test("verify hashes evidence anew: whole, altered, gone, and named by no event")
  func verifying() throws {
    let trail = try workspace.made()
    let item = try store.copy(source(Data("a".utf8)))
    let unnamed = AuditStore.verify(workspace.folder)
    #expect(unnamed.verdict == .intact)
    #expect(unnamed.remarks == [.unnamedFile(sha256: item.sha256, role: .evidence)])
    _ = try trail.append(to: "r1", after: 0) { _ in
      [
        proposal(
          "evidence.added",
          with: ["how": .text("copied"), "sha256": .text(item.sha256.hex)])
      ]
    }
    #expect(AuditStore.verify(workspace.folder).remarks.isEmpty)
    let path = store.path(of: item.sha256)
    try FileManager.default.removeItem(atPath: path)
    #expect(AuditStore.verify(workspace.folder).verdict == .missing)
    try workspace.write(Data("b".utf8), to: path)
    let altered = AuditStore.verify(workspace.folder)
    #expect(altered.verdict == .tampered)
    #expect(altered.firstBadSeq == 1)
  }

  @Test(
    "a file withheld while verify reads is no alarm, whichever trail named it",
    arguments: [false, true])
  func withheldMeanwhile(_ isSetAside: Bool) throws {
    func event(_ kind: String, _ how: String, _ item: Digest) -> Proposal {
      proposal(kind, with: ["how": .text(how), "sha256": .text(item.hex)])
    }
    func continues(_ report: VerifyReport) -> JSON {
      .object([
        "log": .text(workspace.log), "size": .integer(report.size), "root": .text(report.root.hex),
      ])
    }
    var trail = try workspace.made()
    let item = try store.copy(source(Data("a".utf8))).sha256
    _ = try trail.append(to: "r1", after: 0) { _ in [event("evidence.added", "copied", item)] }
    if isSetAside {
      // Its events can still be read.
      let heads = try workspace.headLines() + ["999 " + String(repeating: "0", count: 64) + " -"]
      try workspace.write(
        Data((heads.joined(separator: "\n") + "\n").utf8), to: workspace.folder.heads)
      _ = try AuditStore.recover(workspace.folder, log: "log-2") { _, report in
        Successor(
          genesis: [proposal("trail.opened", with: ["continues": continues(report)])],
          runs: [Successor.Run("r1", files: [], proposals: [proposal("run.carried")])])
      }
      trail = try workspace.open()
    }
    let count = try trail.events(of: "r1").count
    var isWithheld = false
    // The first word of progress comes once the events of the newest trail are read.
    let reports = AuditStore.verifyChain(workspace.folder) { _ in
      guard !isWithheld else { return }
      isWithheld = true
      do {
        _ = try trail.append(to: "r1", after: Int64(count)) { _ in
          [event("evidence.withheld", "withheld", item)]
        }
        try store.remove(item)
      } catch {
        Issue.record(error)
      }
    }.map(\.report)
    #expect(isWithheld)
    for report in reports {
      #expect(!report.findings.contains { if case .fileMissing = $0 { true } else { false } })
    }
    #expect(reports.first?.verdict == .intact)
    #expect(AuditStore.verifyChain(workspace.folder).first?.report.verdict == .intact)
  }
}
