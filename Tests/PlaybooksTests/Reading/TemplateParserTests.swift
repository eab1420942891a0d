import RandomPlaybooks
import Testing
import YAMLTree

@testable import Playbooks

@Suite("Places to fill in a text")
struct TemplateParserTests {
  typealias Piece = TemplateParser.Piece

  static let examples: [(String, [Piece])] = [
    ("", []),
    ("Cô lập", [.text("Cô lập")]),
    ("{{item}}", [.place("item", at: 2..<6)]),
    ("Ứ {{ inputs.system }}!", [.text("Ứ "), .place("inputs.system", at: 7..<20), .text("!")]),
    ("{{a}}{{b.c}}", [.place("a", at: 2..<3), .place("b.c", at: 7..<10)]),
    ("{{g/a.b}}", [.place("g/a.b", at: 2..<7)]),
    ("{{contacts.bca-anm.phone}}", [.place("contacts.bca-anm.phone", at: 2..<24)]),
    ("{{run.detected}}", [.place("run.detected", at: 2..<14)]),
    ("\\{{item}} and }} and {x}", [.text("{{item}} and }} and {x}")]),
    ("\\{{{item}}", [.text("{{{item}}")]),
  ]

  @Test("a text is cut at its places", arguments: examples)
  func pieces(text: String, pieces: [Piece]) {
    let parsed = TemplateParser.parse(text)
    #expect(parsed.pieces == pieces)
    #expect(parsed.faults.isEmpty)
  }

  static let faults: [(String, TemplateFault, Range<Int>)] = [
    ("a {{", .unclosed, 2..<4),
    ("a {{item", .unclosed, 2..<4),
    ("a {{item}", .unclosed, 2..<4),
    ("a {{item\n}}", .unclosed, 2..<4),
    ("{{}}", .badName(""), 0..<4),
    ("{{ a b }}", .badName("a b"), 0..<9),
    ("{{a.b.c}}", .badName("a.b.c"), 0..<9),
    ("{{contacts.a.b.c}}", .badName("contacts.a.b.c"), 0..<18),
    ("{{1}}", .badName("1"), 0..<5),
  ]

  @Test("what is no place is a fault and stays text", arguments: faults)
  func fault(text: String, fault: TemplateFault, range: Range<Int>) {
    let parsed = TemplateParser.parse(text)
    #expect(parsed.faults == [TemplateParser.LocatedFault(fault: fault, range: range)])
    #expect(parsed.pieces == [.text(text)])
  }

  @Test("any text is kept but for its places", arguments: 0..<1_000)
  func anyText(seed: UInt64) {
    var chance = Chance(seed: seed)
    let tokens = ["{", "{{", "}", "}}", "\\{{", "a", ".", "item", " ", "ứ", "\n"]
    let text = (0..<chance.number(in: 0...20))
      .compactMap { _ in chance.element(of: tokens) }.joined()
    let bytes = Array(text.utf8)
    let parsed = TemplateParser.parse(text)
    for case .place(let name, let range) in parsed.pieces {
      #expect(String(decoding: bytes[range], as: UTF8.self) == name)
    }
    for fault in parsed.faults { #expect(fault.range.upperBound <= bytes.count) }
    if !text.contains("{{") { #expect(parsed.pieces == (text.isEmpty ? [] : [.text(text)])) }
  }
}
