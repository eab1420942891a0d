import AuditStore
import AuditTrail
import Foundation
import TestSupport
import Testing

/// Row A10 on the disk: what a folder can hold that bytes in memory cannot.
@Suite("Traps in a bundle's folder")
struct BundleFolderTests {
  let made: MadeBundle
  let path: String

  init() throws {
    made = try MadeBundle()
    try made.fillAndClose()
    path = try made.export("bundle")
  }

  /// Every file of the bundle, in the order of its path.
  private func names() throws -> [String] { try files(in: path).keys.sorted() }

  private func expectRefused(
    _ verdicts: Set<Verdict>, _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let report = try made.verify(path)
    let isRefused = verdicts.contains(report.verdict) && !report.anchored
    let row = FaultRow("A10", Test.current?.displayName ?? "a bundle")
    #expect(
      row.trial(report.verdict.rawValue, isRefused), comment, sourceLocation: sourceLocation)
  }

  @Test("a link in the place of any file is not followed, wherever it leads")
  func symbolicLinks() throws {
    let secret = made.path("secret")
    for name in try names() {
      let file = path + "/" + name
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      try FileManager.default.removeItem(atPath: file)
      // Even to the very bytes that belong there.
      try made.workspace.write(bytes, to: secret)
      for target in [secret, "/etc/passwd", "/dev/zero", "nowhere", name] {
        try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: target)
        try expectRefused([.tampered], "\(name) to \(target)")
        try FileManager.default.removeItem(atPath: file)
      }
      try made.workspace.write(bytes, to: file)
    }
    #expect(try made.verify(path).verdict == .intact)
  }

  @Test("a link in the place of a folder is not followed")
  func linkedFolders() throws {
    for name in ["evidence", "playbook", "proofs"] {
      let folder = path + "/" + name
      try FileManager.default.moveItem(atPath: folder, toPath: made.path(name))
      try FileManager.default.createSymbolicLink(
        atPath: folder, withDestinationPath: made.path(name))
      try expectRefused([.tampered], "\(name)")
      try FileManager.default.removeItem(atPath: folder)
      try FileManager.default.moveItem(atPath: made.path(name), toPath: folder)
    }
    #expect(try made.verify(path).verdict == .intact)
  }

  @Test(
    "a second name outside the folder, a pipe, a socket's place and a folder are refused at once")
  func others() throws {
    for name in try names() {
      let file = path + "/" + name
      let outside = made.path("outside")
      try FileManager.default.linkItem(atPath: file, toPath: outside)
      try expectRefused([.tampered], "\(name)")
      try FileManager.default.removeItem(atPath: file)
      try #require(mkfifo(file, 0o600) == 0)
      try expectRefused([.tampered], "\(name)")
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
      try expectRefused([.tampered, .missing], "\(name)")
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.moveItem(atPath: outside, toPath: file)
    }
    #expect(try made.verify(path).verdict == .intact)
  }

  @Test("folders in folders and names that are no text are refused")
  func strangeNames() throws {
    let deep = path + "/evidence/a/b"
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    try expectRefused([.tampered])
    try FileManager.default.removeItem(atPath: path + "/evidence/a")
    for name in ["/\u{1}x", "/..x", "/tên", "/evidence/.x", "/a\nb"] {
      try made.workspace.write(Data(), to: path + name)
      try expectRefused([.tampered], "\(name)")
      try FileManager.default.removeItem(atPath: path + name)
    }
    let bytes: [CChar] = Array((path + "/").utf8CString.dropLast()) + [-1, -2, 0]
    let descriptor = Foundation.open(bytes, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    try expectRefused([.tampered])
    #expect(unlink(bytes) == 0)
    #expect(try made.verify(path).verdict == .intact)
  }

  @Test("a byte changed in any file, at 200 places", arguments: 0..<200)
  func changed(seed: UInt64) throws {
    var dice = SeededGenerator(seed: 4_000 + seed)
    let all = try files(in: path).filter { !$0.value.isEmpty }
    let name = all.keys.sorted()[Int.random(in: 0..<all.count, using: &dice)]
    var bytes = try #require(all[name])
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    bytes[place] ^= UInt8.random(in: 1...255, using: &dice)
    try made.workspace.write(bytes, to: path + "/" + name)
    try expectRefused([.tampered, .missing], "\(name) at \(place)")
  }

  @Test("a file of any length is refused without being held")
  func huge() throws {
    for name in ["events.jsonl", "checkpoint.note", "keys.txt", "proof.txt", "SHA256SUMS"] {
      let file = path + "/" + name
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      // A hole: as long as it says, and of no size on the disk.
      try #require(truncate(file, 1 << 36) == 0)
      try expectRefused([.tampered], "\(name)")
      try made.workspace.write(bytes, to: file)
    }
  }

  @Test("a folder that is not there could not be verified; an empty one is missing all")
  func none() throws {
    #expect(throws: TrailFault.io(path: made.path("none"), errno: ENOENT)) {
      try BundleFolder(made.path("none"))
    }
    let empty = made.path("empty")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    #expect(try made.verify(empty).verdict == .missing)
  }
}
