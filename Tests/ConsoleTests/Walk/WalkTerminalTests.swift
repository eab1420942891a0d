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
    private func walk(_ run: MemoryRun, typing keys: String) async throws -> WalkEnd {
      try await walkSeen(run, typing: keys).end
    }

    /// The same on a terminal of so many rows, with all that was written on it.
    private func walkSeen(_ run: MemoryRun, typing keys: String, rows: UInt16 = 200)
      async throws
      -> (end: WalkEnd, written: String)
    {
      var keyboard: Int32 = -1
      var program: Int32 = -1
      var size = winsize(ws_row: rows, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
      try #require(openpty(&keyboard, &program, nil, nil, &size) == 0)
      // Raw from the first, so that a Ctrl-C typed ahead is a key and no signal.
      var mode = termios()
      cfmakeraw(&mode)
      try #require(tcsetattr(program, TCSANOW, &mode) == 0)
      try Descriptor.write(keys, to: keyboard)
      // Somebody must read the screen, or the program waits to write.
      let side = keyboard
      let reading = Task.detached {
        var written: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 4096)
        while case let count = read(side, &bytes, bytes.count), count > 0 {
          written += bytes[..<count]
        }
        close(side)
        return written
      }
      let reader = try LineReader(
        input: program, output: program, environment: ["TERM": "xterm"])
      var walk = try Walk(
        port: run.port(), ask: Ask(reader, language: .vi, style: Style(isOn: true)), actor: "An")
      let end = walk.run()
      close(program)
      return (end, String(decoding: await reading.value, as: UTF8.self))
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
    func interrupts(keys: String, end: String, note: String) async throws {
      let run = try MemoryRun(TrialPlaybook.compilation)
      #expect(try await walk(run, typing: keys).name == end)
      #expect(run.state.notes.map(\.text) == [.text(note)])
    }

    @Test("pages are turned with Enter and left with q")
    func pages() async throws {
      let run = try MemoryRun(TrialPlaybook.compilation)
      #expect(try await walk(run, typing: "?\r\rt\rq\rn\rXong\rq\r").name == "quit")
      #expect(run.state.notes.count == 1)
    }

    @Test("a screen taller than the terminal says run, drill and step once more above the keys")
    func recaps() async throws {
      func written(rows: UInt16) async throws -> String {
        let run = try MemoryRun(TrialPlaybook.compilation, mode: .drill)
        return try await walkSeen(run, typing: "q\r", rows: rows).written
      }
      #expect(try await written(rows: 200).ranges(of: "r-7k2m").count == 1)
      let inSight = try await written(rows: 12).split(separator: "\n").suffix(8).joined()
      #expect(inSight.contains("r-7k2m"))
      #expect(inSight.contains("Xác minh"))
      #expect(inSight.lowercased().contains("diễn tập"))
    }

    @Test("below the next screen is told what was recorded, and no question of before")
    func tellsOnlyResults() async throws {
      let run = try MemoryRun(TrialPlaybook.compilation)
      let seen = try await walkSeen(run, typing: "d\rweb01\rgiờ nào đó\r<\rq\r").written
      let screens = seen.ranges(of: "\u{1B}[2J")
      let last = seen[try #require(screens.last).upperBound...]
      #expect(last.contains("✓ Đã ghi"))
      #expect(!last.contains("giờ nào đó"))
    }
  }
}
