import Glibc
import Testing

@testable import Console

/// A pseudo-terminal inside the test process; what is written to `keyboard` is typed.
private struct TestTerminal: ~Copyable {
  let keyboard: Int32
  let program: Int32

  init(rows: UInt16 = 24, columns: UInt16 = 60) throws {
    var keyboard: Int32 = -1
    var program: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&keyboard, &program, nil, nil, &size) == 0)
    self.keyboard = keyboard
    self.program = program
  }

  deinit {
    close(keyboard)
    close(program)
  }

  func type(_ text: String) throws { try Descriptor.write(text, to: keyboard) }

  /// All that the program wrote so far.
  func output() throws -> String {
    var bytes: [UInt8] = []
    var wait = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    while poll(&wait, 1, 0) > 0 { bytes += try Descriptor.read(keyboard) }
    return String(decoding: bytes, as: UTF8.self)
  }

  var flags: tcflag_t {
    var attributes = termios()
    tcgetattr(program, &attributes)
    return attributes.c_lflag
  }
}

/// Serialized: the signals of a process, and so its raw terminal, are one.
@Suite("Terminal and LineReader on a pseudo-terminal", .serialized, .timeLimit(.minutes(5)))
struct TerminalTests {
  private let environment = ["TERM": "xterm"]

  // Sent to the process, as the threads of tests block signals.
  private func changeWindow() { kill(getpid(), SIGWINCH) }

  @Test("a terminal is raw while the value lives, and restored by its end or by close")
  func restores() throws {
    let pair = try TestTerminal()
    let before = pair.flags
    let cooked = tcflag_t(ICANON | ECHO | ISIG)
    #expect(before & cooked == cooked)
    do {
      let terminal = try Terminal(input: pair.program, output: pair.program)
      #expect(pair.flags & cooked == 0)
      let size = terminal.size
      #expect(size == TerminalSize(rows: 24, columns: 60))
    }
    #expect(pair.flags == before)
    let terminal = try Terminal(input: pair.program, output: pair.program)
    #expect(pair.flags & cooked == 0)
    try terminal.restored { #expect(pair.flags == before) }
    #expect(pair.flags & cooked == 0)
    terminal.close()
    #expect(pair.flags == before)
    #expect(try pair.output().hasSuffix("\u{1B}[?2004l"))
  }

  @Test("a second terminal and a pipe are refused")
  func refuses() throws {
    let pair = try TestTerminal()
    let terminal = try Terminal(input: pair.program, output: pair.program)
    do {
      _ = try Terminal(input: pair.program, output: pair.program)
      Issue.record("a second terminal was given")
    } catch { #expect(error == .inUse) }
    terminal.close()
    let pipe = try Descriptor.pipe()
    defer {
      close(pipe.read)
      close(pipe.write)
    }
    do {
      _ = try Terminal(input: pipe.read, output: pair.program)
      Issue.record("a pipe was taken for a terminal")
    } catch { #expect(error == .notATerminal) }
  }

  @Test("a wait ends with bytes, with a changed window, with silence or with the terminal")
  func waits() throws {
    let pair = try TestTerminal()
    let terminal = try Terminal(input: pair.program, output: pair.program)
    #expect(try terminal.read(within: 0) == .idle)
    try pair.type("ứ\u{3}")
    #expect(try terminal.read(within: 10_000) == .bytes(Array("ứ\u{3}".utf8)))
    changeWindow()
    #expect(try terminal.read(within: 10_000) == .changed)
    #expect(try terminal.read(within: 0) == .idle)
  }

  @Test("the signals do afterwards what they did before")
  func givesSignalsBack() throws {
    var before = sigaction()
    sigaction(SIGTERM, nil, &before)
    let pair = try TestTerminal()
    try Terminal(input: pair.program, output: pair.program).close()
    var after = sigaction()
    sigaction(SIGTERM, nil, &after)
    #expect(
      unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(after.__sigaction_handler.sa_handler, to: Int.self))
  }

  @Test(
    "lines are edited by letters in either Unicode form",
    arguments: [
      ("Ứng cứu\r", "Ứng cứu"),
      ("U\u{31B}\u{301}ng\r", "U\u{31B}\u{301}ng"),
      ("xU\u{31B}\u{301}\u{7F}y\r", "xy"),
      ("e\u{302}\u{301}x\u{1B}[D\u{1B}[DZ\r", "Ze\u{302}\u{301}x"),
      ("\u{1B}[200~mo\u{323}t\r\nhai\u{1B}[201~\r", "mo\u{323}t hai"),
      ("cũ\u{15}mới\r", "mới"), ("\u{1B}[A\u{1B}[A!\r", "một!"), ("nháp\u{10}\u{E}\r", "nháp"),
      ("a\u{1B}[15~b\u{4}\r", "ab"),
    ])
  func edits(keys: String, text: String) throws {
    let pair = try TestTerminal()
    var reader = try LineReader(
      input: pair.program, output: pair.program, environment: environment)
    let isInteractive = reader.isInteractive
    #expect(isInteractive)
    var history = History()
    history.add("một")
    history.add("hai")
    try pair.type(keys)
    let result = try reader.read(LineQuestion(prompt: "> "), history: &history)
    guard case .line(let line) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(Array(line.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("keys typed ahead answer the next question, the end of input among them")
  func typedAhead() throws {
    let pair = try TestTerminal()
    var reader = try LineReader(
      input: pair.program, output: pair.program, environment: environment)
    var history = History()
    try pair.type("một\rhai\u{3}\u{4}\u{4}")
    let question = LineQuestion(prompt: "> ")
    #expect(try reader.read(question, history: &history) == .line("một"))
    #expect(try reader.read(question, history: &history) == .interrupted(draft: Line("hai")))
    #expect(try reader.read(question, history: &history) == .endOfInput(unfinished: ""))
    #expect(try reader.read(question, history: &history) == .endOfInput(unfinished: ""))
  }

  @Test("a changed window gives the line back where that is asked for")
  func resized() throws {
    let pair = try TestTerminal()
    var reader = try LineReader(
      input: pair.program, output: pair.program, environment: environment)
    var history = History()
    let draft = Line("nháp")
    changeWindow()
    let yielding = LineQuestion(prompt: "> ", draft: draft, yieldsOnResize: true)
    #expect(try reader.read(yielding, history: &history) == .resized(draft: draft))
    changeWindow()
    try pair.type("!\r")
    let staying = LineQuestion(prompt: "> ", draft: draft)
    #expect(try reader.read(staying, history: &history) == .line("nháp!"))
  }

  @Test("what is typed is shown neutral, a remark below it, and gone when the line is given")
  func shows() throws {
    let pair = try TestTerminal()
    var reader = try LineReader(
      input: pair.program, output: pair.program, environment: environment)
    var history = History()
    try pair.type("\u{1B}[200~\u{1B}[2J\u{1B}[201~")
    let question = LineQuestion(prompt: "> ", draft: Line("x")) { $0.isEmpty ? nil : "sai" }
    try pair.type("\r")
    #expect(try reader.read(question, history: &history) == .line("x\u{1B}[2J"))
    // The terminal makes CR LF of the LF of CR LF.
    let output = try pair.output()
    #expect(output.contains("> x\r\r\nsai\r\u{1B}[1A\u{1B}[3C"))
    #expect(output.hasSuffix("\r\u{1B}[J> x␛[2J\r\u{1B}[7C\r\r\n"))
    #expect(!output.contains("\u{1B}[2J"))
  }

  @Test("without a terminal lines are read plainly, and the prompt is written")
  func plain() throws {
    let input = try Descriptor.pipe()
    let output = try Descriptor.pipe()
    try Descriptor.write("một\r\nhai", to: input.write)
    close(input.write)
    var reader = try LineReader(
      input: input.read, output: output.write, environment: environment)
    var history = History()
    let isInteractive = reader.isInteractive
    #expect(!isInteractive)
    let question = LineQuestion(prompt: "hỏi\u{1B}: ")
    #expect(try reader.read(question, history: &history) == .line("một"))
    #expect(try reader.read(question, history: &history) == .endOfInput(unfinished: "hai"))
    #expect(
      try Descriptor.read(output.read) == Array("hỏi␛: hỏi␛: ".utf8))
    for file in [input.read, output.read, output.write] { close(file) }
  }
}
