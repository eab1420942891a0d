import Foundation
import TestSupport
import Testing

@Suite("Holds and erasures in what the trail says of itself", .timeLimit(.minutes(5)))
struct TrailHoldTests {
  /// A personal value of a session.
  private struct Value: Decodable {
    let log: String
    let seq: Int
    let path: String
  }

  private func logins(_ workspace: Workspace) throws -> [Value] {
    let json = try workspace.done("redact", "trail", "--json")
    return try JSONDecoder().decode([Value].self, from: Data(json.utf8))
      .filter { $0.path == "os_user" }
  }

  /// Lets a command wait for the write lock, sets a hold meanwhile, and gives the exit statuses of both.
  private func hold(
    _ run: String, in workspace: Workspace, while waiting: [String]
  ) throws -> String {
    func list(_ words: [String]) -> String {
      "[" + words.map { "'\($0)'" }.joined(separator: ", ") + "]"
    }
    let program = [Workspace.program]
    let environment = workspace.environment().map { "'\($0)': '\($1)'" }
    return try workspace.python(
      """
      import signal, os, subprocess, time
      world = {\(environment.joined(separator: ", "))}
      trail = sqlite3.connect('runs/audit.sqlite', isolation_level=None)
      trail.execute('BEGIN IMMEDIATE')
      waiting = subprocess.Popen(\(list(program + waiting)), env=world,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
      time.sleep(2)
      os.kill(waiting.pid, signal.SIGSTOP)
      trail.execute('ROLLBACK')
      held = subprocess.run(\(list(program + ["hold", run, "--basis", "Lệnh 7"])), env=world,
                            stdout=subprocess.DEVNULL)
      os.kill(waiting.pid, signal.SIGCONT)
      print(held.returncode, waiting.wait())
      """
    ).trimmingCharacters(in: .newlines)
  }

  @Test("a hold that is set while an erasure waits for its turn keeps what is asked for")
  func meanwhile() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let login = try #require(try logins(workspace).first)
    let erasure = ["redact", "trail", "\(login.seq)", "os_user", "--basis", "NĐ 356"]
    #expect(try hold(run, in: workspace, while: erasure) == "0 1")
    #expect(try logins(workspace).contains { $0.seq == login.seq })
    try workspace.done("hold", run, "--basis", "Lệnh 7", "--lift")
    #expect(try workspace.run(erasure).status == 0)
  }

  @Test("a hold that is set while evidence is to be withheld keeps it for all its runs")
  func withholding() throws {
    let workspace = try Workspace()
    let (run, other) = (try workspace.open(), try workspace.open())
    try workspace.write("bytes of a screen", to: "screen.png")
    for run in [run, other] { try workspace.done("attach", run, "screen.png") }
    struct Evidence: Decodable { let id: String }
    let json = try workspace.done("evidence", run, "--json")
    let evidence = try JSONDecoder().decode([Evidence].self, from: Data(json.utf8))
    let withheld = ["evidence", "withhold", run, evidence[0].id, "--basis", "NĐ 356"]
    #expect(try hold(other, in: workspace, while: withheld) == "0 1")
    #expect(try !workspace.events(run).contains { $0.kind == "evidence.withheld" })
  }

  @Test(
    "an event of an older trail that cannot be read stops no hold, and keeps what it may have held")
  func damagedSession() throws {
    let workspace = try Workspace()
    _ = try workspace.open()
    let login = try #require(try logins(workspace).first)
    try workspace.python(
      """
      trail = sqlite3.connect('runs/audit.sqlite')
      text, = trail.execute("SELECT sql FROM sqlite_master WHERE name = 'events_update'").fetchone()
      trail.execute('DROP TRIGGER events_update')
      body, = trail.execute('SELECT body FROM events WHERE seq = \(login.seq)').fetchone()
      body = body.replace(b'"kind"', b' "kind"')
      trail.execute('UPDATE events SET body = ? WHERE seq = \(login.seq)', (body,))
      trail.execute(text)
      trail.commit()
      """)
    try workspace.done("recover", "--reason", "hỏng")
    let newer = try #require(try logins(workspace).last)
    let erasure = ["redact", "trail", "\(newer.seq)", "os_user", "--log", newer.log]
    for command in [
      ["hold", "trail", "--basis", "Lệnh 8"], ["hold", "trail", "--basis", "Lệnh 8", "--lift"],
    ] {
      let done = try workspace.run(command, lang: "en")
      #expect(done.status == 0, "\(command): \(done.errors)")
      let told = done.errors.ranges(of: "passed over event \(login.seq) of trail \(login.log)")
      #expect(told.count == 1, "\(command): \(done.errors)")
    }
    let refused = try workspace.run(erasure + ["--basis", "NĐ 356"], lang: "en")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("event \(login.seq) of trail \(login.log) is damaged"))
    #expect(try logins(workspace).contains { $0.log == newer.log && $0.seq == newer.seq })
  }

  @Test("an event of an older trail that sets a hold and cannot be understood is not passed over")
  func damagedHold() throws {
    let workspace = try Workspace()
    _ = try workspace.open()
    let login = try #require(try logins(workspace).first)
    try workspace.done("hold", "trail", "--basis", "Lệnh 8")
    try workspace.python(
      """
      trail = sqlite3.connect('runs/audit.sqlite')
      text, = trail.execute("SELECT sql FROM sqlite_master WHERE name = 'events_update'").fetchone()
      trail.execute('DROP TRIGGER events_update')
      seq, body = trail.execute(
          'SELECT seq, body FROM events WHERE instr(body, ?)', (b'"hold.set"',)).fetchone()
      body = body.replace(b'"basis":', b'"basit":')
      trail.execute('UPDATE events SET body = ? WHERE seq = ?', (body, seq))
      trail.execute(text)
      trail.commit()
      """)
    try workspace.done("recover", "--reason", "hỏng")
    let erased = try workspace.run(
      ["redact", "trail", "\(login.seq)", "os_user", "--log", login.log, "--basis", "NĐ 356"])
    #expect(erased.status == 1, "\(erased.output)")
  }
}
