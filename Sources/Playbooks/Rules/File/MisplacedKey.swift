extension Rule {
  /// A key of the format in a mapping that does not take it.
  ///
  /// It is spelt rightly and stands in the wrong place, where nobody reads it.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - id: judge
  ///     title: Judge
  ///     decide:
  ///       question: Is it over?
  ///       options: {yes-it-is: , not-yet: {back_to: look}}
  ///       ▶repeat_limit: 5
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - id: judge
  ///     title: Judge
  ///     decide:
  ///       question: Is it over?
  ///       options: {yes-it-is: , not-yet: {back_to: look}}
  ///     repeat_limit: 5
  /// ```
  package static let misplacedKey = Rule("misplaced-key")
}
