import Testing

@testable import Console

/// Scalars as keys, one by one, as they arrive from a keyboard.
func typed(_ text: String) -> [Key] { text.unicodeScalars.map(Key.scalar) }

@Suite("Line: editing by letters")
struct LineTests {
  private func line(after keys: [Key], lineBreaks: Line.LineBreaks = .asSpaces) -> Line {
    keys.reduce(into: Line()) { line, key in _ = line.apply(key, lineBreaks: lineBreaks) }
  }

  @Test("a mark that arrives alone joins the letter before the caret, and is kept as typed")
  func joinsMarks() {
    let line = line(after: typed("U\u{31B}\u{301}ng"))
    #expect(line.characters.count == 3)
    #expect(Array(line.text.unicodeScalars) == ["U", "\u{31B}", "\u{301}", "n", "g"])
  }

  @Test(
    "backspace takes a whole letter",
    arguments: ["ứ", "u\u{31B}\u{301}", "ê\u{301}", "👩‍🚒", "👍🏽", "🇻🇳", "漢", "é"])
  func backspace(letter: String) {
    #expect(line(after: typed("a" + letter) + [.backspace]).text == "a")
    #expect(line(after: typed("a" + letter) + [.left, .delete]).text == "a")
  }

  @Test("a letter typed between two others leaves both whole")
  func insertsBetween() {
    let line = line(after: typed("e\u{302}\u{301}x") + [.left, .left, .scalar("Z")])
    #expect(line.text == "Ze\u{302}\u{301}x")
    #expect(line.caret == 1)
  }

  @Test(
    "keys move and delete",
    arguments: [
      ([.home, .scalar("x")], "xmột hai ba", 1),
      ([.home, .end, .scalar("x")], "một hai bax", 11),
      ([.wordLeft, .scalar("x")], "một hai xba", 9),
      ([.wordLeft, .wordLeft, .wordRight, .scalar("x")], "một haix ba", 8),
      ([.deleteWordLeft], "một hai ", 8),
      ([.deleteWordLeft, .deleteWordLeft], "một ", 4),
      ([.wordLeft, .deleteToStart], "ba", 0),
      ([.home, .right, .deleteToEnd], "m", 1),
      ([.home, .deleteWordRight], " hai ba", 0),
      ([.home, .left, .backspace], "một hai ba", 0),
      ([.right, .delete], "một hai ba", 10),
      ([.home, .endOfInput], "ột hai ba", 0),
    ] as [([Key], String, Int)])
  func moves(keys: [Key], text: String, caret: Int) {
    let line = line(after: typed("một hai ba") + keys)
    #expect(line.text == text)
    #expect(line.caret == caret)
  }

  @Test("line breaks of a paste become spaces, or are kept in a paragraph")
  func pastes() {
    #expect(line(after: [.paste("a\nb\n")]).text == "a b ")
    #expect(line(after: [.paste("a\nb"), .newline], lineBreaks: .kept).text == "a\nb\n")
    #expect(line(after: [.newline]).isEmpty)
  }

  @Test("text past the limit is refused whole")
  func refuses() {
    var line = Line(String(repeating: "a", count: Line.limit - 1))
    #expect(line.apply(.scalar("đ")) == .refused)
    #expect(line.apply(.paste("bb")) == .refused)
    #expect(line.apply(.scalar("b")) == .changed)
    #expect(line.apply(.scalar("b")) == .refused)
    #expect(line.apply(.backspace) == .changed)
    #expect(line.apply(.scalar("b")) == .changed)
    #expect(line.text.utf8.count == Line.limit)
  }

  @Test("any keys leave the letters as the whole text is segmented", arguments: 0..<200)
  func keepsSegmentation(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces: [Key] =
      typed("aê\u{301}\u{31B}\u{200D}👩🚒🏽🇻🇳\u{FE0F}각\u{1100}\u{1161}क\u{94D}ष")
      + [.left, .right, .backspace, .delete, .home, .end, .wordLeft, .deleteWordLeft]
      + [.paste("🇻🇳\u{301}"), .paste("\u{1161}x")]
    var line = Line()
    for _ in 0..<60 {
      guard let key = pieces.randomElement(using: &random) else { break }
      _ = line.apply(key)
      #expect(line.characters == Array(line.text))
      #expect((0...line.characters.count).contains(line.caret))
    }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
