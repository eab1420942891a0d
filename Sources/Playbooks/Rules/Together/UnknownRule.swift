extension Rule {
  /// A deadline rule that is not in `rules/`.
  ///
  /// Limit, start and legal basis come from there; without it no clock runs.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, do: Call., deadline: {rule: ▶law-detecton}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, do: Call., deadline: {rule: law-detection}}
  /// ```
  package static let unknownRule = Rule("unknown-rule")
}
