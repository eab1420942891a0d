import AuditTrail
import Playbooks
import Response

/// What several runs come to, as `ungcuu stats` prints it.
package enum StatsView {
  private static let mostWaits = 10

  package static func lines(
    _ statistics: RunStatistics, drills: Bool, language: Language, width: Int
  ) -> [[Span]] {
    func say(_ phrase: Phrase) -> String { phrase[language] }
    func list(_ lines: [String]) -> [[Span]] {
      lines.flatMap { "- \($0)".lines(width: width, hanging: 2) }
    }
    func section(_ title: Phrase, _ lines: [[Span]]) -> [[Span]] {
      [[]] + say(title).lines(width: width, .bold) + lines
    }
    let milestones = RunFigures.Milestone.allCases.map { milestone in
      statistics.milestones[milestone].map {
        "\(say(milestone.phrase)): \(say(StatsWords.spread($0)))"
      } ?? say(StatsWords.none(of: milestone))
    }
    let deadlines = statistics.deadlines.flatMap { deadline in
      let counts = RunFigures.Outcome.allCases.compactMap { outcome in
        deadline.outcomes[outcome].map { say(ReportWords.count(outcome, $0)) }
      }
      return list(["\(deadline.name): \(counts.joined(separator: ", "))"])
        + ClockView.ground(
          deadline.rule?.basis, deadline.rule?.certainty, isReading: deadline.rule?.reading != nil,
          in: language
        ).lines(width: width, indent: 2, .dim)
    }
    let waits = statistics.waits.prefix(mostWaits).map {
      "\($0.step): \(say(StatsWords.spread($0.spread)))"
    }
    return say(StatsWords.runs(statistics.runs, drills: drills)).lines(width: width, .bold)
      + section(StatsWords.milestones, list(milestones))
      + section(
        StatsWords.deadlines, deadlines.isEmpty ? list([say(StatsWords.noDeadlines)]) : deadlines)
      + section(StatsWords.waits, list(waits.isEmpty ? [say(StatsWords.noWaits)] : waits))
  }

  /// The value of `stats --json`: lengths of time in milliseconds, every step that waited.
  ///
  /// `language` is that of the laws' names.
  package static func json(
    _ statistics: RunStatistics, drills: Bool, language: Language
  ) -> JSON {
    .object([
      "mode": .text(drills ? "drill" : "live"), "runs": .integer(Int64(statistics.runs)),
      "since_detection": .object(
        Dictionary(
          uniqueKeysWithValues: statistics.milestones.map { ($0.key.rawValue, spread($0.value)) })),
      "deadlines": .list(
        statistics.deadlines.map { self.deadline($0, language) }),
      "waits": .list(
        statistics.waits.map { .object(["step": .text($0.step), "waited": spread($0.spread)]) }),
    ])
  }

  private static func deadline(
    _ deadline: RunStatistics.Deadline, _ language: Language
  ) -> JSON {
    var members: [String: JSON] = [
      "name": .text(deadline.name),
      "outcomes": .object(
        Dictionary(
          uniqueKeysWithValues: deadline.outcomes.map {
            ($0.key.rawValue, .integer(Int64($0.value)))
          })),
    ]
    if let rule = deadline.rule {
      members["basis"] = .text(rule.basis.tagged(in: language))
      members["certainty"] = .text(rule.certainty.rawValue)
      if rule.reading != nil { members["reading"] = .bool(true) }
    }
    return .object(members)
  }

  private static func spread(_ spread: RunStatistics.Spread) -> JSON {
    .object([
      "count": .integer(Int64(spread.count)), "least": .integer(spread.least),
      "median": .integer(spread.median), "greatest": .integer(spread.greatest),
    ])
  }
}
