import Foundation
import TestSupport
import Testing

/// Rows F1 and F2: a kill, or an error of the disk, at every system call of an action.
@Suite("Struck at any system call", .timeLimit(.minutes(120)))
struct StrikeTests {
  /// The calls that change what is on the disk: all that the short form strikes, and what errors hit.
  private static let writing = ["fdatasync", "fsync", "pwrite64", "rename", "write"]
  private static let failing = writing + ["ftruncate", "openat"]

  /// Every call in the long form, in the short one only some that write.
  private func chosen(_ calls: [Struck.Call], of names: [String]?) -> [Struck.Call] {
    let all = names.map { names in calls.filter { names.contains($0.name) } } ?? calls
    guard !FaultRow.isLong else { return all }
    let writing = all.filter { Self.writing.contains($0.name) }
    let step = max(1, writing.count / 8)
    return stride(from: 0, to: writing.count, by: step).map { writing[$0] }
  }

  /// What a struck action must leave: whole, found where it was acknowledged, and never twice; and it
  /// can be gone on with.
  private func holds(_ struck: Struck, _ kind: String, acknowledged: Bool) throws -> Bool {
    let workspace = struck.workspace
    let (verdict, status) = try workspace.verify()
    guard verdict.verdict == "INTACT", status == 0 else { return false }
    let found = try workspace.events(struck.run).count { $0.kind == kind }
    guard found <= 1, found == 1 || !acknowledged else { return false }
    guard try workspace.run(["note", struck.run, "Đi tiếp"]).status == 0 else { return false }
    return try workspace.verify().status == 0
  }

  private func strike(
    _ struck: Struck, _ arguments: [String], _ kind: String, _ row: FaultRow, _ blow: Struck.Blow,
    at calls: [Struck.Call]
  ) throws {
    for call in calls {
      let finished = try struck.strike(arguments, at: call, blow)
      let acknowledged = finished.status == 0 || finished.output.contains(struck.run)
      let isWhole = try holds(struck, kind, acknowledged: acknowledged)
      #expect(
        row.trial(acknowledged ? "acknowledged, found" : "not acknowledged", isWhole),
        "\(blow) at \(call): \(finished.ending) \(finished.output)\(finished.errors)")
    }
  }

  /// The actions struck: a plain one, and one behind which a checkpoint is signed.
  private static func action(_ kind: String, _ run: String) -> [String] {
    kind == "note.added" ? ["note", run, "Một"] : ["abort", run, "--reason", "Thử"]
  }

  @Test(
    "killed: what was acknowledged is there, nothing is twice, and it is gone on with",
    arguments: ["note.added", "run.closed"])
  func killed(_ kind: String) throws {
    let struck = try Struck()
    let arguments = Self.action(kind, struck.run)
    let calls = chosen(try struck.calls(of: arguments), of: nil)
    try #require(calls.count > 4)
    try strike(
      struck, arguments, kind, FaultRow("F1", "SIGKILL at a system call, \(kind)"), .kill, at: calls
    )
    try struck.remove()
  }

  @Test(
    "an error of the disk: it stops or goes on, and acknowledges nothing that is not there",
    arguments: ["note.added", "run.closed"], ["EIO", "ENOSPC"])
  func failed(_ kind: String, _ error: String) throws {
    let struck = try Struck()
    let arguments = Self.action(kind, struck.run)
    let calls = chosen(try struck.calls(of: arguments), of: Self.failing)
    try #require(calls.count > 2)
    try strike(
      struck, arguments, kind, FaultRow("F2", "\(error) at a system call, \(kind)"), .error(error),
      at: calls)
    try struck.remove()
  }

  @Test(
    "a kill or an error while it recovers: the next recovery ends it, and no run is lost or twice",
    arguments: ["KILL", "EIO", "ENOSPC"])
  func recovering(_ blow: String) throws {
    let struck = try Struck { workspace, run in
      try workspace.done("note", run, "Trước khi hỏng")
      try FileManager.default.removeItem(atPath: workspace.folder + "/runs/heads.log")
    }
    let arguments = ["recover", "--reason", "Thử"]
    let calls = chosen(try struck.calls(of: arguments), of: Self.failing)
    let row = FaultRow(blow == "KILL" ? "F1" : "F2", "\(blow) while it recovers")
    for call in calls {
      let finished = try struck.strike(arguments, at: call, blow == "KILL" ? .kill : .error(blow))
      let workspace = struck.workspace
      let again = try workspace.run(["recover", "--reason", "Làm lại"], lang: "en")
      let isDone = again.status == 0 || again.errors.contains("whole")
      try workspace.done("note", struck.run, "Sau khi khôi phục")
      let kinds = try workspace.events(struck.run).map(\.kind)
      let isWhole = try workspace.verify().reading.verdict == "INTACT"
      let isOnce =
        kinds.count { $0 == "run.carried" } == 1 && kinds.count { $0 == "note.added" } == 2
      let aside = try workspace.names(in: "runs").filter { $0.hasPrefix("damaged") }
      #expect(
        row.trial(
          finished.status == 0 ? "recovered" : "recovered by the next",
          isDone && isWhole && isOnce && aside == ["damaged-1"]),
        "\(blow) at \(call): \(finished.errors) \(again.errors) \(kinds) \(aside)")
    }
    try struck.remove()
  }
}
