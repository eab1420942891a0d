extension Rule {
  /// A decision with fewer than two options, or a choice with none.
  ///
  /// With one way on there is nothing to decide: make it a step with an instruction.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - id: judge
  ///     title: Judge
  ///     decide: {question: Is it over?, options: ▶[over]}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - id: judge
  ///     title: Judge
  ///     decide: {question: Is it over?, options: [over, going-on]}
  /// ```
  package static let tooFewOptions = Rule("too-few-options")
}
