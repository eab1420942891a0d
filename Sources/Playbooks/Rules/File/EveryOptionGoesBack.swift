extension Rule {
  /// A decision whose options all lead back.
  ///
  /// Nobody could ever leave it.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - id: judge
  ///     title: Judge
  ///     decide:
  ///       question: Is it over?
  ///       options: ▶{not-yet: {back_to: look}, unclear: {back_to: look}}
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
  ///       options: {over: , not-yet: {back_to: look}}
  /// ```
  package static let everyOptionGoesBack = Rule("every-option-goes-back")
}
