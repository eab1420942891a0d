import TestSupport
import Testing

@Suite("The screen model shows what a terminal would")
struct ScreenTests {
  private func screen(_ text: String, rows: Int = 4, columns: Int = 8) -> Screen {
    var screen = Screen(rows: rows, columns: columns)
    for byte in text.utf8 { screen.write([byte]) }
    return screen
  }

  @Test(
    "text, moves and clearing",
    arguments: [
      ("abc\r\nd", "abc\nd", 1, 1), ("abcdefgh", "abcdefgh", 0, 7),
      ("abcdefghi", "abcdefgh\ni", 1, 1), ("abcdefgh\r\ni", "abcdefgh\ni", 1, 1),
      ("abcdefg漢", "abcdefg\n漢", 1, 2), ("abcdef漢x", "abcdef漢\nx", 1, 1),
      ("u\u{31B}\u{301}x", "u\u{31B}\u{301}x", 0, 2), ("abcdefgu\u{301}", "abcdefgu\u{301}", 0, 7),
      ("👩‍🚒x", "👩‍🚒x", 0, 3), ("漢\rx", "x", 0, 1), ("abc\u{1B}[2Dx", "axc", 0, 2),
      ("a\r\nb\u{1B}[A\u{1B}[Jc", "ac", 0, 2), ("abc\r\u{1B}[K", "", 0, 0),
      ("a\u{1B}[2;3Hb", "a\n  b", 1, 3), ("a\u{1B}[31;1mb\u{1B}[0m", "ab", 0, 2),
      ("1\n\r2\n\r3\n\r4\n\r5", "2\n3\n4\n5", 3, 1), ("ab\u{8}c", "ac", 0, 2),
    ])
  func draws(text: String, seen: String, row: Int, column: Int) {
    let screen = screen(text)
    #expect(screen.text == seen)
    #expect(screen.row == row)
    #expect(screen.column == column)
    #expect(screen.unknown.isEmpty)
  }

  @Test("modes are remembered, and what is not known is kept")
  func modes() {
    let screen = screen("\u{1B}[?2004h\u{1B}[?25h\u{1B}[?25l\u{1B}[5n\u{7}")
    #expect(screen.modes == [2004])
    #expect(screen.unknown == ["\u{1B}[5n"])
    #expect(screen.bells == 1)
  }
}

@Suite("A program on a pseudo-terminal", .timeLimit(.minutes(5)))
struct PseudoTerminalTests {
  @Test("a program has a controlling terminal, is typed to, and ends with its status")
  func runs() throws {
    var program = try PseudoTerminal(
      "/bin/sh", ["-c", "stty size </dev/tty; read x; echo \"[$x]\"; exit 7"], rows: 10, columns: 40
    )
    try program.expect("10 40")
    try program.send("ứng\r")
    try program.expect("[ứng]")
    #expect(try program.end() == .exited(7))
  }

  @Test("Ctrl-C and signals reach it")
  func interrupted() throws {
    var first = try PseudoTerminal("/bin/sh", ["-c", "echo ready; exec sleep 60"])
    try first.expect("ready")
    try first.send("\u{3}")
    #expect(try first.end() == .killed(signal: 2))
    var second = try PseudoTerminal("/bin/sh", ["-c", "echo ready; exec sleep 60"])
    try second.expect("ready")
    try second.kill()
    #expect(try second.end() == .killed(signal: 9))
  }

  @Test("what is not seen in time is a failure that shows the screen")
  func notSeen() throws {
    var program = try PseudoTerminal("/bin/sh", ["-c", "echo khác; exec sleep 60"])
    try program.expect("khác")
    do {
      try program.expect("gì đó", within: 0.05)
      Issue.record("text was seen that nobody wrote")
    } catch PseudoTerminal.Failure.notSeen(let text, let screen) {
      #expect(text == "gì đó")
      #expect(screen == "khác")
    }
  }
}
