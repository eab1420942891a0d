import AuditStore
import AuditTrail
import Foundation
import TestSupport
import Testing

@Suite("Honest histories")
struct HonestHistoryTests {
  @Test(
    "no honest history, crashed and reopened at random, ever raises an alarm", arguments: 0..<100)
  func noAlarm(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let workspace = try Workspace()
    var store = try workspace.made()
    var sizes: [String: Int64] = [:]
    for _ in 0..<Int.random(in: 1...25, using: &generator) {
      let run = "r\(Int.random(in: 0..<3, using: &generator))"
      switch Int.random(in: 0..<10, using: &generator) {
      case 0:
        // A crash: neither closed nor its last lines whole.
        var heads = try Data(contentsOf: URL(fileURLWithPath: workspace.folder.heads))
        heads.removeLast(Int.random(in: 0..<min(100, heads.count), using: &generator))
        try workspace.write(heads, to: workspace.folder.heads)
        store = try workspace.open()
      case 1:
        try workspace.sqlite("PRAGMA wal_checkpoint(PASSIVE)")
      case 2:
        try store.moveWAL(.truncate)
        try store.close()
        store = try workspace.open()
      default:
        let count = Int.random(in: 1...4, using: &generator)
        let closes = Bool.random(using: &generator)
        let events = try store.append(to: run, after: sizes[run] ?? 0) { _ in
          (0..<count).map {
            proposal("note.added", secrets: $0 == 0 ? ["who": "An"] : [:], coversRun: closes)
          }
        }
        sizes[run, default: 0] += Int64(events.count)
      }
    }
    let report = AuditStore.verify(workspace.folder)
    #expect(report.verdict == .intact, "\(report.findings)")
    #expect(Head(size: report.size, root: report.root) == store.head)
    #expect(try workspace.open().head == store.head)
  }
}
