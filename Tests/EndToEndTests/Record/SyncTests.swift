import Foundation
import TestSupport
import Testing

@Suite("What an action costs the disk", .timeLimit(.minutes(5)))
struct SyncTests {
  struct Missing: Error, CustomStringConvertible {
    let description = "strace is not installed: run make setup"
  }

  /// Runs a command under strace, and counts its syncs.
  private func syncs(
    of arguments: [String], in workspace: Workspace, input: String = ""
  ) throws -> Int {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { throw Missing() }
    let log = workspace.folder + "/strace.log"
    let finished = try Finished(
      running: [
        "/usr/bin/strace", "-f", "-o", log, "-e", "trace=fsync,fdatasync", Workspace.program,
      ] + arguments,
      environment: workspace.environment(), in: workspace.folder, input: input)
    try #require(finished.status == 0, "\(finished.errors)")
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    return lines.count { $0.contains("fsync(") || $0.contains("fdatasync(") }
  }

  @Test("in a walk an action is one sync, from the second on")
  func walk() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let counts = try [1, 2, 3, 12].map { notes in
      let lines = (0..<notes).map { "n\nGhi chú \($0)\n" }.joined()
      return try syncs(of: ["resume", run], in: workspace, input: lines)
    }
    #expect(counts[1] - counts[0] == 1)
    #expect(counts[2] - counts[1] == 1)
    #expect(counts[3] - counts[2] == 9)
  }

  @Test("a command by itself is at most three syncs")
  func oneShot() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    #expect(try syncs(of: ["note", run, "Một"], in: workspace) <= 3)
    #expect(try syncs(of: ["note", run, "Hai"], in: workspace) <= 3)
    let step = ["step", "skip", run, "triage", "--reason", "Thử"]
    #expect(try syncs(of: step, in: workspace) <= 3)
    #expect(try syncs(of: ["status", run], in: workspace) == 0)
  }
}
