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
  /// Why the rule is a reading and not an authority's word; nil where it is none.
  package let reading: LocalText?
  /// The calendar it is counted on, where that does not know all days up to the due time.
  package let shortCalendar: HolidayCalendar?
  /// Milliseconds since 1970 UTC.
  package let start: Int64
  /// Whether the start was taken from the opening, because nobody said when it was detected.
  package let assumed: Bool
  /// Nil where the duty is at once: only the time elapsed says something.
  package let due: Int64?
  /// When it was met; `late` milliseconds past due.
  package let met: Int64?
  package let late: Int64
  package let status: ClockStand
  /// Why it was missed, as people said, the newest last.
  package let explanations: [ClockExplanation]
  /// Whether it was met late, or is past due.
  package let isMissed: Bool

  /// Whether it was missed and nobody said why.
  package var lacksReason: Bool { isMissed && explanations.isEmpty }

  /// Whether somebody still has to do something.
  package var isOpen: Bool { status == .possible || status == .running || status == .late }

  /// Less is more pressing: what is overdue stays on top until it is met, then come duties at once, then
  /// what is due first.
  var urgency: Urgency { Urgency(status, start: start, due: due) }

  struct Urgency: Hashable, Comparable {
    private let rank: Int
    private let moment: Int64

    init(_ status: ClockStand, start: Int64, due: Int64?) {
      if status == .late {
        (rank, moment) = (0, due ?? start)
      } else {
        (rank, moment) = due.map { (2, $0) } ?? (1, start)
      }
    }

    static func < (left: Urgency, right: Urgency) -> Bool {
      (left.rank, left.moment) < (right.rank, right.moment)
    }
  }

  /// The rule's title, else the step's; that it is a reading is never left out.
  func name(in view: RunView) -> String {
    let name = title?.tagged(in: view.language) ?? view.title(of: key)
    return reading == nil ? name : "\(name) (\(ViewWords.aReading[view.language]))"
  }

  /// What must be said beside it: that it is a reading, that its calendar ends too soon.
  func remarks(in language: Language) -> [String] {
    [
      reading.map { "\(ViewWords.isReading[language]): \($0.tagged(in: language))" },
      shortCalendar.map {
        ViewWords.calendarEnds($0.title.tagged(in: language), $0.validFrom, $0.validTo)[language]
      },
    ].compactMap(\.self)
  }

  /// Whether it is to be met within two hours at a moment, or at once, or should have been.
  func isNear(at now: Int64) -> Bool { isOpen && Self.isNear(due, at: now) }

  static func isNear(_ due: Int64?, at now: Int64) -> Bool {
    let hours: Int64 = 2 * 3_600_000
    return due.map { $0 - now < hours } ?? true
  }
}

/// The clocks of a run at its `now`, the most pressing first.
package func clocks(of view: RunView) -> [ClockLine] {
  view.state.clocks.map { ClockLine($0, $1, view) }.sorted {
    ($0.urgency, $0.id) < ($1.urgency, $1.id)
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
    reading = rule?.reading
    let isShort = rule?.runsPastCalendar(due: record.due, from: record.start, in: view.plan.zone)
    shortCalendar = isShort == true ? rule?.daysOff : nil
    start = record.start
    assumed = record.assumed
    due = record.due
    status = record.stand(at: view.now, view.standing[key]?.status)
    var (met, late): (Int64?, Int64) = (nil, 0)
    if case .met(let at, let past) = record.phase { (met, late) = (at, past) }
    self.met = met
    self.late = late
    explanations = record.explanations
    isMissed = record.isLate(at: view.now)
  }
}
