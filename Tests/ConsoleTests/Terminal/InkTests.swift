import Testing

@testable import Console

@Suite("Style: colour only where it is wanted")
struct InkTests {
  @Test(
    "colour needs a terminal and no refusal",
    arguments: [
      (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false),
      (true, ["NO_COLOR": ""], true), (true, ["TERM": "dumb"], false),
      (true, ["TERM": "xterm"], true),
    ] as [(Bool, [String: String], Bool)])
  func decides(isTerminal: Bool, environment: [String: String], isOn: Bool) {
    #expect(Style(isTerminal: isTerminal, environment: environment).isOn == isOn)
  }

  @Test("inks are set and taken back around each span, and plain text is plain")
  func paints() {
    let spans: [Span] = ["còn ", Span("2 giờ", .bold, .red)]
    #expect(Style(isOn: true).text(of: spans) == "còn \u{1B}[1;31m2 giờ\u{1B}[0m")
    #expect(Style(isOn: false).text(of: spans) == "còn 2 giờ")
  }

  @Test("a span holds neutral text, so its width is what is shown")
  func neutral() {
    let span = Span("\u{1B}[31mđỏ")
    #expect(span.text == "␛[31mđỏ")
    #expect(span.columns == 7)
  }
}
