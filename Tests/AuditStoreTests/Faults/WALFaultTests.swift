import AuditStore
import AuditTrail
import Foundation
import TestSupport
import Testing

/// Row F3: what SQLite would roll back without a word is never lost in silence, and recording goes on.
@Suite("A damaged WAL", .timeLimit(.minutes(30)))
struct WALFaultTests {
  private static let trials = FaultRow.trials(15, long: 200)

  /// What happens to the files of a trail whose newest commits are in the WAL alone.
  enum Fault: String, CaseIterable, Sendable {
    case bit = "WAL bit flipped"
    case cut = "WAL cut"
    case deleted = "WAL deleted"
    case copied = "copied without its WAL"
    case journal = "stale journal"

    func strike(_ workspace: Workspace, _ dice: inout SeededGenerator) throws {
      let database = workspace.folder.database
      var wal = try Data(contentsOf: URL(filePath: database + "-wal"))
      // The index of the WAL is no part of a copy.
      try workspace.remove(database + "-shm")
      switch self {
      case .bit:
        let place = Int.random(in: wal.indices, using: &dice)
        wal[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        try workspace.write(wal, to: database + "-wal")
      case .cut:
        try workspace.write(
          wal.prefix(Int.random(in: wal.indices, using: &dice)), to: database + "-wal")
      case .deleted: try workspace.remove(database + "-wal")
      case .copied:
        let bytes = try Data(contentsOf: URL(filePath: database))
        for file in [database, database + "-wal"] { try workspace.remove(file) }
        try workspace.write(bytes, to: database)
      case .journal:
        try workspace.write(
          Data(dice.bytes(Int.random(in: 1...4096, using: &dice))), to: database + "-journal")
      }
    }
  }

  @Test("is found, or all is there; and recording goes on in any case", arguments: Fault.allCases)
  func struck(_ fault: Fault) throws {
    let row = FaultRow("F3", fault.rawValue)
    for seed in 0..<UInt64(Self.trials) {
      var dice = SeededGenerator(seed: 300 + seed)
      let workspace = try Workspace()
      let store = try workspace.made()
      let moved = Int64.random(in: 0...6, using: &dice)
      let count = Int64.random(in: 1...8, using: &dice)
      for known in 0..<(moved + count) {
        if known == moved { try workspace.sqlite("PRAGMA wal_checkpoint(TRUNCATE)") }
        try store.add("note.added", to: "r1", after: known)
      }
      let head = store.head
      try store.close()
      try fault.strike(workspace, &dice)

      let report = AuditStore.verify(workspace.folder)
      let isWhole = report.verdict == .intact && Head(size: report.size, root: report.root) == head
      let isFound = report.verdict == .rolledBack || report.verdict == .tampered
      #expect(
        row.trial(report.verdict.rawValue, isWhole || isFound),
        "seed \(seed): \(report.verdict) \(report.size) of \(head.size)")
      if isWhole {
        try workspace.open().add("note.added", to: "r1", after: moved + count)
      } else {
        #expect(throws: TrailFault.self) { try workspace.open() }
        let isDone = try AuditStore.recover(workspace.folder, log: "log-2") { _, _ in
          Successor(genesis: [proposal("trail.opened")])
        }
        #expect(isDone)
        try workspace.open().add("note.added", to: "r1", after: 0)
      }
      #expect(AuditStore.verify(workspace.folder).verdict == .intact)
    }
  }
}
