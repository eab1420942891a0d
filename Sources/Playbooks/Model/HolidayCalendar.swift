/// Which days are worked, read from a file in `calendars/`: data, never code.
///
/// A calendar knows the days between its first and its last; on others Monday to Friday are worked.
package struct HolidayCalendar: Hashable, Sendable {
  package let id: String
  /// Where its id is written; nil where it was not read from a file.
  package var origin: Origin?
  package var title: LocalText
  /// Days nobody works, `2026-09-02`, whatever weekday they are.
  package var holidays: Set<String> = []
  /// Saturdays and Sundays that are worked in the place of others.
  package var worked: Set<String> = []
  /// First and last day it knows, both inclusive.
  package var validFrom: String
  package var validTo: String
  package var certainty: DeadlineRule.Certainty
  package var source: LocalText?
  package var checked: String?

  package init(
    id: String, title: LocalText, from: String, to: String, certainty: DeadlineRule.Certainty
  ) {
    self.id = id
    self.title = title
    validFrom = from
    validTo = to
    self.certainty = certainty
  }

  /// Whether a day is worked; `weekday` is 1 on a Monday and 7 on a Sunday.
  package func isWorked(_ day: String, weekday: Int) -> Bool {
    worked.contains(day) || weekday <= 5 && !holidays.contains(day)
  }
}

extension DeadlineRule {
  /// The same rule, with the calendar that it names at hand.
  package func counting(on calendars: [String: HolidayCalendar]) -> DeadlineRule {
    guard let calendar else { return self }
    var rule = self
    rule.daysOff = calendars[calendar.text]
    return rule
  }
}
