import Playbooks

/// What several runs come to in numbers.
package struct RunStatistics: Hashable, Sendable {
  /// Lengths of time, in milliseconds.
  package struct Spread: Hashable, Sendable {
    package let count: Int
    package let least: Int64
    package let median: Int64
    package let greatest: Int64

    /// Nil where there are none.
    package init?(_ values: [Int64]) {
      let sorted = values.sorted()
      guard let least = sorted.first, let greatest = sorted.last else { return nil }
      count = sorted.count
      self.least = least
      self.greatest = greatest
      let middle = sorted.count / 2
      median =
        sorted.count.isMultiple(of: 2)
        ? sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2 : sorted[middle]
    }
  }

  /// What became of the deadlines of one name.
  package struct Deadline: Hashable, Sendable {
    package let name: String
    /// As it was in force for the last of the runs that had it.
    package let rule: DeadlineRule?
    package let outcomes: [RunFigures.Outcome: Int]
  }

  /// Where steps lay ready, over all runs.
  package struct Wait: Hashable, Sendable {
    package let step: String
    package let spread: Spread
  }

  package let runs: Int
  package let milestones: [RunFigures.Milestone: Spread]
  /// By name.
  package let deadlines: [Deadline]
  /// The longest median first; those that were taken up within a minute are left out.
  package let waits: [Wait]

  /// What the figures of runs come to.
  package init(over figures: [RunFigures]) {
    runs = figures.count
    var milestones: [RunFigures.Milestone: Spread] = [:]
    for milestone in RunFigures.Milestone.allCases {
      milestones[milestone] = Spread(figures.compactMap { $0.milestones[milestone] })
    }
    self.milestones = milestones
    deadlines = Dictionary(grouping: figures.flatMap(\.deadlines), by: \.name)
      .map { name, all in
        Deadline(
          name: name, rule: all.compactMap(\.rule).last,
          outcomes: Dictionary(grouping: all, by: \.outcome).mapValues(\.count))
      }
      .sorted { $0.name < $1.name }
    waits = Dictionary(grouping: figures.flatMap(\.waits), by: \.step)
      .compactMap { step, all in Spread(all.map(\.ms)).map { Wait(step: step, spread: $0) } }
      .filter { $0.spread.median >= Self.leastWait }
      .sorted { (-$0.spread.median, $0.step) < (-$1.spread.median, $1.step) }
  }

  private static let leastWait: Int64 = 60_000
}
