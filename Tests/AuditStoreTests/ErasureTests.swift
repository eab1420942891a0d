import AuditStore
import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("Erasing for good")
struct ErasureTests {
  private func redaction(of seq: Int64, _ path: String = "name", log: String? = nil) -> Proposal {
    var fields: [String: JSON] = ["target_seq": .integer(seq), "path": .text(path)]
    fields["target_log"] = log.map { .text($0) }
    return proposal("data.redacted", with: fields)
  }

  private func evidence(_ kind: String, _ how: String, _ file: Digest) -> Proposal {
    proposal(kind, with: ["how": .text(how), "sha256": .text(file.hex)])
  }

  /// The files below the trail's folder in which a text stands, by their names.
  private func files(holding text: String, in workspace: Workspace) throws -> [String] {
    let root = workspace.folder.path
    let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap {
      $0 as? String
    }
    return try names.filter { name in
      var isFolder: ObjCBool = false
      let path = root + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return false }
      return try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(text.utf8)) != nil
    }
  }

  @Test("a value goes with the event that says so, and nothing else does")
  func together() throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    _ = try store.append(to: "r1", after: 0) { _ in
      [
        proposal("person.named", secrets: ["name": "An"]),
        proposal("person.named", secrets: ["name": "Bình"]),
      ]
    }
    #expect(throws: Refused.self) {
      _ = try store.append(to: "r1", after: 2) { _ in throw Refused() }
    }
    #expect(try store.disclosures(of: "r1").map(\.value) == ["An", "Bình"])
    _ = try store.append(to: "r1", after: 2) { _ in [redaction(of: 1)] }
    #expect(try store.disclosures(of: "r1").map(\.value) == ["Bình"])
    // Of another log's value nothing is deleted here.
    _ = try store.append(to: "r1", after: 3) { _ in [redaction(of: 2, log: "log-0")] }
    #expect(try store.disclosures(of: "r1").map(\.value) == ["Bình"])
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .intact)
    #expect(report.remarks == [.redacted(seq: 1, path: "name", by: 3)])
  }

  private struct Refused: Error {}

  /// Seeds under which a plain DELETE with `secure_delete` leaves values in pages.
  @Test("no byte of an erased value is left in any file", arguments: [13, 24, 30] as [UInt64])
  func bytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let workspace = try Workspace()
    let store = try workspace.made()
    let values = (1...200).map { seq in
      let length = [20, 100, 300].randomElement(using: &generator) ?? 20
      return "secret-\(seq)-" + String(repeating: "x", count: length)
    }
    _ = try store.append(to: "r1", after: 0) { _ in
      values.map { proposal("person.named", secrets: ["name": $0]) }
    }
    var left = Set<Int64>(1...200)
    for (count, seq) in left.sorted().shuffled(using: &generator).prefix(120).enumerated() {
      #expect(try !files(holding: "secret-\(seq)-", in: workspace).isEmpty)
      _ = try store.append(to: "r1", after: Int64(200 + count)) { _ in [redaction(of: seq)] }
      try store.emptyWAL()
      #expect(try files(holding: "secret-\(seq)-", in: workspace) == [], "\(seq)")
      left.remove(seq)
    }
    #expect(Set(try store.disclosures(of: "r1").map(\.seq)) == left)
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .intact && report.findings.isEmpty)
  }

  @Test("while somebody reads an older state the WAL is not emptied, and that is said")
  func reader() throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    _ = try store.append(to: "r1", after: 0) { _ in
      [proposal("person.named", secrets: ["name": "secret-name"])]
    }
    try workspace.whileReading {
      _ = try store.append(to: "r1", after: 1) { _ in [redaction(of: 1)] }
      #expect(throws: TrailFault.locked(path: workspace.folder.database)) {
        try store.emptyWAL()
      }
    }
    try store.emptyWAL()
    #expect(try files(holding: "secret-name", in: workspace) == [])
  }

  @Test("a value that was put back is still there, and that is remarked on")
  func putBack() throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    _ = try store.append(to: "r1", after: 0) { _ in
      [proposal("person.named", secrets: ["name": "An"])]
    }
    let value = try #require(try store.disclosures(of: "r1").first)
    _ = try store.append(to: "r1", after: 1) { _ in [redaction(of: 1), redaction(of: 0)] }
    let salt = value.salt.map { String(format: "%02x", $0) }.joined()
    try workspace.sqlite("INSERT INTO disclosures VALUES(1, 'name', x'\(salt)', 'An')")
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .intact)
    #expect(
      report.remarks == [
        .redactionOfNothing(seq: 0, path: "name", by: 3, log: nil),
        .stillDisclosed(seq: 1, path: "name", by: 2, log: nil),
      ])
  }

  // MARK: Evidence

  @Test("a withheld file: the event first, then the file; in between it is remarked on")
  func withheld() throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    let kept = EvidenceStore(in: workspace.folder)
    let source = workspace.folder.path + "/source"
    try workspace.write(Data("secret bytes".utf8), to: source)
    let item = try kept.copy(source)
    try workspace.remove(source)
    _ = try store.append(to: "r1", after: 0) { _ in
      [evidence("evidence.added", "copied", item.sha256)]
    }
    #expect(try store.runs(naming: item.sha256) == ["r1"])
    _ = try store.append(to: "r1", after: 1) { _ in
      [evidence("evidence.withheld", "withheld", item.sha256)]
    }
    // What a crash leaves here.
    #expect(
      AuditStore.verify(workspace.folder).remarks == [.stillKept(sha256: item.sha256, by: 2)])
    try store.withWritersHeld {
      #expect(throws: TrailFault.locked(path: workspace.folder.database)) {
        try workspace.open().add("note.added", to: "r1", after: 2)
      }
      try kept.remove(item.sha256)
    }
    try kept.remove(item.sha256)
    #expect(try !kept.holds(item.sha256))
    #expect(try files(holding: "secret bytes", in: workspace) == [])
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .intact)
    #expect(report.remarks == [.withheld(sha256: item.sha256, by: 2)])
  }

  @Test("a kept file is copied out whole or not at all, and over nothing")
  func export() throws {
    let workspace = try Workspace()
    let kept = EvidenceStore(in: workspace.folder)
    try FileManager.default.createDirectory(
      atPath: workspace.folder.path, withIntermediateDirectories: true)
    let (source, target) = (workspace.folder.path + "/a", workspace.folder.path + "/b")
    try workspace.write(Data("bytes".utf8), to: source)
    let item = try kept.copy(source)
    try kept.export(item.sha256, to: target)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "bytes")
    #expect(throws: TrailFault.io(path: target, errno: EEXIST)) {
      try kept.export(item.sha256, to: target)
    }
    let path = kept.path(of: item.sha256)
    try workspace.remove(path)
    try workspace.write(Data("other".utf8), to: path)
    try workspace.remove(target)
    #expect(throws: TrailFault.evidenceAltered(path: path)) {
      try kept.export(item.sha256, to: target)
    }
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  // MARK: Trails set aside

  @Test("a value of a trail that was set aside goes there, by an event of the newer one")
  func setAside() throws {
    let workspace = try Workspace()
    let damaged = try workspace.rolledBack { store in
      _ = try store.append(to: "r1", after: 0) { _ in
        [
          proposal("person.named", secrets: ["name": "secret-name"]),
          proposal("person.named", secrets: ["name": "other-name"]),
        ]
      }
    }
    #expect(AuditStore.verify(damaged).verdict == .rolledBack)
    let store = try workspace.open()
    _ = try store.append(to: "r1", after: 0) { _ in [redaction(of: 1, log: workspace.log)] }
    let waiting = try #require(AuditStore.verifyChain(workspace.folder).last?.report)
    #expect(
      waiting.remarks.contains(.stillDisclosed(seq: 1, path: "name", by: 1, log: "log-2")))
    #expect(try AuditStore.erase("name", of: 1, setAside: damaged))
    #expect(try !AuditStore.erase("name", of: 1, setAside: damaged))
    #expect(try files(holding: "secret-name", in: workspace) == [])
    #expect(try !files(holding: "other-name", in: workspace).isEmpty)
    let chain = AuditStore.verifyChain(workspace.folder).map(\.report)
    #expect(chain.map(\.verdict) == [.intact, .rolledBack])
    #expect(chain[1].findings == waiting.findings)
    #expect(chain[1].remarks.contains(.redactedLater(seq: 1, path: "name", by: 1, log: "log-2")))
    #expect(AuditStore.verify(damaged).findings.contains(.disclosureMissing(seq: 1, path: "name")))
  }

  @Test(
    "a value goes also where something stands beside the trail set aside, and that stays",
    arguments: ["-journal", "-shm"])
  func setAsideObstructed(_ suffix: String) throws {
    let workspace = try Workspace()
    let damaged = try workspace.rolledBack { store in
      _ = try store.append(to: "r1", after: 0) { _ in
        ["secret-name", "other-name"].map { proposal("person.named", secrets: ["name": $0]) }
      }
    }
    let path = damaged.database + suffix
    try workspace.remove(path)
    if suffix == "-shm" {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    } else {
      try workspace.write(Data("junk\n".utf8), to: path)
    }
    let before = AuditStore.verify(damaged)
    let store = try workspace.open()
    _ = try store.append(to: "r1", after: 0) { _ in [redaction(of: 1, log: workspace.log)] }
    #expect(try AuditStore.erase("name", of: 1, setAside: damaged))
    #expect(try !AuditStore.erase("name", of: 1, setAside: damaged))
    #expect(try files(holding: "secret-name", in: workspace) == [])
    #expect(try files(holding: "other-name", in: workspace) == ["damaged-1/audit.sqlite"])
    #expect(FileManager.default.fileExists(atPath: path))
    if suffix == "-journal" {
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("junk\n".utf8))
    }
    let after = AuditStore.verifyChain(workspace.folder).map(\.report)
    #expect(after.first?.verdict == .intact)
    #expect(after.last?.size == before.size && after.last?.root == before.root)
  }

  @Test("where nothing can be written past a journal, the database keeps no WAL, the journal stays")
  func setAsideWithoutWAL() throws {
    let workspace = try Workspace()
    let damaged = try workspace.rolledBack { store in
      _ = try store.append(to: "r1", after: 0) { _ in
        [proposal("person.named", secrets: ["name": "An"])]
      }
    }
    try workspace.sqlite("PRAGMA journal_mode = DELETE", in: damaged.database)
    let path = damaged.database + "-journal"
    try workspace.write(Data("junk\n".utf8), to: path)
    #expect(throws: TrailFault.corrupt(path: damaged.database)) {
      try AuditStore.erase("name", of: 1, setAside: damaged)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("junk\n".utf8))
  }

  @Test(
    "values that go from an older trail while all are verified, again and again, are not missed")
  func setAsideMeanwhile() throws {
    let workspace = try Workspace()
    let damaged = try workspace.rolledBack { store in
      _ = try store.append(to: "r1", after: 0) { _ in
        ["An", "Bình", "Chi"].map { proposal("person.named", secrets: ["name": $0]) }
      }
    }
    let store = try workspace.open()
    var (readings, known): (Int, Int64) = (0, 0)
    let verified = AuditStore.verifyChain(workspace.folder) { _ in
      // Once the newest trail was read, and before the older one is.
      readings += 1
      guard readings % 2 == 1, known < 2 else { return }
      do {
        known += 1
        let erased = known
        _ = try store.append(to: "r1", after: known - 1) { _ in
          [redaction(of: erased, log: workspace.log)]
        }
        #expect(try AuditStore.erase("name", of: erased, setAside: damaged))
      } catch {
        Issue.record(error)
      }
    }
    #expect(known == 2)
    #expect(verified.map(\.report.verdict) == [.intact, .rolledBack])
    #expect(try AuditStore.erase("name", of: 3, setAside: damaged))
    #expect(AuditStore.verifyChain(workspace.folder).first?.report.verdict == .missing)
  }

  @Test("nothing is erased by a trail that would do more than it is asked")
  func hostile() throws {
    let workspace = try Workspace()
    let damaged = try workspace.rolledBack { store in
      _ = try store.append(to: "r1", after: 0) { _ in
        [proposal("person.named", secrets: ["name": "An"])]
      }
    }
    let database = damaged.database
    try workspace.sqlite(
      "CREATE TRIGGER more AFTER DELETE ON disclosures BEGIN DELETE FROM nodes; END",
      in: database)
    #expect(throws: TrailFault.layoutDiffers(path: database, name: "more")) {
      try AuditStore.erase("name", of: 1, setAside: damaged)
    }
  }
}
