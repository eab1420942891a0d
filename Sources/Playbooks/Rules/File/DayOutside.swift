extension Rule {
  /// A day of a calendar before its `valid_from` or after its `valid_to`.
  ///
  /// Most likely the year is wrong: the calendar says itself that it does not know that day.
  package static let dayOutside = Rule("day-outside")
}
