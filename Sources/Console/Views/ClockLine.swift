import Playbooks
import Response

/// A clock of a run as it stands at a moment.
package struct ClockLine: Hashable, Sendable {
  package let key: StepKey
  /// The step's label, `report[web01]`.
  package let id: String
  /// Nil where the limit is the author's own.
  package let rule: String?
  package let title: LocalText?
  package let basis: LocalText?
  package let certainty: DeadlineRule.Certainty?
  /// Milliseconds since 1970 UTC.
  package let start: Int64
  /// Whether the start was taken from the opening, because nobody said when it was detected.
  package let assumed: Bool
  /// Nil where the duty is at once: only the time elapsed says something.
  package let due: Int64?
  /// When it was met; `late` milliseconds past due.
  package let met: Int64?
  package let late: Int64
  package let status: Status

  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// It runs, while it is not decided yet whether it applies.
    case possible
    case running
    case met
    /// Past due and not met.
    case late
    /// The step was skipped.
    case waived
    /// The step does not apply.
    case cancelled
  }

  /// Whether somebody still has to do something.
  package var isOpen: Bool { status == .possible || status == .running || status == .late }
}

/// The clocks of a run at its `now`, those first that are due first.
package func clocks(of view: RunView) -> [ClockLine] {
  view.state.clocks.map { ClockLine($0, $1, view) }.sorted {
    ($0.due ?? .min, $0.id) < ($1.due ?? .min, $1.id)
  }
}

/// The clock of one step, where it has one.
func clock(of key: StepKey, in view: RunView) -> ClockLine? {
  view.state.clocks[key].map { ClockLine(key, $0, view) }
}

extension ClockLine {
  fileprivate init(_ key: StepKey, _ record: ClockRecord, _ view: RunView) {
    let rule = record.rule.flatMap { view.plan.rules[$0] }
    self.key = key
    id = view.plan.label(key)
    self.rule = record.rule
    title = rule?.title
    basis = rule?.basis ?? record.basis.map { .both($0) }
    certainty = rule?.certainty ?? record.certainty.flatMap(DeadlineRule.Certainty.init(rawValue:))
    start = record.start
    assumed = record.assumed
    due = record.due
    var met: Int64?
    var late: Int64 = 0
    switch record.phase {
    case .met(let at, let past):
      (met, late) = (at, past)
      status = .met
    case .waived: status = .waived
    case .cancelled: status = .cancelled
    case .running:
      let isPast = record.due.map { $0 < view.now } ?? false
      let isBlocked = view.standing[key]?.status == .blocked
      status = isPast ? .late : isBlocked ? .possible : .running
    }
    self.met = met
    self.late = late
  }
}
