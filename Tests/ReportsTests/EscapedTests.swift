import RandomPlaybooks
import Testing

@testable import Reports

@Suite("Escaping: by chance")
struct EscapedTests {
  /// Texts of letters that mean something somewhere.
  private static let texts: [String] = {
    let marks = "<>&\"'`*_[](){}#+-.!|~=@\\/^$%?;:, \n\t"
    let others = "\u{0}\u{7}\u{202E}\u{2028}\u{FEFF}\u{FFFF}aZ09đệ日👩‍👩‍👧"
    let letters = Array((marks + others).unicodeScalars)
    var chance = Chance(seed: 20_261_130)
    return (0..<2000).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<chance.number(in: 0...23) {
        text.append(letters[chance.number(in: 0...(letters.count - 1))])
      }
      return String(text)
    }
  }()

  @Test("of HTML: nothing is markup, and nothing is lost but what cannot be seen")
  func html() {
    for text in Self.texts {
      let escaped = Escaped.html(text)
      #expect(!escaped.contains { "<>\"'".contains($0) }, "\(escaped)")
      var back = escaped
      for (entity, letter) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ] { back = back.replacing(entity, with: letter) }
      #expect(back == shown(text))
    }
  }

  @Test("of Markdown: no mark stands alone that could mean something, and no address is one")
  func markdown() throws {
    let meaning = Set("`*_[]{}|~$@<>".unicodeScalars)
    for text in Self.texts + ["https://x", "www.x", "1. a", "- a", "  # a", "a - b. c"] {
      let escaped = Escaped.markdown(text)
      // Letters by number are in brackets of our own.
      let rest = Array(escaped.replacing(/\[U\+[0-9A-F]+\]/, with: "").unicodeScalars)
      var place = 0
      while place < rest.count {
        if rest[place] == "\\" { place += 1 } else { try #require(!meaning.contains(rest[place])) }
        place += 1
      }
      #expect(!escaped.contains("\n") && !escaped.contains(/(^|[^\\]):\/\//))
      #expect(!escaped.contains(/[wW]\./) && !escaped.contains(/^\s*([-+#=:]|[0-9]*[.)])/))
    }
    #expect(Escaped.markdown("a - b. c 2026-11-22 (09:40)") == "a - b. c 2026-11-22 (09:40)")
  }

  @Test("of CSV: every cell comes back as it was, but for an apostrophe before a formula")
  func csv() {
    let rows = stride(from: 0, to: 2000, by: 4).map { Array(Self.texts[$0..<$0 + 4]) }
    let text = CSVText.text(columns: ["a", "b", "c", "d"], rows: rows)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    let read = cells(String(text.unicodeScalars.dropFirst()))
    #expect(read.count == rows.count + 1)
    for (row, cells) in zip(rows, read.dropFirst()) {
      for (text, cell) in zip(row, cells) {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\n".unicodeScalars.contains($0) }
        #expect(cell == (isFormula == true ? "'" : "") + shown(text))
      }
    }
  }

  /// A text with what cannot be seen by number.
  private func shown(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar == "\n" || scalar == "\t" || Escaped.isDrawn(scalar)
        ? String(Character(scalar)) : "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
    }.joined()
  }

  /// CSV read by its rules.
  private func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in text.unicodeScalars {
      switch (scalar, isQuoted) {
      case ("\"", _): isQuoted.toggle(); cell.append(scalar)
      case (",", false), ("\n", false):
        let whole = String(cell)
        rows[rows.count - 1].append(
          String(whole.dropFirst().dropLast()).replacing("\"\"", with: "\""))
        cell = .init()
        if scalar == "\n" { rows.append([]) }
      case ("\r", false): break
      default: cell.append(scalar)
      }
    }
    return Array(rows.dropLast())
  }
}
