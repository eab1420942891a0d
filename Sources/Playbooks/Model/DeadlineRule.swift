/// A deadline by law or order, read from a file in `rules/`: data, never code.
package struct DeadlineRule: Hashable, Sendable {
  package let id: String
  /// Where its id is written; nil where it was not read from a file.
  package var origin: Origin?
  package var title: LocalText
  package var start: Start
  package var limit: Limit
  package var applies: LocalText?
  package var from: LocalText?
  package var to: LocalText?
  package var contacts: [Name] = []
  package var form: LocalText?
  package var stages: [LocalText] = []
  /// Decree and article.
  package var basis: LocalText
  /// First and last day it holds, such as `2026-08-19`, both inclusive.
  ///
  /// Nil: not known, or not ended.
  package var validFrom: String?
  package var validTo: String?
  package var certainty: Certainty
  package var source: LocalText?
  package var checked: String?
  package var note: LocalText?
  /// Why its being in force is a reading and not an authority's word; nil where it is no reading.
  package var reading: LocalText?
  /// The calendar its working days are counted on.
  package var calendar: Name?
  /// That calendar; nil where none is named, or none goes by that id.
  package var daysOff: HolidayCalendar?

  package init(
    id: String, title: LocalText, start: Start, limit: Limit, basis: LocalText,
    certainty: Certainty
  ) {
    self.id = id
    self.title = title
    self.start = start
    self.limit = limit
    self.basis = basis
    self.certainty = certainty
  }

  /// What sets the clock going.
  package enum Start: String, Hashable, Sendable, CaseIterable {
    case detection
    /// When somebody became aware of a violation, which may be later: a time given in a field.
    case awareness
    /// The end of the step that decides how grave it is.
    case classification
    case field, step, hand
  }

  package enum Limit: Hashable, Sendable {
    /// Milliseconds, counted by the clock.
    case elapsed(Int64)
    /// Calendar days of the run's zone.
    case days(Int)
    /// The same day so many months later, or the last of that month.
    case months(Int)
    /// Days from Monday to Friday, but for the holidays listed (`2026-09-02`) and those of the rule's
    /// calendar.
    case workingDays(Int, holidays: [String])
    /// At once: no due time, only time elapsed.
    case atOnce
    /// Before this day of the year comes next, `12-20`.
    case before(month: Int, day: Int)
  }

  /// How sure the text is: read in the law, reported by others, unconfirmed.
  package enum Certainty: String, Hashable, Sendable, CaseIterable {
    case high = "H"
    case medium = "M"
    case unconfirmed = "U"
  }

  /// Whether the rule is in force on a day, `2026-08-19`.
  package func isInForce(on day: String) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}
