import Foundation
import TestSupport
import Testing

@Suite("Going on after a trail was damaged", .timeLimit(.minutes(5)))
struct RecoveryTests {
  /// A workspace whose heads.log is gone.
  private func damaged() throws -> (workspace: Workspace, run: String) {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.done("note", run, "Trước khi hỏng")
    return (workspace, run)
  }

  private func damage(_ workspace: Workspace) throws {
    try FileManager.default.removeItem(atPath: workspace.folder + "/runs/heads.log")
  }

  /// Changes events of a run by some Python, past the trigger that forbids it.
  private func change(_ workspace: Workspace, _ statements: String, _ run: String) throws {
    let changed = try Finished(
      running: [
        "/usr/bin/env", "python3", "-c",
        """
        import hashlib, sqlite3, sys
        run = sys.argv[1]
        trail = sqlite3.connect('runs/audit.sqlite')
        text, = trail.execute("SELECT sql FROM sqlite_master WHERE name = 'events_update'").fetchone()
        trail.execute('DROP TRIGGER events_update')
        \(statements)
        trail.execute(text)
        trail.commit()
        """, run,
      ], environment: ProcessInfo.processInfo.environment, in: workspace.folder)
    try #require(changed.status == 0, "\(changed.errors)")
  }

  /// Holds the record to be whole and the run to replay.
  private func expectWhole(_ workspace: Workspace, _ run: String, _ comment: Comment? = nil) throws
  {
    #expect(try workspace.verify().reading.verdict == "INTACT", comment)
    let replayed = try workspace.run(["replay", run])
    #expect(replayed.status == 0, "\(replayed.errors)")
  }

  @Test("of two recoveries at once one is done, and no run is lost")
  func twoAtOnce() throws {
    let (workspace, run) = try damaged()
    try damage(workspace)
    let both = try Finished(
      running: [
        "/bin/sh", "-c",
        """
        "$0" recover --reason một & "$0" recover --reason hai & wait
        """, Workspace.program,
      ], environment: workspace.environment(), in: workspace.folder)
    #expect(both.errors.contains("nguyên vẹn"), "\(both.output)\(both.errors)")
    #expect(try workspace.names(in: "runs").filter { $0.hasPrefix("damaged") } == ["damaged-1"])
    try workspace.done("note", run, "Sau khi khôi phục")
    #expect(try workspace.events(run).count { $0.kind == "run.carried" } == 1)
    try expectWhole(workspace, run)
  }

  @Test("a run that was closed before a recovery takes late facts, and opens again")
  func closedBefore() throws {
    let (workspace, run) = try damaged()
    try workspace.done("abort", run, "--reason", "Thôi")
    try damage(workspace)
    try workspace.done("recover", "--reason", "Mất heads.log")
    try workspace.done("note", run, "Muộn một")
    try workspace.done("note", run, "Muộn hai")
    #expect(try workspace.status(run).status == "aborted")
    try workspace.done("reopen", run, "--reason", "Chưa xong")
    try workspace.done("note", run, "Đã mở lại")
    #expect(try workspace.status(run).status == "open")
    let events = try workspace.events(run)
    #expect(events.count { $0.kind == "run.carried" } == 1)
    let carried = try #require(events.firstIndex { $0.kind == "run.carried" })
    #expect(events[carried...].map(\.rseq) == Array(0..<events.count - carried))
    try workspace.done("abort", run, "--reason", "Thôi hẳn")
    try expectWhole(workspace, run)
  }

  @Test("a run of the trail before the last is carried when something is recorded on it")
  func twoTrailsBack() throws {
    let (workspace, run) = try damaged()
    try workspace.done("abort", run, "--reason", "Thôi")
    for reason in ["một", "hai"] {
      try damage(workspace)
      try workspace.done("recover", "--reason", reason)
    }
    try workspace.done("note", run, "Muộn")
    #expect(try workspace.events(run).count { $0.kind == "run.carried" } == 1)
    try expectWhole(workspace, run)
  }

  @Test("an event past a gap in its run is refused by its number, and stops no other run")
  func gapInRun() throws {
    let (workspace, run) = try damaged()
    let other = try workspace.open()
    try change(
      workspace,
      """
      last, = trail.execute('SELECT max(seq) FROM events WHERE run = ?', [run]).fetchone()
      trail.execute('UPDATE events SET rseq = 500 WHERE seq = ?', (last,))
      """, run)
    let refused = try workspace.run(["note", run, "Thử"], lang: "en")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("does not match"), "\(refused.errors)")
    let listed = try workspace.run(["list", "--drills"], lang: "en")
    #expect(listed.status == 0)
    #expect(listed.output.contains(other))
    #expect(listed.errors.hasPrefix("passed over run \(run)"), "\(listed.errors)")
  }

  @Test(
    "a changed event is refused and replays with 2, whatever its leaf says; other runs go on",
    arguments: [("Trước", "Sau", false), (#""kind""#, #" "kind""#, true)])
  func forged(_ old: String, _ new: String, _ isLeafRenewed: Bool) throws {
    let (workspace, run) = try damaged()
    let other = try workspace.open()
    try change(
      workspace,
      """
      last, body = trail.execute(
          'SELECT seq, body FROM events WHERE run = ? ORDER BY seq DESC LIMIT 1', [run]).fetchone()
      body = body.replace('\(old)'.encode(), '\(new)'.encode())
      trail.execute('UPDATE events SET body = ? WHERE seq = ?', (body, last))
      if \(isLeafRenewed ? "True" : "False"):
          leaf = hashlib.sha256(bytes(1) + body).digest()
          trail.execute('UPDATE events SET leaf = ? WHERE seq = ?', (leaf, last))
      """, run)
    #expect(try workspace.run(["status", run]).status == 1)
    #expect(try workspace.run(["note", run, "Thử"]).status == 1)
    for more in [[], ["--json"]] {
      let replayed = try workspace.run(["replay", run] + more)
      #expect(replayed.status == 2, "\(replayed.errors)")
      #expect(replayed.output.isEmpty)
    }
    #expect(try workspace.run(["list", "--drills"]).output.contains(other))
    try workspace.done("recover", "--reason", "Có người sửa nhật ký")
    try workspace.done("note", other, "Đi tiếp")
    // An event that says something else than it did is read; bytes that are no event cannot be.
    #expect(try workspace.run(["note", run, "Đi tiếp"]).status == (isLeafRenewed ? 1 : 0))
  }

  @Test("a trail without one of its triggers is not written to, and recovered from")
  func layout() throws {
    let (workspace, run) = try damaged()
    try change(workspace, "trail.execute('DROP TRIGGER events_delete')", run)
    let refused = try workspace.run(["note", run, "Thử"], lang: "en")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("events_delete"), "\(refused.errors)")
    #expect(refused.errors.contains("ungcuu recover"))
    #expect(try workspace.status(run).status == "open")
    try workspace.done("recover", "--reason", "Mất trigger")
    try workspace.done("note", run, "Sau khi khôi phục")
    try expectWhole(workspace, run)
  }
}
