import AuditStore
import AuditTrail
import Foundation
import Testing

/// A trail with a key and one run, and bundles of it.
final class MadeBundle {
  let workspace: Workspace
  let ring: KeyRing
  let key: SigningKey
  let run = "r1"
  private(set) var store: AuditStore

  /// The bytes that stand for the report and the guide.
  static let report = Array("<p>report</p>\n".utf8)
  static let guide = Array("guide\n".utf8)

  init() throws {
    workspace = try Workspace()
    ring = KeyRing(folder: workspace.folder.path + "/../keys")
    store = try workspace.made()
    key = try ring.makeKey(for: store.log)
    let added = proposal("key.added", with: ["vkey": .text(key.verifier.text)])
    _ = try store.append(to: store.log, after: 1) { _ in [added] }
  }

  /// Where a bundle is put.
  func path(_ name: String) -> String { workspace.folder.path + "/../" + name }

  /// Adds an event to the run.
  func add(_ proposals: Proposal..., to run: String = "r1") throws {
    let known = try store.events(of: run).count
    _ = try store.append(to: run, after: Int64(known)) { _ in proposals }
  }

  /// A run with a text, an evidence file and a personal value, closed and signed for.
  func fillAndClose() throws {
    let text = FrozenFile(role: "playbook", name: "../a b.yaml", body: Array("playbook\n".utf8))
    let source = workspace.folder.path + "/source"
    try workspace.write(Data("evidence".utf8), to: source)
    let item = try EvidenceStore(in: workspace.folder).copy(source)
    let opened = proposal(
      "run.opened", secrets: ["answers.name": "Lê Văn B"],
      with: [
        "files": .list([
          .object([
            "role": .text("playbook"), "name": .text(text.name), "sha256": .text(text.sha256.hex),
          ])
        ])
      ])
    let attached = proposal(
      "evidence.added", with: ["how": .text("copied"), "sha256": .text(item.sha256.hex)])
    _ = try store.append(to: run, after: 0, files: [text]) { _ in [opened, attached] }
    try add(proposal("run.closed", coversRun: true))
    try sign()
  }

  func sign() throws { _ = try #require(try store.sign(with: ring)) }

  func contents(
    isOpen: Bool = false, trails: [AuditStore]? = nil, since: SignedNote? = nil
  ) throws(ExportFault) -> BundleContents {
    try BundleContents(of: run, isOpen: isOpen, in: trails ?? [store], since: since)
  }

  /// Writes a bundle and gives its path.
  @discardableResult
  func export(
    _ name: String, isOpen: Bool = false, since: SignedNote? = nil
  ) throws(ExportFault) -> String {
    let path = path(name)
    _ = try contents(isOpen: isOpen, since: since)
      .write(to: path, report: Self.report, guide: Self.guide)
    return path
  }

  func verify(_ path: String, anchors: [Anchor] = []) throws -> VerifyReport {
    try BundleFolder(path).verify(anchors: anchors, keys: [key.verifier]).report
  }

  /// The trail set aside as it is, and another that goes on from it with the run.
  ///
  /// - Returns: the trail that was set aside.
  func recover() throws -> AuditStore {
    let heads = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.heads))
    try workspace.write(heads + Data("no head\n".utf8), to: workspace.folder.heads)
    let run = run
    let isRecovered = try AuditStore.recover(workspace.folder, log: "log-2", ring: ring) {
      (_, report: VerifyReport) throws(TrailFault) in
      let continues = JSON.object([
        "log": .text("log-1"), "size": .integer(report.size), "root": .text(report.root.hex),
        "verdict": .text(report.verdict.rawValue),
      ])
      let carried = proposal("run.carried", with: ["continues": continues])
      return Successor(
        genesis: [proposal("trail.opened", with: ["continues": continues])],
        runs: [Successor.Run(run, files: [], proposals: [carried])])
    }
    try #require(isRecovered)
    store = try workspace.open()
    let key = try ring.makeKey(for: store.log)
    _ = try store.append(to: store.log, after: 1) { _ in
      [proposal("key.added", with: ["vkey": .text(key.verifier.text)])]
    }
    let damaged = try #require(try workspace.folder.setAside().first)
    return try AuditStore(openingDamaged: damaged)
  }
}

/// All files below a folder by their paths.
func files(in folder: String) throws -> [String: Data] {
  var files: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    let url = URL(fileURLWithPath: folder + "/" + path)
    guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
      continue
    }
    files[path] = try Data(contentsOf: url)
  }
  return files
}
