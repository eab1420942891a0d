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

/// What a trail says of the one it goes on from.
func continuation(of report: VerifyReport, _ log: String = "-") -> JSON {
  .object([
    "log": .text(log), "size": .integer(report.size), "root": .text(report.root.hex),
    "verdict": .text(report.verdict.rawValue),
  ])
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
  /// Runs SQL on a database, the trail's or another, as any other program would.
  func sqlite(_ sql: String, in database: String? = nil) throws {
    try DatabaseQueue(path: database ?? folder.database).inDatabase { try $0.execute(sql: sql) }
  }

  /// Does something while another program reads the trail as it is now.
  func whileReading(_ body: () throws -> Void) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(path: folder.database, configuration: configuration)
    try reader.inDatabase {
      try $0.execute(sql: "BEGIN; SELECT count(*) FROM events")
    }
    try body()
    try reader.inDatabase { try $0.execute(sql: "COMMIT") }
  }

  /// Sets a damaged trail aside for another, which says what that one came to, and its id where it is
  /// given; whether there was a reason to.
  func recover(_ successor: String, from log: String = "-") throws -> Bool {
    try AuditStore.recover(folder, log: successor) { _, report in
      Successor(
        genesis: [proposal("trail.opened", with: ["continues": continuation(of: report, log)])])
    }
  }

  /// A trail that was filled, rolled back by what heads.log says, and set aside for `log-2`; where
  /// it is now.
  func rolledBack(_ fill: (AuditStore) throws -> Void) throws -> TrailFolder {
    let store = try made()
    try fill(store)
    try store.emptyWAL()
    try store.close()
    let lines = try headLines() + ["99 \(String(repeating: "0", count: 64)) -"]
    try write(Data(lines.map { $0 + "\n" }.joined().utf8), to: folder.heads)
    #expect(try recover("log-2", from: log))
    return try #require(try folder.setAside().last)
  }

  /// Runs SQL with the triggers out of the way, and puts them back.
  func sqliteWithoutTriggers(_ sql: String) throws {
    try withoutTriggers(putBack: !sql.hasPrefix("DROP TABLE events")) { try $0.execute(sql: sql) }
  }

  /// Changes the database with the triggers out of the way, and puts them back.
  func withoutTriggers(putBack: Bool = true, _ change: (Database) throws -> Void) throws {
    try DatabaseQueue(path: folder.database).inDatabase { database in
      let triggers = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      try database.inTransaction {
        for trigger in triggers {
          let name: String = trigger["name"]
          try database.execute(sql: "DROP TRIGGER \(name)")
        }
        try change(database)
        for trigger in triggers where putBack { try database.execute(sql: trigger["sql"]) }
        return .commit
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
