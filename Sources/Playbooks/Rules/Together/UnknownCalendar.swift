extension Rule {
  /// A rule that counts working days on a calendar that is not in `calendars/`.
  ///
  /// Its holidays would be counted as days of work, and the deadline come too early.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, do: Call., deadline: {rule: ▶law-calendar}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, do: Call., deadline: {rule: law-detection}}
  /// ```
  package static let unknownCalendar = Rule("unknown-calendar")
}
