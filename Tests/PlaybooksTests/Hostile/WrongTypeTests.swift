import Testing
import YAMLTree

@testable import Playbooks

@Suite("Every wrong type of every key's value")
struct WrongTypeTests {
  private static let shapes = [
    "text": "Wrong!", "list": "[Wrong!]", "mapping": "{Wrong!: Wrong!}", "nothing": "",
    "lists": "[[[Wrong!]]]", "number": "-1e999",
  ]

  /// Keys that take any text, any list of texts, or any mapping of them; all others ask for more.
  private static let taken: [Set<String>: String] = [
    ["text", "number"]: """
    approval: by document; approve: role; contact: duty hours source status title; decision: question;
    field: example help label pattern unit; input: example help label pattern unit; option: label;
    playbook: owner summary title; reference: title; role: title; rules: title;
    rule: applies basis form from note reading source title to; calendar: source title;
    limit: calendar; step: caution do role title;
    template: body title; text: en vi; inject: text; scenario: playbook title detected by;
    entry: decide option reason by by_whom happened override refused amend attach what note step;
    entry: reopen assign to role notice done skip fail start answer approve reject;
    mail: from sendmail server user password authorities;
    told: outcome channel address person reference; facts: detected title severity; expectation: run;
    form: basis decree mark note number source title; formText: text note section;
    formField: label help; formChoice: label help; formTable: label; formColumn: label;
    formCount: decided option
    """,
    ["list"]: """
    contact: email hotline phone; field: options; input: options; playbook: tags;
    rule: contact stages; run: argv; step: tags; expectation: ready order;
    form: to recipients signature; formHeading: nation; formCount: told
    """,
    // Names in it, and what is said of them, are held against the playbook.
    ["mapping"]: """
    scenario: inputs; entry: set told add remove; facts: inputs; expectation: states clocks;
    formChoice: options; formTable: rows
    """,
    // One text, or several of which the first that can be filled counts.
    ["text", "number", "list"]: """
    formHeading: superior body place; formField: value; formChoice: value
    """,
    // What is empty was not filled in.
    ["text", "number", "nothing"]: """
    system: name level ip domain owner operator security_provider connectivity_provider os services;
    system: protections purpose
    """,
  ]

  private static func isTaken(_ shapes: Set<String>, by key: String, of kind: MappingKind) -> Bool {
    let listed = taken.first { _, list in
      list.split { $0 == ";" || $0 == "\n" }.contains { entry in
        let words = entry.split { $0 == ":" || $0 == " " }
        return words.first == Substring(kind.rawValue) && words.dropFirst().contains(Substring(key))
      }
    }
    return shapes == listed?.key ?? []
  }

  @Test(
    "is an error at the value or inside it, but where the key takes it", arguments: WholeMapping.all
  )
  func found(mapping: WholeMapping) throws {
    for (key, _) in mapping.entries {
      var taken: Set<String> = []
      for (shape, value) in Self.shapes {
        let (text, _) = mapping.text(changing: (key, value))
        let place = try #require(Self.place(of: key, in: text, mapping))
        let errors = mapping.diagnostics(text).filter { $0.severity == .error }
        let isFound = errors.contains {
          $0.origin.span.start.line == place.line && $0.origin.span.start.column >= place.column
        }
        if !isFound { taken.insert(shape) }
      }
      #expect(Self.isTaken(taken, by: key, of: mapping.kind), "\(mapping.kind).\(key): \(taken)")
    }
  }

  /// Where an entry stands: past what comes before the mapping.
  private static func place(of key: String, in text: String, _ mapping: WholeMapping) -> Position? {
    let blanks = String(repeating: " ", count: mapping.indent)
    let skipped = mapping.before.count { $0 == "\n" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.indices.first { $0 >= skipped && lines[$0].hasPrefix("\(blanks)\(key):") }
    return line.map { Position(line: $0 + 1, column: mapping.indent + 1) }
  }
}
