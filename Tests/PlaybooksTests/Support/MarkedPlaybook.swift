import YAMLTree

@testable import Playbooks

/// A playbook's text in which `▶` stands before every place a fault must be found at.
struct MarkedPlaybook {
  static let header = "playbook: 1\nid: main\nversion: 1.0.0\ntitle: Main\n"

  let text: String
  let marks: [Position]

  /// Puts the header before `body`, unless it has its own.
  init(_ body: String) {
    var text = ""
    var marks: [Position] = []
    var line = 1
    var column = 1
    for scalar in (body.hasPrefix("playbook:") ? body : Self.header + body).unicodeScalars {
      if scalar == "▶" {
        marks.append(Position(line: line, column: column))
        continue
      }
      text.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = text
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
      rules: Dictionary(uniqueKeysWithValues: rules.map { ("by-\($0)", Self.rule($0)) }),
      contacts: contacts,
      templates: Dictionary(
        uniqueKeysWithValues: templates.map {
          ($0, NoticeTemplate(id: $0, title: .both($0), body: .both($1)))
        }),
      organisation: organisation)
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
