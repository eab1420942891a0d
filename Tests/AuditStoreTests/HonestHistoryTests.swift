import AuditStore
import AuditTrail
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("Honest histories", .timeLimit(.minutes(30)))
struct HonestHistoryTests {
  @Test(
    """
    no honest history, crashed, reopened, its clock set, its values redacted and its keys rotated at \
    random, ever raises an alarm
    """,
    arguments: 0..<UInt64(FaultRow.trials(100, long: 1000)))
  func noAlarm(_ seed: UInt64) throws {
    var history = try History(seed: seed)
    for _ in 0..<history.length { try history.goOn() }
    let folder = history.workspace.folder
    let report = try #require(
      AuditStore.verifyChain(folder, outside: Outside(ring: history.ring)).first?.report)
    let isWhole =
      report.verdict == .intact
      && Head(size: report.size, root: report.root) == history.store.head
    #expect(
      FaultRow("honest", "crashed, clock-stepped, redacted, rotated").trial(
        report.verdict.rawValue, isWhole), "\(report.findings)")
    let reopened = try AuditStore(opening: folder, mode: .write, ring: history.ring)
    #expect(reopened.head == history.store.head)
  }
}

/// A trail to which only happens what may.
private struct History {
  let workspace: Workspace
  let ring: KeyRing
  /// How many things happen.
  let length: Int
  private(set) var store: AuditStore
  private var dice: SeededGenerator
  private var sizes: [String: Int64] = [:]
  /// Events with a personal value that is still disclosed.
  private var disclosed: [Int64] = []
  /// The key that signs; nil before there is one.
  private var key: SigningKey?
  private var clock: Int64 = 1_700_000_000_000

  init(seed: UInt64) throws {
    dice = SeededGenerator(seed: seed)
    workspace = try Workspace()
    ring = KeyRing(folder: workspace.folder.path.dropLast("/runs".count) + "/home/keys")
    store = try workspace.made()
    sizes[workspace.log] = 1
    length = Int.random(in: 1...25, using: &dice)
  }

  mutating func goOn() throws {
    switch Int.random(in: 0..<14, using: &dice) {
    case 0: try crash()
    case 1: try workspace.sqlite("PRAGMA wal_checkpoint(PASSIVE)")
    case 2:
      try store.moveWAL(.truncate)
      try store.close()
      try open()
    case 3: try setClock()
    case 4: try redact()
    case 5: try rotate()
    case 6: _ = try store.sign(with: ring)
    default: try act()
    }
  }

  private mutating func open() throws {
    store = try AuditStore(opening: workspace.folder, mode: .write, ring: ring)
  }

  /// Neither closed nor its last lines whole.
  private mutating func crash() throws {
    var heads = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.heads))
    heads.removeLast(Int.random(in: 0..<min(100, heads.count), using: &dice))
    try workspace.write(heads, to: workspace.folder.heads)
    try open()
  }

  /// Records events of a run or of the log.
  @discardableResult
  private mutating func record(_ proposals: [Proposal], to run: String) throws -> [StoredEvent] {
    let events = try store.append(to: run, after: sizes[run] ?? 0) { _ in proposals }
    sizes[run, default: 0] += Int64(events.count)
    return events
  }

  private mutating func act() throws {
    let run = "r\(Int.random(in: 0..<3, using: &dice))"
    let count = Int.random(in: 1...4, using: &dice)
    let closes = Bool.random(using: &dice)
    clock += Int64.random(in: 0...90_000, using: &dice)
    let proposals = (0..<count).map {
      proposal(
        "note.added", secrets: $0 == 0 ? ["who": "An"] : [:], coversRun: closes,
        with: ["at": .integer(clock)])
    }
    disclosed += try record(proposals, to: run).prefix(1).map(\.seq)
  }

  /// The machine's clock is set a day on or back, and that is on record.
  private mutating func setClock() throws {
    let step: Int64 = Bool.random(using: &dice) ? 86_400_000 : -86_400_000
    clock += step
    let jump: [String: JSON] = [
      "at": .integer(clock), "wall_ms": .integer(step), "up_ms": .integer(0),
    ]
    try record([proposal("clock.jumped", with: jump)], to: workspace.log)
  }

  private mutating func redact() throws {
    guard let seq = disclosed.popLast() else { return }
    let said: [String: JSON] = ["target_seq": .integer(seq), "path": .text("who")]
    try record([proposal("data.redacted", with: said)], to: "r0")
    try workspace.sqlite("DELETE FROM disclosures WHERE seq = \(seq)")
  }

  /// A new key signs from here on, the one before no more.
  private mutating func rotate() throws {
    let new = try ring.makeKey(for: workspace.log)
    var proposals = [proposal("key.added", with: ["vkey": .text(new.verifier.text)])]
    if let key {
      let retired: [String: JSON] = [
        "key": .text(key.verifier.text), "last_size": .integer(JSON.integers.upperBound),
      ]
      proposals.append(proposal("key.retired", with: retired))
    }
    try record(proposals, to: workspace.log)
    #expect(try store.sign(with: ring) != nil)
    if let key { try ring.removeKey(key.verifier, of: workspace.log) }
    key = new
  }
}
