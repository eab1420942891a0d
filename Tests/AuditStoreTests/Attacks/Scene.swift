import AuditStore
import AuditTrail
import Foundation
import GRDB
import TestSupport
import Testing

/// One trial: the program's trail in a folder of its own, to be attacked.
struct Scene {
  let workspace: Workspace
  let trail: ProgramTrail
  var dice: SeededGenerator
  /// How many events the trail has.
  let size: Int64

  init(_ trail: ProgramTrail, seed: UInt64) throws {
    self.trail = trail
    workspace = try Workspace()
    dice = SeededGenerator(seed: seed)
    size = trail.last.size
    try trail.put(trail.last, in: workspace)
  }

  /// An event that is not the first, nor one of the last few.
  mutating func place(before end: Int64 = 3) -> Int64 {
    Int64.random(in: 1..<(size - end), using: &dice)
  }

  /// Changes the database past the triggers.
  func change(_ body: (Database) throws -> Void) throws { try workspace.withoutTriggers(body) }

  func change(_ sql: String, _ arguments: StatementArguments = []) throws {
    try change { try $0.execute(sql: sql, arguments: arguments) }
  }

  /// Reads one value of the database.
  func value<Value: DatabaseValueConvertible>(
    _ sql: String, _ arguments: StatementArguments = []
  ) throws -> Value {
    try #require(
      try DatabaseQueue(path: workspace.folder.database).inDatabase {
        try Value.fetchOne($0, sql: sql, arguments: arguments)
      }, "\(sql)")
  }

  /// Flips a bit of a value.
  mutating func flip(_ bytes: Data) -> Data {
    var bytes = Array(bytes)
    bytes[Int.random(in: bytes.indices, using: &dice)] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
    return Data(bytes)
  }

  /// What the checkpoint that somebody kept says, the newest that was made.
  func anchor() throws -> Anchor {
    let note: Data = try value("SELECT note FROM checkpoints ORDER BY size DESC LIMIT 1")
    return try Anchor(SignedNote(parsing: Array(note)))
  }

  func verify(_ anchors: [Anchor] = []) throws -> VerifyReport {
    try #require(
      AuditStore.verifyChain(workspace.folder, outside: Outside(anchors: anchors)).first?.report
    )
  }
}

/// What a row claims of an attack.
enum Claim: Equatable {
  /// Tampering, at this event where one is named.
  case tampered(at: Int64? = nil)
  case rolledBack(missing: Int64)
  case forked
  case missing
  /// Whole, with a remark on the one value that was redacted.
  case redacted
  /// Whole, and nothing from outside vouches for it.
  case unanchored
  /// Whole, with a remark on damaged nodes.
  case rebuilt

  func holds(_ report: VerifyReport) -> Bool {
    switch self {
    case .tampered(let seq):
      report.verdict == .tampered && (seq == nil || report.firstBadSeq == seq)
    case .rolledBack(let missing):
      report.verdict == .rolledBack && report.missing == missing
    case .forked: report.verdict == .forked
    case .missing: report.verdict == .missing
    case .redacted:
      report.verdict == .intact
        && report.remarks.count { if case .redacted = $0 { true } else { false } } == 1
    case .unanchored: report.verdict == .intact && !report.anchored
    case .rebuilt:
      report.verdict == .intact
        && report.remarks.contains { if case .damagedNodes = $0 { true } else { false } }
    }
  }
}

/// An attack of a row of the fault table.
struct Attack: Sendable, CustomTestStringConvertible {
  let row: String
  let name: String
  /// Does it, and says what must be found; against which anchors.
  let perform: @Sendable (inout Scene) throws -> (Claim, [Anchor])

  var testDescription: String { "\(row) \(name)" }

  init(_ row: String, _ name: String, _ perform: @escaping @Sendable (inout Scene) throws -> Claim)
  {
    (self.row, self.name) = (row, name)
    self.perform = { (try perform(&$0), []) }
  }

  init(
    _ row: String, _ name: String,
    anchored perform: @escaping @Sendable (inout Scene) throws -> (Claim, [Anchor])
  ) {
    (self.row, self.name, self.perform) = (row, name, perform)
  }
}
