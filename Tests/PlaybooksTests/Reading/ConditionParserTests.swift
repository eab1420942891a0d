import RandomPlaybooks
import Testing
import YAMLTree

@testable import Playbooks

@Suite("Conditions as text")
struct ConditionParserTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let meaning: Condition<String>
    var testDescription: String { text }
  }

  static let examples: [Example] = [
    Example(text: "triage.urgent", meaning: .truth("triage.urgent")),
    Example(text: "item", meaning: .truth("item")),
    Example(
      text: "classify == serious", meaning: .compare("classify", .equal, .word("serious"))),
    Example(
      text: "inputs.level!=\"Cấp 4\"", meaning: .compare("inputs.level", .notEqual, .text("Cấp 4"))),
    Example(text: "a.b == 'x'", meaning: .compare("a.b", .equal, .text("x"))),
    Example(text: "a.b == 007.50", meaning: .compare("a.b", .equal, number("7.5"))),
    Example(text: "a.b == '7'", meaning: .compare("a.b", .equal, .text("7"))),
    Example(text: "a.b == true", meaning: .compare("a.b", .equal, .bool(true))),
    Example(text: "a.b < -3", meaning: .compare("a.b", .less, number("-3"))),
    Example(
      text: "a.b >= 2026-08-19", meaning: .compare("a.b", .greaterOrEqual, .word("2026-08-19"))),
    Example(
      text: "a.b in [one, 'two', 3]",
      meaning: .among("a.b", [.word("one"), .text("two"), number("3")])),
    Example(
      text: "'web01' in triage.hosts", meaning: .contains(list: "triage.hosts", .text("web01"))),
    Example(text: "4 in a.b", meaning: .contains(list: "a.b", number("4"))),
    Example(text: "item in triage.hosts", meaning: .containsValue(list: "triage.hosts", "item")),
    Example(
      text: "restore/check.ok or not a and b",
      meaning: .or(.truth("restore/check.ok"), .and(.not(.truth("a")), .truth("b")))),
    Example(
      text: "a and b and c", meaning: .and(.and(.truth("a"), .truth("b")), .truth("c"))),
    Example(
      text: " not(a or(b)) ", meaning: .not(.or(.truth("a"), .truth("b")))),
  ]

  @Test("a condition means what its text says", arguments: examples)
  func meaning(_ example: Example) throws {
    #expect(try parse(example.text).get().mapped(\.text) == example.meaning)
  }

  @Test("a reference has its own place")
  func places() throws {
    let condition = try parse("not a.b and c == d").get()
    #expect(
      condition.mapped { $0.origin.span.start.column }
        == .and(.not(.truth(5)), .compare(13, .equal, .word("d"))))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let fault: ConditionFault
    let column: Int
    var testDescription: String { text }
  }

  static let faults: [Fault] = [
    Fault(text: "", fault: .expected(.reference, found: nil), column: 1),
    Fault(text: "a =", fault: .foreignOperator("=", write: "=="), column: 3),
    Fault(text: "a && b", fault: .foreignOperator("&&", write: "and"), column: 3),
    Fault(text: "!a", fault: .foreignOperator("!", write: "not"), column: 1),
    Fault(text: "a <=> b", fault: .expected(.operator, found: "<=>"), column: 3),
    Fault(text: "a == ", fault: .expected(.value, found: nil), column: 6),
    Fault(text: "a == and", fault: .expected(.value, found: "and"), column: 6),
    Fault(text: "a b", fault: .expected(.end, found: "b"), column: 3),
    Fault(text: "'x'", fault: .expected(.operator, found: nil), column: 4),
    Fault(text: "'x' == a", fault: .expected(.operator, found: "=="), column: 5),
    Fault(text: "'x' in [a]", fault: .expected(.reference, found: "["), column: 8),
    Fault(text: "a == 'x", fault: .unclosed("'"), column: 6),
    Fault(text: "(a or b", fault: .unclosed("("), column: 1),
    Fault(text: "(a b)", fault: .expected(.end, found: "b"), column: 4),
    Fault(text: "a in [b", fault: .unclosed("["), column: 6),
    Fault(text: "a in [b c]", fault: .expected(.comma, found: "c"), column: 9),
    Fault(text: "a in []", fault: .expected(.value, found: "]"), column: 7),
    Fault(text: "a.b.c == d", fault: .badReference("a.b.c"), column: 1),
    Fault(text: "a. == d", fault: .badReference("a."), column: 1),
    Fault(text: "inputs == d", fault: .badReference("inputs"), column: 1),
    Fault(text: "a and", fault: .expected(.reference, found: nil), column: 6),
    Fault(
      text: String(repeating: "(", count: 40) + "a", fault: .tooDeep(limit: 32), column: 33),
    Fault(
      text: Array(repeating: "a", count: 201).joined(separator: " or "),
      fault: .tooMany(limit: 200), column: 1_001),
    Fault(text: String(repeating: "a", count: 9_000), fault: .tooLong(limit: 8_192), column: 1),
  ]

  @Test("what cannot be read is found at its column", arguments: faults)
  func fault(_ example: Fault) throws {
    let failure = try #require(throws: ConditionParser.LocatedFault.self) {
      try parse(example.text).get()
    }
    #expect(failure.fault == example.fault)
    #expect(failure.origin.span.start.column == example.column)
  }

  @Test("any text gives a condition or a fault inside it", arguments: 0..<2_000)
  func anyText(seed: UInt64) {
    var chance = Chance(seed: seed)
    let tokens = [
      "a", "a.b", "item", "inputs.x", "'q'", "\"ứ", "==", "<", "in", "not", "and", "or", "(", ")",
      "[", "]", ",", "1.5", "true", "&&", "/", ".", " ", "\u{300}",
    ]
    let text = (0..<chance.number(in: 0...30))
      .compactMap { _ in chance.element(of: tokens) }
      .joined(separator: chance.one(in: 3) ? "" : " ")
    if case .failure(let failure) = parse(text) {
      let span = failure.origin.span
      #expect((1...text.utf8.count + 1).contains(span.start.column))
      #expect(span.end >= span.start)
    }
  }

  private func parse(_ text: String) -> Result<Condition<Name>, ConditionParser.LocatedFault> {
    ConditionParser.parse(text) { range in
      Origin(
        file: 0,
        span: Span(
          start: Position(line: 1, column: range.lowerBound + 1),
          end: Position(line: 1, column: range.upperBound + 1)))
    }
  }

  /// A number, or a text where it is none: no example expects that.
  private static func number(_ text: String) -> Literal {
    DecimalNumber(text).map(Literal.number) ?? .text(text)
  }
}
