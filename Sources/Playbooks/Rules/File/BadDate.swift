extension Rule {
  /// No day of the calendar.
  ///
  /// Days are written `2026-08-19`, and must be there: no 29 February but in leap years.
  ///
  /// Bad:
  /// ```yaml
  /// review_by: ▶2026-02-29
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// review_by: 2026-02-28
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let badDate = Rule("bad-date")
}
