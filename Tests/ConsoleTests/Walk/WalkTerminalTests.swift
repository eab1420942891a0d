import Glibc
import Playbooks
import Response
import Testing

@testable import Console

extension TerminalTests {
  /// The walk on a terminal; among the tests of the terminal, of which a process has one.
  @Suite("The walk on a terminal")
  struct WalkOnTerminal {
    /// Types all keys ahead, walks, and gives back the end; the terminal's other side is gone then.
    private func walk(_ run: MemoryRun, typing keys: String) throws -> WalkEnd {
      var keyboard: Int32 = -1
      var program: Int32 = -1
      var size = winsize(ws_row: 200, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
      try #require(openpty(&keyboard, &program, nil, nil, &size) == 0)
      defer { close(program) }
      // Raw from the first, so that a Ctrl-C typed ahead is a key and no signal.
      var mode = termios()
      cfmakeraw(&mode)
      try #require(tcsetattr(program, TCSANOW, &mode) == 0)
      try Descriptor.write(keys, to: keyboard)
      // Somebody must read the screen, or the program waits to write.
      let side = keyboard
      let reading = Task.detached {
        while true {
          var bytes = [UInt8](repeating: 0, count: 4096)
          if read(side, &bytes, bytes.count) <= 0 { break }
        }
        close(side)
      }
      defer { reading.cancel() }
      let reader = try LineReader(
        input: program, output: program, environment: ["TERM": "xterm"])
      var walk = try Walk(
        port: run.port(), ask: Ask(reader, language: .vi, style: Style(isOn: true)), actor: "An")
      return walk.run()
    }

    @Test(
      "Ctrl-C asks: go on, go back to the screen, leave",
      arguments: [
        ("n\rThấy\u{3}1\r lạ\rq\r", "quit", "Thấy lạ"),
        ("n\rThấy\u{3}2\rn\rKhác\rq\r", "quit", "Khác"),
        ("n\rA\rn\rB\u{3}3\r", "quit", "A"),
        ("n\rA\rn\rB\u{3}\u{3}", "interrupted", "A"),
        ("n\rA\r\u{3}gì\r\u{4}", "endOfInput", "A"),
      ])
    func interrupts(keys: String, end: String, note: String) throws {
      let run = try MemoryRun(TrialPlaybook.compilation)
      #expect(try walk(run, typing: keys).name == end)
      #expect(run.state.notes.map(\.text) == [.text(note)])
    }

    @Test("pages are turned with Enter and left with q")
    func pages() throws {
      let run = try MemoryRun(TrialPlaybook.compilation)
      #expect(try walk(run, typing: "?\r\rt\rq\rn\rXong\rq\r").name == "quit")
      #expect(run.state.notes.count == 1)
    }
  }
}
