import YAMLTree

@testable import Playbooks

/// A playbook's text in which `▶` stands before every place a fault must be found at.
struct MarkedPlaybook {
  static let header = "playbook: 1\nid: main\nversion: 1.0.0\ntitle: Main\n"

  /// The text without its marks; bytes written out are bytes in it.
  let bytes: [UInt8]
  let marks: [Position]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Puts the header before `body`, unless it has its own.
  init(_ body: String) {
    self.init(whole: body.hasPrefix("playbook:") ? body : Self.header + body)
  }

  /// Takes the text as it is; `⟨EF BB BF⟩` stands for these bytes, which are one character.
  init(whole text: String) {
    var bytes: [UInt8] = []
    var marks: [Position] = []
    var line = 1
    var column = 1
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "▶" {
        marks.append(Position(line: line, column: column))
        continue
      }
      if scalar == "⟨", let end = rest.firstIndex(of: "⟩") {
        bytes += String(rest[..<end]).split(separator: " ").compactMap { UInt8($0, radix: 16) }
        rest = rest[rest.index(after: end)...]
      } else {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.bytes = bytes
    self.marks = marks
  }

  /// The text of a playbook to include, with an id.
  static func included(_ id: String, _ body: String) -> String {
    "playbook: 1\nid: \(id)\nversion: 1.0.0\ntitle: Included\n" + body
  }
}

/// What stands beside a playbook in a test.
struct Beside {
  var playbooks: [String: String] = [:]
  var rules: [DeadlineRule.Start] = []
  /// A calendar that the rule `by-calendar` counts on, and nobody has.
  var calendar: String?
  var contacts: Set<String>?
  /// Bodies of notices by id.
  var templates: [String: String] = [:]
  var organisation: Set<String>?

  /// Rules are named by what they start at: `by-field`.
  var library: Library {
    let playbooks = playbooks
    return Library(
      playbook: { id in
        guard let text = playbooks[id] else { return .missing(known: playbooks.keys.sorted()) }
        if text.isEmpty { return .ambiguous(["a/\(id).yaml", "b/\(id).yaml"]) }
        return .found(SourceFile(role: .include, name: "\(id).yaml", bytes: Array(text.utf8)))
      },
      rules: Dictionary(
        uniqueKeysWithValues: rules.map { ("by-\($0)", Self.rule($0)) }
          + (calendar.map { [("by-calendar", Self.rule(on: $0))] } ?? [])),
      contacts: contacts,
      templates: Dictionary(
        uniqueKeysWithValues: templates.map {
          ($0, NoticeTemplate(id: $0, title: .both($0), body: .both($1)))
        }),
      organisation: organisation)
  }

  private static func rule(on calendar: String) -> DeadlineRule {
    var rule = DeadlineRule(
      id: "by-calendar", title: .both("Rule"), start: .detection,
      limit: .workingDays(5, holidays: []), basis: .both("Decree"), certainty: .high)
    rule.calendar = Name(calendar, Origin(file: 0, span: MarkedPlaybook.nowhere))
    return rule
  }

  private static func rule(_ start: DeadlineRule.Start) -> DeadlineRule {
    DeadlineRule(
      id: "by-\(start)", title: .both("Rule"), start: start, limit: .elapsed(86_400_000),
      basis: .both("Decree"), certainty: .high)
  }
}

/// Compiles a text as `main.yaml`.
func compile(_ text: String, _ beside: Beside = Beside()) -> Compilation {
  let main = SourceFile(role: .playbook, name: "main.yaml", bytes: Array(text.utf8))
  return PlaybookCompiler.compile(main, library: beside.library)
}

extension MarkedPlaybook {
  /// A place that does not matter.
  static let nowhere = Span(
    start: Position(line: 1, column: 1), end: Position(line: 1, column: 1))
}
