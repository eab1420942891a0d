import Testing

@testable import Console

@Suite("DisplayWidth: columns of text")
struct DisplayWidthTests {
  @Test(
    "letters take the columns a terminal gives them",
    arguments: [
      ("a", 1), ("ứ", 1), ("u\u{31B}\u{301}", 1), ("đ", 1), ("\u{301}", 0), ("漢", 2), ("ａ", 2),
      ("ｱ", 1), ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("👩‍🚒", 2), ("👍🏽", 2), ("🇻🇳", 2),
      ("☎\u{FE0F}", 2), ("☎", 1), ("⚡", 2), ("1\u{FE0F}\u{20E3}", 2), ("…", 1), ("│", 1), ("₫", 1),
      ("\u{200B}", 0), ("\u{1B}", 0), ("ำ", 1), ("🫨", 2),
    ])
  func widths(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test("text is padded to a width, and never cut by it")
  func pads() {
    #expect("Cô lập".padded(to: 8) == "Cô lập  ")
    #expect("漢字".padded(to: 5) == "漢字 ")
    #expect("dài hơn".padded(to: 3) == "dài hơn")
  }

  @Test(
    "text is clipped by whole letters",
    arguments: [
      ("Thông báo", 9, "Thông báo"), ("Thông báo", 8, "Thông b…"), ("漢字漢", 5, "漢字…"),
      ("漢字漢", 4, "漢…"), ("u\u{31B}\u{301}ng", 2, "u\u{31B}\u{301}…"), ("abc", 1, "…"),
      ("abc", 0, ""),
    ])
  func clips(text: String, width: Int, expected: String) {
    #expect(text.clipped(to: width) == expected)
  }

  @Test("words are wrapped, line breaks and indents kept, long words broken")
  func wraps() {
    #expect("Rút cáp mạng, tắt Wi-Fi".wrapped(to: 12) == ["Rút cáp", "mạng, tắt", "Wi-Fi"])
    #expect("a\n\n  b c d".wrapped(to: 6, hanging: 2) == ["a", "", "  b c", "    d"])
    #expect("x abcdefgh y".wrapped(to: 4) == ["x", "abcd", "efgh", "y"])
    #expect("漢字漢字".wrapped(to: 5) == ["漢字", "漢字"])
    #expect("một  hai".wrapped(to: 80) == ["một  hai"])
    #expect("a b".wrapped(to: 1) == ["a", "b"])
    #expect("漢".wrapped(to: 1) == ["漢"])
    #expect("".wrapped(to: 10) == [""])
  }

  @Test("wrapped text loses no letter and fits its width", arguments: 0..<200)
  func wrapsAnything(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "ứ", "u\u{31B}\u{301}", " ", " ", "漢", "👩‍🚒", "\n", "dài"]
    let text = (0..<60).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    let width = Int.random(in: 2...20, using: &random)
    let lines = text.wrapped(to: width, hanging: Int.random(in: 0...4, using: &random))
    #expect(lines.allSatisfy { $0.columns <= width })
    let isInk: (Character) -> Bool = { $0 != " " && $0 != "\n" }
    #expect(lines.joined().filter(isInk) == text.filter(isInk))
  }
}
