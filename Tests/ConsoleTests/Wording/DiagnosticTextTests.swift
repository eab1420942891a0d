import AuditTrail
import Playbooks
import Testing
import YAMLTree

@testable import Console

@Suite("Diagnostics: said where they are, with the fix")
struct DiagnosticTextTests {
  @Test("every fault has a sentence in both languages, neutral and on one line")
  func sentences() {
    let faults: [Diagnostic.Fault] =
      DiagnosticSamples.yaml.map { .yaml($0) } + DiagnosticSamples.warnings.map { .yamlWarning($0) }
      + DiagnosticSamples.reading.map { .reading($0) } + DiagnosticSamples.graph.map { .graph($0) }
      + DiagnosticSamples.exploring.map { .exploring($0) }
    for fault in faults {
      let wrong = Said.faults(DiagnosticText.explanation(of: fault))
      #expect(wrong == [], "\(fault)")
    }
  }

  @Test("the samples break every rule there is")
  func complete() {
    let yaml = DiagnosticSamples.yaml.map(\.rule) + DiagnosticSamples.warnings.map(\.rule)
    #expect(Set(yaml) == Set(Rule.ofYAML))
    #expect(Set(DiagnosticSamples.reading.map(\.rule)) == Set(Rule.ofFile))
    #expect(Set(DiagnosticSamples.graph.map(\.rule)) == Set(Rule.ofGraph))
    #expect(Set(DiagnosticSamples.exploring.map(\.rule)) == Set(Rule.ofExploring))
  }

  private func lines(
    _ text: String, line: Int, column: Int, end: Int? = nil, width: Int = 60,
    language: Language = .en
  ) -> [String] {
    let file = SourceFile(role: .playbook, name: "p/a.yaml", bytes: Array(text.utf8))
    let span = YAMLTree.Span(
      start: Position(line: line, column: column),
      end: Position(line: line, column: end ?? column + 1))
    let diagnostic = Diagnostic(
      .reading(.unknownKey("neds", in: .step, hint: "needs")), at: Origin(file: 0, span: span))
    return DiagnosticText.lines(diagnostic, in: file, language: language, width: width)
      .map { Style(isOn: false).text(of: $0) }
  }

  @Test("the first line is for tools; then the line, the caret and the hint")
  func shape() {
    #expect(
      lines("id: a\n    neds: [b]\n", line: 2, column: 5, end: 9) == [
        "p/a.yaml:2:5: error: There is no key `neds` in a step. [unknown-key]",
        "      neds: [b]", "      ^~~~", "hint: Did you mean `needs`?",
      ])
    #expect(
      lines("neds: b", line: 1, column: 1, language: .vi).first
        == "p/a.yaml:1:1: error: Không có khóa `neds` ở bước. [unknown-key]")
  }

  @Test(
    "the caret stands under its letter by the columns shown",
    arguments: [
      // Wide letters take two columns, marks of their own none, a tab the one of its picture.
      ("a: 日本 neds", 7, "  a: 日本 neds", "          ^"),
      ("a: e\u{301}e\u{301} neds", 9, "  a: e\u{301}e\u{301} neds", "        ^"),
      ("\ta: neds", 5, "  ␉a: neds", "      ^"),
      ("a: \u{1B}neds", 5, "  a: ␛neds", "      ^"),
      ("a: \u{202E}neds", 5, "  a: <U+202E>neds", "             ^"),
      // Past the end: behind the last letter.
      ("a: b", 5, "  a: b", "      ^"),
    ] as [(String, Int, String, String)])
  func caret(text: String, column: Int, quote: String, caret: String) {
    let shown = lines(text, line: 1, column: column)
    #expect(shown[1] == quote)
    #expect(shown[2] == caret)
  }

  @Test("a long line is cut around the caret, whatever its letters", arguments: ["x", "日", "ệ"])
  func long(letter: String) throws {
    let text = String(repeating: letter, count: 3000) + "!" + String(repeating: letter, count: 3000)
    for column in [1, 30, 3001, 5990, 6001] {
      let shown = lines(text, line: 1, column: column, end: 9000)
      #expect(shown[1].columns <= 60 && shown[2].columns <= 60)
      let place = try #require(shown[2].firstIndex(of: "^"))
      let before = shown[2][..<place].columns
      let under = shown[1].reduce(into: (at: 0, found: Character(" "))) { scan, letter in
        if scan.at == before { scan.found = letter }
        scan.at += String(letter).columns
      }
      #expect(under.found == (column == 3001 ? "!" : Character(letter)))
    }
  }

  @Test("a line with no text is quoted as none, and line ends of every kind are counted")
  func lineEnds() {
    #expect(lines("a\r\nb\rneds\nd", line: 3, column: 1)[1] == "  neds")
    #expect(lines("\u{FEFF}neds: b", line: 1, column: 1)[1] == "  neds: b")
    #expect(lines("a\n\nb", line: 2, column: 1).count == 2)
    #expect(lines("a", line: 9, column: 1).count == 2)
  }

  @Test("JSON has the names of the design, and no hint where there is none")
  func json() {
    let file = SourceFile(role: .playbook, name: "a.yaml", bytes: [])
    let span = YAMLTree.Span(
      start: Position(line: 2, column: 5), end: Position(line: 2, column: 6))
    let fatal = Diagnostic(
      .graph(.unknownStep("x", near: nil)), at: Origin(file: 0, span: span), fatal: true)
    #expect(
      DiagnosticText.json(fatal, in: file, language: .en)
        == .object([
          "file": .text("a.yaml"), "line": .integer(2), "column": .integer(5),
          "severity": .text("error"), "fatal": .bool(true), "rule": .text("unknown-step"),
          "message": .text("There is no step `x`."),
        ]))
  }
}
