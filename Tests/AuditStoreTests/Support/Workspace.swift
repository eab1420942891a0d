import AuditStore
import AuditTrail
import Foundation
import GRDB
import Testing

/// A folder of its own for one test, removed with it.
final class Workspace {
  let folder: TrailFolder
  let log = "log-1"

  init() throws {
    let path = FileManager.default.temporaryDirectory.path + "/store-" + UUID().uuidString
    folder = TrailFolder(path: path + "/runs")
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    let path = folder.path.dropLast("/runs".count)
    do {
      try FileManager.default.removeItem(atPath: String(path))
    } catch {
      Issue.record(error)
    }
  }

  /// The trail, made now, open for writing.
  func made() throws -> AuditStore {
    try AuditStore.create(in: folder, log: log, genesis: [proposal("trail.opened")])
    return try open()
  }

  func open(_ mode: AuditStore.Mode = .write) throws -> AuditStore {
    try AuditStore(opening: folder, mode: mode)
  }

  /// The lines of heads.log.
  func headLines() throws -> [String] {
    try String(contentsOfFile: folder.heads, encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  /// Puts a file's bytes back to what they were, or changes them.
  func write(_ bytes: Data, to path: String) throws {
    try bytes.write(to: URL(fileURLWithPath: path))
  }
}

/// An event with the fields the trail asks for.
func proposal(
  _ kind: String, act: String = "act", secrets: [String: String] = [:],
  coversRun: Bool = false, with fields: [String: JSON] = [:]
) -> Proposal {
  let all: [String: JSON] = [
    "v": .integer(1), "kind": .text(kind), "at": .integer(1_700_000_000_000), "act": .text(act),
  ]
  return Proposal(
    fields: all.merging(fields) { $1 }, secrets: secrets, coversRun: coversRun)
}

extension AuditStore {
  /// Records one event for a run whose size the caller knows.
  @discardableResult
  func add(
    _ kind: String, to run: String, after known: Int64, act: String = "act"
  ) throws -> [StoredEvent] {
    try append(to: run, after: known) { _ in [proposal(kind, act: act)] }
  }
}

// MARK: - What others do to the files

extension Workspace {
  /// Runs SQL on the database as any other program would.
  func sqlite(_ sql: String) throws {
    try DatabaseQueue(path: folder.database).inDatabase { try $0.execute(sql: sql) }
  }

  /// Runs SQL with the triggers out of the way, and puts them back.
  func sqliteWithoutTriggers(_ sql: String) throws {
    try DatabaseQueue(path: folder.database).inDatabase { database in
      let triggers = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers {
        let name: String = trigger["name"]
        try database.execute(sql: "DROP TRIGGER \(name)")
      }
      try database.execute(sql: sql)
      for trigger in triggers where !sql.hasPrefix("DROP TABLE events") {
        try database.execute(sql: trigger["sql"])
      }
    }
  }

  /// How many bytes a file has.
  func size(of path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
  }

  /// Removes a file if it is there.
  func remove(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    try FileManager.default.removeItem(atPath: path)
  }
}
