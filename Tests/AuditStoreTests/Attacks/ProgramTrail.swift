import AuditTrail
import Foundation
import GRDB
import TestSupport
import Testing

@testable import AuditStore

/// A trail as the program makes it, and as it was after each command: a closed run with a late note
/// and two open ones, evidence, personal values, a key that was rotated, checkpoints.
struct ProgramTrail: Sendable {
  /// The files of a trail at some moment.
  struct Moment: Sendable {
    let size: Int64
    let database: Data
    let heads: Data
  }

  static let made = Result { try ProgramTrail() }

  let log: String
  /// After each command, in order.
  let moments: [Moment]
  /// Bytes of evidence files, by their paths below `runs`.
  let evidence: [String: Data]
  /// Every signing key there was, the oldest first.
  let keys: [SigningKey]
  /// The runs that are open.
  let open: [String]
  /// The run that is closed.
  let closed: String

  private static let source = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The trail of the first version of the program, which is another log.
  static let another = source + "/Tests/Fixtures/Trails/main-job/runs/audit.sqlite"

  private init() throws {
    var making = try Making(share: Self.source)
    defer { making.remove() }
    closed = try making.opened("ransomware")
    try Data("ảnh".utf8).write(to: URL(filePath: making.folder + "/anh.jpg"))
    try making.run("attach", closed, "anh.jpg", "--step", "triage")
    try making.run(
      "step", "done", closed, "triage", "--set", "hosts=web01", "--set", "seen_at=15m ago",
      "--set", "description=Thấy thư đòi tiền", "--set", "how_found=told",
      "--set", "told_by=Chị Lan", "--set", "told_phone=0296 395 4166")
    try making.run("note", closed, "Một")
    try making.run("abort", closed, "--reason", "Xong")
    try making.run("note", closed, "Muộn")
    let second = try making.opened("phishing")
    for note in ["Hai", "Ba", "Bốn"] { try making.run("note", second, note) }
    try making.run("checkpoint")
    try making.run("key", "rotate", "--reason", "Đổi người")
    let third = try making.opened("ransomware")
    for note in ["Năm", "Sáu"] { try making.run("note", third, note) }
    try making.run("checkpoint")
    try making.run("note", second, "Bảy")
    open = [second, third]
    log = making.log
    moments = making.moments
    keys = making.keys
    evidence = try making.evidence()
  }

  /// The files as they were at the end.
  var last: Moment { moments[moments.count - 1] }

  /// Puts a moment's files where nothing is, with all evidence there was at the end.
  func put(_ moment: Moment, in workspace: Workspace) throws {
    let folder = workspace.folder
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    try workspace.write(moment.database, to: folder.database)
    try workspace.write(moment.heads, to: folder.heads)
    for (name, bytes) in evidence {
      let path = folder.path + "/" + name
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try workspace.write(bytes, to: path)
    }
  }
}

/// The program at work in a folder of its own.
private struct Making {
  struct Failed: Error {
    let arguments: [String]
    let finished: Finished
  }

  let folder: String
  /// Where the keys are.
  private let home: String
  private let environment: [String: String]
  private(set) var log = ""
  private(set) var moments: [ProgramTrail.Moment] = []
  private(set) var keys: [SigningKey] = []

  private var trail: TrailFolder { TrailFolder(path: folder + "/runs") }

  init(share: String) throws {
    folder = FileManager.default.temporaryDirectory.path + "/program-" + UUID().uuidString
    home = folder + ".home"
    environment = [
      "UNGCUU_SHARE": share, "UNGCUU_LANG": "vi", "UNGCUU_RESPONDER": "Lan",
      "HOME": home, "PATH": "/usr/bin:/bin",
    ]
    for path in [folder, home] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    _ = try output(of: ["init", folder])
  }

  func remove() {
    for path in [folder, home] {
      do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
    }
  }

  private func output(of arguments: [String]) throws -> String {
    let finished = try Finished(
      running: [BuiltProgram.path] + arguments, environment: environment, in: folder)
    // Not `#require`: what that throws is told of only in the first test that asks for the trail.
    guard finished.status == 0 else { throw Failed(arguments: arguments, finished: finished) }
    return finished.output.trimmingCharacters(in: .newlines)
  }

  mutating func run(_ arguments: String...) throws {
    _ = try output(of: arguments)
    try keep()
  }

  mutating func opened(_ playbook: String) throws -> String {
    let run = try output(of: ["run", playbook, "--no-walk", "--drill", "--set", "system=web"])
    try keep()
    return run
  }

  /// Keeps what the trail is now, in one file, and the keys.
  private mutating func keep() throws {
    let queue = try DatabaseQueue(path: trail.database)
    let size = try queue.inDatabase { database in
      log = try String.fetchOne(database, sql: "SELECT run FROM events WHERE seq = 0") ?? ""
      return try Int64.fetchOne(database, sql: "SELECT count(*) FROM events") ?? 0
    }
    try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try queue.close()
    moments.append(
      ProgramTrail.Moment(
        size: size, database: try Data(contentsOf: URL(filePath: trail.database)),
        heads: try Data(contentsOf: URL(filePath: trail.heads))))
    let ring = KeyRing(folder: home + "/.config/ungcuu/keys")
    for key in try ring.keys(of: log)
    where !keys.contains(where: { $0.verifier == key.verifier }) {
      keys.append(key)
    }
  }

  func evidence() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for digest in try EvidenceStore(in: trail).kept().files {
      let path = EvidenceStore(in: trail).path(of: digest)
      files[String(path.dropFirst(trail.path.count + 1))] = try Data(
        contentsOf: URL(filePath: path))
    }
    return files
  }
}
