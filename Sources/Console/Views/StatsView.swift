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
    func section(_ title: Phrase, _ lines: [String]) -> [[Span]] {
      [[]] + say(title).lines(width: width, .bold)
        + lines.flatMap { "- \($0)".lines(width: width, hanging: 2) }
    }
    let milestones = RunFigures.Milestone.allCases.map { milestone in
      statistics.milestones[milestone].map {
        "\(say(milestone.phrase)): \(say(StatsWords.spread($0)))"
      } ?? say(StatsWords.none(of: milestone))
    }
    let deadlines = statistics.deadlines.map { deadline in
      let counts = RunFigures.Outcome.allCases.compactMap { outcome in
        deadline.outcomes[outcome].map { say(ReportWords.count(outcome, $0)) }
      }
      return "\(deadline.name): \(counts.joined(separator: ", "))"
    }
    let waits = statistics.waits.prefix(mostWaits).map {
      "\($0.step): \(say(StatsWords.spread($0.spread)))"
    }
    return say(StatsWords.runs(statistics.runs, drills: drills)).lines(width: width, .bold)
      + section(StatsWords.milestones, milestones)
      + section(
        StatsWords.deadlines, deadlines.isEmpty ? [say(StatsWords.noDeadlines)] : deadlines)
      + section(StatsWords.waits, waits.isEmpty ? [say(StatsWords.noWaits)] : waits)
  }

  /// The value of `stats --json`: lengths of time in milliseconds, every step that waited.
  package static func json(_ statistics: RunStatistics, drills: Bool) -> JSON {
    .object([
      "mode": .text(drills ? "drill" : "live"), "runs": .integer(Int64(statistics.runs)),
      "since_detection": .object(
        Dictionary(
          uniqueKeysWithValues: statistics.milestones.map { ($0.key.rawValue, spread($0.value)) })),
      "deadlines": .list(
        statistics.deadlines.map { deadline in
          .object([
            "name": .text(deadline.name),
            "outcomes": .object(
              Dictionary(
                uniqueKeysWithValues: deadline.outcomes.map {
                  ($0.key.rawValue, .integer(Int64($0.value)))
                })),
          ])
        }),
      "waits": .list(
        statistics.waits.map { .object(["step": .text($0.step), "waited": spread($0.spread)]) }),
    ])
  }

  private static func spread(_ spread: RunStatistics.Spread) -> JSON {
    .object([
      "count": .integer(Int64(spread.count)), "least": .integer(spread.least),
      "median": .integer(spread.median), "greatest": .integer(spread.greatest),
    ])
  }
}
