import Testing
import YAMLTree

@testable import Playbooks

@Suite("Places inside a scalar")
struct ScalarPlacesTests {
  static let texts = [
    "key: one ▶word▶ two",
    "key: 'it''s a ▶word▶'",
    "key: \"tab\\t, \\u1ee9, \\\" then ▶word▶\"",
    "key: \"a line \\\n   that goes ▶word▶ on\"",
    "key: one\n  two\n\n  ▶word▶ three",
    "key: |\n  one\n\n    two ▶word▶\n  three\n",
    "key: >-\n  one\n  two\n  ▶word▶\n",
    "key: |2-\n    ứ e\u{301} 👩‍🚒 ▶word▶",
    "key: &anchor 'a ▶word▶'",
    "key: one\r\n  ▶word▶\r\n",
    "\u{FEFF}key: ứng ▶word▶",
  ]

  @Test("a word is found where it was written, however its scalar was", arguments: texts)
  func found(text: String) throws {
    let marked = MarkedPlaybook("playbook:\n" + text)
    let source = text.hasPrefix("\u{FEFF}") ? "\u{FEFF}playbook: 1\n" : "playbook: 1\n"
    let body = marked.text.replacing("playbook:\n", with: source).replacing(
      "1\n\u{FEFF}", with: "1\n")
    let document = try #require(YAMLReader.parse(Array(body.utf8)).document)
    let node = try #require(document.root.entries.first { $0.key.text == "key" }?.value)
    let scalar = node.text
    let range = try #require(scalar.firstRange(of: "word"))
    let offset = scalar.utf8.distance(from: scalar.startIndex, to: range.lowerBound)
    let places = ScalarPlaces(node, text: scalar, in: document.source)
    let shift = text.hasPrefix("\u{FEFF}") ? 1 : 0
    let span = places.span(of: offset..<offset + 4)
    #expect([span.start.line, span.end.line] == marked.marks.map(\.line))
    #expect([span.start.column, span.end.column] == marked.marks.map { $0.column - shift })
  }

  @Test("an alias has no place but its own")
  func alias() throws {
    let text = "one: &a some word\ntwo: *a\n"
    let document = try #require(YAMLReader.parse(Array(text.utf8)).document)
    let node = try #require(document.root.entries.first { $0.key.text == "two" }?.value)
    let places = ScalarPlaces(node, text: node.text, in: document.source)
    #expect(places.span(of: 5..<9) == node.span)
  }
}
