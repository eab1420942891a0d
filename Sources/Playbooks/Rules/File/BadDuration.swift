extension Rule {
  /// No length of time.
  ///
  /// A number without a unit is minutes to one and hours to another. Write `60s`, `30m`, `24h`,
  /// `7d` or `1h30m`.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., estimate: ▶20}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., estimate: 20m}
  /// ```
  package static let badDuration = Rule("bad-duration")
}
