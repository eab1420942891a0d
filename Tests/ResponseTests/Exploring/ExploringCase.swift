import Playbooks
import YAMLTree

@testable import Response

/// A playbook with one fault that exploring finds, `▶` before the place it must be found at.
struct ExploringCase: Sendable, CustomStringConvertible {
  let name: String
  let body: String
  let fault: ExploringFault
  var included: [String: String] = [:]
  var rules: [DeadlineRule] = []

  var description: String { name }

  init(_ name: String, _ body: String, _ fault: ExploringFault) {
    self.name = name
    self.body = body
    self.fault = fault
  }

  /// The text without its mark, and where the mark stands.
  var marked: (text: String, place: Position?) {
    let text = "playbook: 1\nid: main\nversion: 1.0.0\ntitle: Main\n" + body
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let mark = line.firstIndex(of: "▶") else { continue }
      let column = line.distance(from: line.startIndex, to: mark)
      return (text.filter { $0 != "▶" }, Position(line: index + 1, column: column + 1))
    }
    return (text, nil)
  }

  func compiled() -> Compilation {
    let included = included
    let library = Library(
      playbook: { id in
        guard let text = included[id] else { return .missing(known: []) }
        let whole = "playbook: 1\nid: \(id)\nversion: 1.0.0\ntitle: Part\n" + text
        return .found(SourceFile(role: .include, name: id, bytes: Array(whole.utf8)))
      }, rules: rulesByID)
    return PlaybookCompiler.compile(
      SourceFile(role: .playbook, name: "main.yaml", bytes: Array(marked.text.utf8)),
      library: library)
  }

  var rulesByID: [String: DeadlineRule] {
    Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
  }
}

/// What `check` finds in an example, exploring too.
func diagnostics(of example: ExploringCase) -> [Diagnostic] {
  example.compiled().explored(rules: example.rulesByID).diagnostics
}

extension ExploringCase {
  private static let ask = """
    steps:
      - id: ask
        title: Ask
        decide: {question: Q, options: [x, y, z]}
      - id: more
        title: More
        when: ask == x
        decide: {question: Q, options: [p, q]}

    """

  private static func given(_ answers: KeyValuePairs<String, String>) -> [GivenAnswer] {
    answers.map { GivenAnswer(place: $0, answer: $1) }
  }

  private static func near(
    _ answers: KeyValuePairs<String, String>, _ obstacle: ExploringFault.Obstacle
  ) -> ExploringFault.Nearest {
    ExploringFault.Nearest(given(answers), obstacle)
  }

  static let all = conditions + reach + ends + clocks

  static let conditions = [
    ExploringCase(
      "an answer asked for only where another one was given",
      ask + "  - {id: t, title: T, do: D, needs: [ask, more], when: ▶ask == y and more == p}\n",
      .conditionNeverHolds("t", nearest: near(["ask": "y"], .readsNotApplicable))),
    ExploringCase(
      "an option that goes back",
      """
      steps:
        - id: ask
          title: Ask
          decide: {question: Q, options: {x: {label: X}, y: {label: Y}, back: {label: B, back_to: ask}}}
        - {id: t, title: T, do: D, when: ▶ask == back}
      """, .conditionNeverHolds("t", nearest: near(["ask": "x"], .asksWayBack))),
    ExploringCase(
      "a number above the greatest there may be",
      field("type: number, max: 10", when: "a.f > 10"),
      .conditionNeverHolds("t", nearest: near(["a.f": "10"], .conditionFalse))),
    ExploringCase(
      "a text that the field's type does not take",
      field("type: ip", when: "a.f == 'web01'"),
      .conditionNeverHolds("t", nearest: near(["a.f": "192.0.2.1"], .conditionFalse))),
    ExploringCase(
      "a hash in capitals, which are recorded small",
      field("type: hash", when: "a.f == '\(String(repeating: "AB", count: 16))'"),
      .conditionNeverHolds(
        "t",
        nearest: near(["a.f": String(repeating: "ab", count: 16)], .conditionFalse))),
    ExploringCase(
      "a tick that must be there, left out",
      field("type: tick", when: "not a.f", mark: "not ▶a.f"),
      .conditionNeverHolds("t", nearest: near(["a.f": "true"], .conditionFalse))),
    ExploringCase(
      "two entries of a list that holds one",
      field(
        "type: list, max: 1", when: "'x' in a.f and 'y' in a.f", mark: "'x' in ▶a.f and 'y' in a.f"),
      .conditionNeverHolds("t", nearest: near(["a.f": "y"], .conditionFalse))),
    ExploringCase(
      "an item with a comma, which parts items",
      field("type: list", when: "'x,y' in a.f", mark: "'x,y' in ▶a.f"),
      .conditionNeverHolds("t", nearest: near(["a.f": "x1"], .conditionFalse))),
  ]

  /// A field, and a step that hangs on it.
  private static func field(_ type: String, when: String, mark: String? = nil) -> String {
    """
    steps:
      - {id: a, title: A, do: D, record: {f: {\(type), label: F}}}
      - {id: t, title: T, do: D, when: "\(mark ?? "▶" + when)"}
    """
  }
}
