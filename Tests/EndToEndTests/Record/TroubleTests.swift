import Foundation
import TestSupport
import Testing

@Suite("Incidents that break other records", .timeLimit(.minutes(5)))
struct TroubleTests {
  /// A run with one host, verified.
  private func open(in workspace: Workspace) throws -> String {
    let photo = try workspace.write("ảnh", to: "anh.jpg")
    let run = try workspace.open()
    try workspace.done("attach", run, photo, "--step", "triage")
    try workspace.done(
      "step", "done", run, "triage", "--set", "hosts=web01", "--set", "seen_at=15m ago", "--set",
      "description=Thấy thư đòi tiền", "--set", "how_found=other")
    return run
  }

  @Test("a host found later gets a step of its own, and nothing else begins anew")
  func hostFoundLater() throws {
    let workspace = try Workspace()
    let run = try open(in: workspace)
    try workspace.done(
      "step", "done", run, "isolate[web01]", "--set", "how=cable", "--set", "tested=yes")
    let before = try workspace.status(run)

    try workspace.done(
      "amend", run, "triage", "--set", "hosts+=db02", "--reason", "Tìm thấy lúc 05:00")

    let after = try workspace.status(run)
    #expect(after.step("isolate[db02]")?.status == "ready")
    #expect(after.ready.contains("isolate[db02]"))
    // What waits for every host waits again; all else stands as it stood.
    let changed = before.steps.filter { after.step($0.id)?.status != $0.status }
    #expect(changed.map(\.id) == ["trace"])
    #expect(after.steps.allSatisfy { $0.visit == 1 })
    #expect(try !workspace.events(run).map(\.kind).contains("step.reopened"))
  }

  @Test("a classification that is skipped leaves the legal notice standing, its condition unknown")
  func skippedClassification() throws {
    let workspace = try Workspace()
    let run = try open(in: workspace)
    try workspace.done("step", "skip", run, "notify/classify", "--reason", "Chưa đủ người")
    let status = try workspace.status(run)
    #expect(status.step("notify/notice")?.status == "ready")
    #expect(status.step("notify/notice")?.marks.contains("condition_unknown") == true)
    #expect(status.clocks.contains { $0.id == "notify/notice" && $0.status == "running" })
  }

  @Test("a database put back from yesterday is seen, and its open runs go on in a new trail")
  func databasePutBack() throws {
    let workspace = try Workspace()
    let run = try open(in: workspace)
    let database = workspace.folder + "/runs/audit.sqlite"
    let yesterday = try Data(contentsOf: URL(filePath: try copied(database, in: workspace)))
    try workspace.done(
      "step", "done", run, "isolate[web01]", "--set", "how=cable", "--set", "tested=yes")

    for name in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: database + name) {
      try FileManager.default.removeItem(atPath: database + name)
    }
    try yesterday.write(to: URL(filePath: database))

    for lang in ["vi", "en"] {
      let refused = try workspace.run(["note", run, "Ghi chú"], lang: lang)
      #expect(refused.status == 1)
      #expect(refused.output == "")
      #expect(refused.errors.contains("recover"), "\(refused.errors)")
    }
    let damaged = try workspace.verify()
    #expect(damaged.status == 2)
    #expect(damaged.reading.verdict == "ROLLED_BACK")

    try workspace.done("recover", "--reason", "Sao lưu cũ bị chép đè lên")
    let status = try workspace.status(run)
    #expect(status.status == "open")
    #expect(status.step("triage")?.status == "done")
    #expect(status.step("isolate[web01]")?.status == "ready")
    try workspace.done(
      "step", "done", run, "isolate[web01]", "--set", "how=cable", "--set", "tested=yes")
    try workspace.done("note", run, "Đã làm lại sau khi khôi phục nhật ký")
    let events = try workspace.events(run)
    // Each trail counts the run's events from 0; the new one begins with the carrying over.
    let carried = try #require(events.firstIndex { $0.kind == "run.carried" })
    #expect(events[..<carried].map(\.rseq) == Array(0..<carried))
    #expect(events[carried...].map(\.rseq) == Array(0..<events.count - carried))
    #expect(try workspace.status(run).step("isolate[web01]")?.status == "done")
    // What is set aside is never said to be whole again: the new trail tells of it.
    let whole = try workspace.verify()
    #expect(whole.reading.verdict == "INTACT")
    #expect(whole.status == 0)
  }

  /// A copy of the database as a backup takes it: all that is committed, in one file.
  private func copied(_ database: String, in workspace: Workspace) throws -> String {
    let copy = workspace.folder + "/yesterday.sqlite"
    let made = try Finished(
      running: [
        "/usr/bin/env", "python3", "-c",
        """
        import sqlite3, sys
        sqlite3.connect(sys.argv[1]).backup(sqlite3.connect(sys.argv[2]))
        """, database, copy,
      ],
      environment: ProcessInfo.processInfo.environment, in: workspace.folder)
    try #require(made.status == 0, "\(made.errors)")
    return copy
  }
}
