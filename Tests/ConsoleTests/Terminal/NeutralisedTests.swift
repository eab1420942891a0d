import Testing

@testable import Console

@Suite("Neutral text: nothing in it steers a terminal or hides")
struct NeutralisedTests {
  @Test(
    "what steers or hides is shown",
    arguments: [
      ("\u{1B}[31m", "␛[31m"), ("a\u{7}b\tc\u{7F}", "a␇b␉c␡"), ("\u{9B}2J", "<U+009B>2J"),
      ("a\u{202E}b\u{2066}c\u{200F}\u{61C}", "a<U+202E>b<U+2066>c<U+200F><U+061C>"),
      ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"), ("a\u{200B}b\u{FEFF}", "a<U+200B>b<U+FEFF>"),
      ("ok\u{E0041}\u{E007F}", "ok<U+E0041><U+E007F>"),
      ("a\u{200D}b\u{200C}", "a<U+200D>b<U+200C>"),
      ("\u{600}1", "<U+0600>1"), ("\u{FFF9}a", "<U+FFF9>a"),
      ("\u{3164}\u{AD}", "<U+3164><U+00AD>"), ("a\u{FE0F}", "a<U+FE0F>"),
      ("👩\u{200D}", "👩<U+200D>"), ("❤\u{FE0F}\u{200D}", "❤\u{FE0F}<U+200D>"),
      ("\u{301}a", "◌\u{301}a"), ("\u{1B}\u{301}", "␛◌\u{301}"), ("a\r\nb\n", "a␍␊b␊"),
    ])
  func shows(text: String, expected: String) {
    #expect(Array(text.neutralised().unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "what is only text stays as it is, in either Unicode form",
    arguments: [
      "Ứng cứu sự cố", "u\u{31B}\u{301}ng", "漢字", "👩‍🚒👍🏽🇻🇳", "☎\u{FE0F}", "❤\u{FE0F}\u{200D}🔥",
      "1\u{FE0F}\u{20E3}", "a\u{A0}b",
    ])
  func keeps(text: String) {
    #expect(Array(text.neutralised().unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("of all scalars alone, just those stay that a terminal draws")
  func everyScalar() {
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      let properties = scalar.properties
      let steers =
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark,
          .spacingMark, .enclosingMark:
          true
        default: properties.isDefaultIgnorableCodePoint
        }
      let stays = Array(String(scalar).neutralised().unicodeScalars) == [scalar]
      if stays == steers {
        Issue.record("U+\(String(scalar.value, radix: 16)) \(stays ? "stays" : "does not stay")")
      }
    }
  }

  @Test("line breaks are kept on request, a lone CR never")
  func lineBreaks() {
    let text = "a\r\nb\nc\rd\n\u{301}"
    #expect(text.neutralised(keepingLineBreaks: true) == "a\nb\nc␍d\n◌\u{301}")
  }

  @Test("doing it twice changes nothing, and no scalar left steers", arguments: 0..<300)
  func idempotent(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let scalars = Array(
      "a1\u{1B}\r\n\u{301}\u{31B}\u{200D}\u{200C}\u{FE0F}👩🚒🏽❤🇻\u{E0041}\u{202E}\u{600}\u{34F}각क\u{94D}"
        .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<30 { text.append(scalars.randomElement(using: &random) ?? "a") }
    for keeping in [true, false] {
      let once = String(text).neutralised(keepingLineBreaks: keeping)
      let twice = once.neutralised(keepingLineBreaks: keeping)
      #expect(Array(once.unicodeScalars) == Array(twice.unicodeScalars))
      #expect(
        once.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control || keeping && $0 == "\n"
        })
    }
  }
}
