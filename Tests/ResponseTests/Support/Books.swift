import Playbooks
import Response
import Testing

/// Plans from the text of playbooks, by the compiler that serves the program.
enum Books {
  private static func whole(_ body: String, id: String) -> [UInt8] {
    let header = "playbook: 1\nid: \(id)\nversion: 1.0.0\ntitle: Test\n"
    return Array((body.hasPrefix("playbook:") ? body : header + body).utf8)
  }

  /// The plan of a playbook that has no errors; the bodies of those it includes are by id, and the
  /// header is put before a body that has none.
  static func plan(
    _ body: String, included: [String: String] = [:], rules: [DeadlineRule] = [],
    zone: Zone = .vietnam
  ) throws -> Plan {
    let rules = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
    let library = Library(
      playbook: { id in
        guard let body = included[id] else { return .missing(known: []) }
        return .found(
          SourceFile(role: .include, name: "\(id).yaml", bytes: whole(body, id: id)))
      }, rules: rules)
    let text = whole(body, id: "test")
    let compilation = PlaybookCompiler.compile(
      SourceFile(role: .playbook, name: "test.yaml", bytes: text), library: library)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let playbook = compilation.playbook, let graph = compilation.graph else {
      throw BadPlaybook(text: String(decoding: text, as: UTF8.self), diagnostics: errors)
    }
    return Plan(playbook: playbook, graph: graph, rules: rules, zone: zone)
  }

  /// A plain step.
  static func step(_ id: String, _ more: String = "") -> String {
    let lines = more.split(separator: "\n").map { "    \($0)\n" }.joined()
    return "  - id: \(id)\n    title: \(id)\n    do: Work.\n\(lines)"
  }

  /// A decision whose options are `OPTION` or `OPTION -> STEP`, which goes back there.
  static func decision(_ id: String, _ options: [String], _ more: String = "") -> String {
    let lines = more.split(separator: "\n").map { "    \($0)\n" }.joined()
    let choices = options.map { option in
      let parts = option.split(separator: " ").map(String.init)
      let back = parts.count == 3 ? ", back_to: \(parts[2])" : ""
      return "        \(parts[0]): {label: \(parts[0])\(back)}\n"
    }
    return "  - id: \(id)\n    title: \(id)\n\(lines)    decide:\n      question: Which?\n"
      + "      options:\n\(choices.joined())"
  }

  static func steps(_ parts: String...) -> String { "steps:\n" + parts.joined() }

  /// A rule of law that counts hours.
  static func rule(
    _ id: String, start: DeadlineRule.Start, hours: Int64? = 24, from: String? = nil
  ) -> DeadlineRule {
    var rule = DeadlineRule(
      id: id, title: .both(id), start: start,
      limit: hours.map { .elapsed($0 * 3_600_000) } ?? .atOnce, basis: .both("Decree"),
      certainty: .high)
    rule.validFrom = from
    return rule
  }

  /// A playbook of a test has an error of its own.
  struct BadPlaybook: Error, CustomStringConvertible {
    let text: String
    let diagnostics: [Diagnostic]

    var description: String { "\(diagnostics)\n\(text)" }
  }
}
