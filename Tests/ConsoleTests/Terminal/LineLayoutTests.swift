import Testing

@testable import Console

@Suite("LineLayout and LineRenderer: the edited line on screen")
struct LineLayoutTests {
  private func line(_ text: String, left: Int = 0) -> Line {
    var line = Line(text)
    for _ in 0..<left { _ = line.apply(.left) }
    return line
  }

  @Test(
    "rows break at the edge by whole letters, and the caret has a place",
    arguments: [
      ("abc", 0, ["> abc"], 0, 5), ("abc", 2, ["> abc"], 0, 3),
      ("abcdef", 0, ["> abcdef", ""], 1, 0), ("abcdef", 1, ["> abcdef"], 0, 7),
      ("abcdefg", 1, ["> abcdef", "g"], 1, 0), ("abcde漢", 0, ["> abcde", "漢"], 1, 2),
      ("abcde漢", 1, ["> abcde", "漢"], 1, 0), ("u\u{31B}\u{301}x", 1, ["> u\u{31B}\u{301}x"], 0, 3),
      ("a\nb", 0, ["> a", "b"], 1, 1), ("a\nb", 2, ["> a", "b"], 0, 3),
      ("abcdef\nb", 2, ["> abcdef", "", "b"], 1, 0), ("\u{1B}[", 1, ["> ␛["], 0, 3),
      ("", 0, ["> "], 0, 2),
    ] as [(String, Int, [String], Int, Int)])
  func layout(text: String, left: Int, rows: [String], caretRow: Int, caretColumn: Int) {
    let layout = LineLayout(prompt: "> ", line: line(text, left: left), columns: 8)
    #expect(layout.rows == rows)
    #expect(layout.caretRow == caretRow)
    #expect(layout.caretColumn == caretColumn)
  }

  @Test("a remark stands below the line, clipped and neutral")
  func note() {
    let layout = LineLayout(prompt: "> ", line: line("a"), note: "sai\u{1B} mất rồi", columns: 8)
    #expect(layout.rows == ["> a", "sai␛ mấ…"])
    #expect(layout.caretRow == 0)
  }

  @Test("a line taller than the window is shown about its caret")
  func window() {
    let long = String(repeating: "0123456789", count: 10)
    let layout = LineLayout(prompt: "", line: line(long, left: 50), columns: 10).window(height: 4)
    #expect(layout.rows.count == 4)
    #expect(layout.caretRow == 2)
    let end = LineLayout(prompt: "", line: line(long), columns: 10).window(height: 4)
    #expect(end.rows.last == "")
    #expect(end.caretRow == 3)
  }

  @Test("rows fit the width, and hold what was typed", arguments: 0..<200)
  func anything(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "ứ", "u\u{31B}\u{301}", " ", "漢", "👩‍🚒", "\u{1B}", "\u{202E}"]
    let text = (0..<30).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    let width = Int.random(in: 2...12, using: &random)
    let edited = line(text, left: Int.random(in: 0...30, using: &random))
    let layout = LineLayout(prompt: "hỏi ", line: edited, columns: width)
    #expect(layout.rows.allSatisfy { $0.columns <= width })
    #expect(layout.rows.joined() == "hỏi " + text.neutralised())
    #expect(layout.rows.indices.contains(layout.caretRow))
    #expect(layout.caretColumn < width)
  }

  @Test("drawing goes up over the old rows, clears, writes and places the caret")
  func draws() {
    var renderer = LineRenderer()
    let first = LineLayout(prompt: "> ", line: line("abcdefgh"), columns: 8)
    #expect(renderer.draw(first) == "\r\u{1B}[J> abcdef\r\ngh\r\u{1B}[2C")
    let second = LineLayout(prompt: "> ", line: line("abcdefgh", left: 3), columns: 8)
    #expect(
      renderer.draw(second) == "\r\u{1B}[1A\u{1B}[J> abcdef\r\ngh\r\u{1B}[1A\u{1B}[7C")
    #expect(renderer.leave() == "\n\r\n")
    #expect(renderer.leave() == "")
  }

  @Test("after the window has narrowed, drawing starts where the reflowed rows do")
  func resizes() {
    var renderer = LineRenderer()
    _ = renderer.draw(LineLayout(prompt: "> ", line: line("abcdefgh"), columns: 8))
    renderer.resize(columns: 4)
    #expect(renderer.erase() == "\r\u{1B}[2A\u{1B}[J")
    #expect(renderer.erase() == "")
  }
}
