@testable import Playbooks

extension WholeMapping {
  /// The words that make something else of a block of a form: no misspelling of a key of this one.
  var wordsOfOtherBlocks: Set<String> {
    switch kind {
    case .formText, .formField, .formChoice, .formTable:
      ["text", "note", "section", "field", "choice", "table"]
    default: []
    }
  }

  private static let form = """
    form: 1
    id: f
    title: T
    decree: D
    basis: B
    certainty: H

    """
  private static let block = form + "blocks:\n  -\n"
  private static let table =
    form + "blocks:\n  - table: t\n    rows: {a: A}\n    columns:\n      -\n"

  /// The mappings of a form, itself first, and a system of the organisation.
  static let forms: [WholeMapping] = [
    WholeMapping(
      kind: .form, before: "", indent: 0,
      entries: [
        ("form", "1"), ("id", "f"), ("title", "T"), ("number", "N"), ("decree", "D"),
        ("basis", "B"), ("language", "en"), ("covers", "period"), ("certainty", "H"),
        ("valid_from", "2026-01-01"), ("valid_to", "2026-12-31"), ("source", "S"),
        ("checked", "2026-11-30"), ("mark", "(*)"), ("note", "N"), ("heading", "{body: B}"),
        ("to", "[A]"), ("blocks", "[{text: T}]"), ("recipients", "[A]"), ("signature", "[A]"),
      ]),
    WholeMapping(
      kind: .formHeading, before: form + "blocks: []\nheading:\n", indent: 2,
      entries: [("nation", "[A]"), ("superior", "S"), ("body", "[A, B]"), ("place", "P")]),
    WholeMapping(kind: .formText, before: block, indent: 4, entries: [("text", "T")]),
    WholeMapping(kind: .formText, before: block, indent: 4, entries: [("note", "T")]),
    WholeMapping(kind: .formText, before: block, indent: 4, entries: [("section", "T")]),
    WholeMapping(
      kind: .formField, before: block, indent: 4,
      entries: [
        ("field", "f"), ("label", "L"), ("required", "true"), ("value", "V"),
        ("personal", "true"), ("help", "H"),
      ]),
    WholeMapping(
      kind: .formChoice, before: block, indent: 4,
      entries: [
        ("choice", "c"), ("label", "L"), ("options", "{a: A}"), ("required", "true"),
        ("value", "V"), ("several", "true"), ("none", "true"), ("help", "H"),
      ]),
    WholeMapping(
      kind: .formTable, before: block, indent: 4,
      entries: [
        ("table", "t"), ("label", "L"), ("rows", "{a: A}"), ("columns", "[{id: c, label: L}]"),
      ]),
    WholeMapping(
      kind: .formColumn, before: table, indent: 8,
      entries: [("id", "c"), ("label", "L"), ("count", "all")]),
    WholeMapping(
      kind: .formCount, before: table + "        id: c\n        label: L\n        count:\n",
      indent: 10, entries: [("decided", "s"), ("option", "o")]),
    WholeMapping(
      kind: .formCount, before: table + "        id: c\n        label: L\n        count:\n",
      indent: 10, entries: [("told", "[soc]")]),
    WholeMapping(
      kind: .system, before: "organisation: 1\nsystems:\n  web:\n", indent: 4,
      entries: [
        ("name", "N"), ("level", "3"), ("ip", "203.0.113.1"), ("domain", "example.vn"),
        ("owner", "O"), ("operator", "O"), ("security_provider", "S"),
        ("connectivity_provider", "C"), ("os", "O"), ("services", "web"),
        ("protections", "firewall"), ("purpose", "P"),
      ]),
  ]
}
