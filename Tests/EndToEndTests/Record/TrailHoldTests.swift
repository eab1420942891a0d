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
}
