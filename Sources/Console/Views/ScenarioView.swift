import AuditTrail
import Playbooks
import Response
import YAMLTree

/// What became of one scenario file.
package struct PlayedScenario: Sendable {
  package let file: SourceFile
  /// Nil where the file could not be read as one.
  package let scenario: Scenario?
  /// What is wrong with the file itself; one with an error is not played.
  package let faults: [Diagnostic]
  package let outcome: ScenarioOutcome?
  /// What it was played on.
  package let plan: Plan?

  package init(
    file: SourceFile, scenario: Scenario?, faults: [Diagnostic], outcome: ScenarioOutcome?,
    plan: Plan?
  ) {
    self.file = file
    self.scenario = scenario
    self.faults = faults
    self.outcome = outcome
    self.plan = plan
  }

  var errors: Int { faults.count { $0.severity == .error } }

  /// Whether all came as it says.
  package var isAsExpected: Bool { errors == 0 && outcome?.differences.isEmpty == true }
}

/// What playing scenarios came to.
package struct ScenarioView {
  private let language: Language
  private let width: Int

  package init(language: Language, width: Int) {
    self.language = language
    self.width = width
  }

  /// The faults and differences of one scenario, and a line that sums it up.
  package func lines(of played: PlayedScenario) -> [[Span]] {
    var lines = played.faults.flatMap {
      DiagnosticText.lines($0, in: played.file, language: language, width: width)
    }
    for difference in played.outcome?.differences ?? [] {
      lines += self.lines(of: difference, in: played)
    }
    let summary: Span
    if let outcome = played.outcome, played.errors == 0 {
      let count = outcome.differences.count
      summary = Span(
        ScenarioText.played(acts: outcome.acts, differences: count)[language],
        count == 0 ? .green : .red)
    } else {
      summary = Span(ScenarioText.bad(played.errors)[language], .red)
    }
    return lines + [[Span("\(played.file.name): ", .bold), summary]]
  }

  /// `path:line:column: differs: what`, then what was expected (`-`) and what came (`+`).
  private func lines(of difference: ScenarioDifference, in played: PlayedScenario) -> [[Span]] {
    let start = difference.origin.span.start
    let said = ScenarioText.difference(difference.what, on: played.plan, language)
    var lines: [[Span]] = [
      [
        Span("\(played.file.name):\(start.line):\(start.column): ", .bold),
        Span("\(ScenarioText.differs[language]): ", .bold, .red), Span(said.what[language]),
      ],
      [Span("  - \(ScenarioText.expected[language]): \(said.expected[language])", .green)],
      [Span("  + \(ScenarioText.got[language]): \(said.got[language])", .red)],
    ]
    if let hint = said.hint { lines.append([Span("  \(hint[language])", .dim)]) }
    return lines
  }

  /// One playbook's coverage: its figures, and each thing that no scenario went through.
  package func lines(of coverage: Coverage, playbook: String, scenarios: Int) -> [[Span]] {
    let figures = ScenarioText.coverage(coverage, scenarios: scenarios)
    var lines: [[Span]] = [
      [
        Span("\(playbook): ", .bold),
        Span(figures[language], coverage.isWhole ? .green : .yellow),
      ]
    ]
    for (name, figure) in [
      (ScenarioText.steps, coverage.steps), (ScenarioText.options, coverage.options),
    ] where !figure.missing.isEmpty {
      let text =
        "\(ScenarioText.notCovered(name)[language]) \(figure.missing.joined(separator: ", "))"
      lines += text.lines(width: width, indent: 2, hanging: 2)
    }
    return lines
  }
}

extension ScenarioView {
  /// One entry of `scenarios` of `test --json`.
  package func json(of played: PlayedScenario) -> JSON {
    var members: [String: JSON] = [
      "file": .text(played.file.name), "as_expected": .bool(played.isAsExpected),
      "faults": .list(
        played.faults.map { DiagnosticText.json($0, in: played.file, language: language) }),
      "differences": .list((played.outcome?.differences ?? []).map { json(of: $0, in: played) }),
    ]
    members["id"] = (played.scenario?.id).map { .text($0) }
    members["playbook"] = (played.scenario?.playbook.text).map { .text($0) }
    members["acts"] = (played.outcome?.acts).map { .integer(Int64($0)) }
    return .object(members)
  }

  private func json(of difference: ScenarioDifference, in played: PlayedScenario) -> JSON {
    let start = difference.origin.span.start
    let said = ScenarioText.difference(difference.what, on: played.plan, language)
    return .object([
      "line": .integer(Int64(start.line)), "column": .integer(Int64(start.column)),
      "what": .text(said.what[language]), "expected": .text(said.expected[language]),
      "got": .text(said.got[language]),
    ])
  }

  /// One entry of `coverage` of `test --json`.
  package func json(of coverage: Coverage, playbook: String, scenarios: Int) -> JSON {
    func figure(_ figure: Coverage.Figure) -> JSON {
      .object([
        "covered": .integer(Int64(figure.covered)), "of": .integer(Int64(figure.total)),
        "missing": .list(figure.missing.map { .text($0) }),
      ])
    }
    return .object([
      "playbook": .text(playbook), "scenarios": .integer(Int64(scenarios)),
      "steps": figure(coverage.steps), "options": figure(coverage.options),
      "ways_back": figure(coverage.waysBack),
    ])
  }
}
