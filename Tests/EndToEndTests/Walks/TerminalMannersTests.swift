import Glibc
import TestSupport
import Testing

@Suite("The program's manners on a terminal", .timeLimit(.minutes(5)))
struct TerminalMannersTests {
  /// A shell on the terminal, so that the terminal is looked at before and after the program.
  private func shell(
    in workspace: Workspace, _ run: String
  ) throws -> PseudoTerminal {
    let line = """
      before=$(stty -g); "$0" resume "$1" & echo "pid $!."; fg >/dev/null; echo "status $?."; \
      test "$before" = "$(stty -g)" && echo "as before."
      """
    return try PseudoTerminal(
      "/bin/bash", ["--norc", "-m", "-c", line, Workspace.program, run],
      environment: workspace.environment(), in: workspace.folder, rows: 100)
  }

  @Test("Ctrl-C asks; leaving then is 0, Ctrl-C again is 130, and the terminal is as it was")
  func interrupt() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    for (answer, status) in [("3\r", 0), ("\u{3}", 130)] {
      var terminal = try shell(in: workspace, run)
      try terminal.expect("trợ giúp) >", within: 30)
      try terminal.send("n\rGhi trước khi ngắt\r")
      try terminal.expect("Đã ghi", within: 30)
      try terminal.send("\u{3}")
      try terminal.expect("1", within: 30)
      try terminal.send(answer)
      try terminal.expect("status \(status).", within: 30)
      try terminal.expect("as before.", within: 30)
      #expect(try terminal.end() == .exited(0))
      #expect(terminal.screen.unknown == [])
    }
    #expect(try workspace.events(run).count { $0.kind == "note.added" } == 2)
    #expect(try workspace.status(run).status == "open")
  }

  @Test("SIGTERM and SIGHUP end it with the terminal as it was", arguments: [SIGTERM, SIGHUP])
  func ended(signal: Int32) throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    var terminal = try shell(in: workspace, run)
    try terminal.expect("trợ giúp) >", within: 30)
    let process = try #require(Self.process(in: terminal.written))
    #expect(Glibc.kill(process, signal) == 0)
    try terminal.expect("status \(128 + signal).", within: 30)
    try terminal.expect("as before.", within: 30)
    #expect(try workspace.status(run).status == "open")
  }

  @Test("stopped and brought back it goes on with the line that was typed")
  func stopped() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    var terminal = try workspace.terminal("resume", run, rows: 100)
    try terminal.expect("trợ giúp) >", within: 30)
    try terminal.send("n\rNửa dòng")
    try terminal.expect("Nửa dòng", within: 30)
    try terminal.kill(SIGTSTP)
    try terminal.kill(SIGCONT)
    try terminal.send(" và phần sau\rq\r")
    #expect(try terminal.end(within: 30) == .exited(0))
    let note = try workspace.done("replay", run, "--json").contains("Nửa dòng và phần sau")
    #expect(note)
  }

  /// The number after `pid`, which the shell wrote.
  private static func process(in written: [UInt8]) -> pid_t? {
    let text = String(decoding: written, as: UTF8.self)
    guard let place = text.firstRange(of: "pid ") else { return nil }
    return pid_t(text[place.upperBound...].prefix { $0 != "." })
  }
}
