import AuditStore
import AuditTrail
import Foundation
import TestSupport
import Testing

/// Row F7: many events are read in the memory that one takes.
@Suite("Many events", .timeLimit(.minutes(120)))
struct ManyEventsTests {
  /// How much more a large trail may take than a small one, in kibibytes.
  private static let allowance = 32 * 1024

  /// Runs the program on a trail; it must go well.
  private func run(_ arguments: [String], on workspace: Workspace) throws -> Finished {
    let folder = String(workspace.folder.path.dropLast("/runs".count))
    let finished = try Finished(
      running: [BuiltProgram.path] + arguments + ["--workspace", folder],
      environment: ["HOME": folder + "/home", "UNGCUU_RESPONDER": "Lan"], in: folder, within: 3600)
    #expect(finished.status == 0, "\(finished.errors)")
    return finished
  }

  @Test("many events are verified in the memory that one takes")
  func events() throws {
    let workspace = try Workspace()
    let store = try workspace.made()
    let small = try run(["verify"], on: workspace)
    let commit = 1_000
    let count = FaultRow.trials(20_000, long: 1_000_000)
    let text = JSON.text(String(repeating: "Máy chủ kế toán mất kết nối; ", count: 4))
    for first in stride(from: 0, to: count, by: commit) {
      let run = "r\(first / 10_000)"
      _ = try store.append(to: run, after: Int64(first % 10_000)) { _ in
        (0..<commit).map { proposal("note.added", act: "a\(first + $0)", with: ["text": text]) }
      }
      try store.moveWAL(.reuse)
    }
    #expect(store.head.size == Int64(count) + 1)
    try store.close()
    let large = try run(["verify"], on: workspace)
    #expect(
      FaultRow("F7", "\(count) events verified").trial(
        "INTACT within \(Self.allowance / 1024) MiB more",
        large.status == 0 && large.peakMemory < small.peakMemory + Self.allowance),
      "\(large.peakMemory) and \(small.peakMemory) KiB")
  }
}
