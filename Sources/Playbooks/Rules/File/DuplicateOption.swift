extension Rule {
  /// The same option twice in a list.
  ///
  /// Whoever takes it could not tell which of the two was taken.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {level: {type: choice, options: [low, high, ▶low]}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {level: {type: choice, options: [low, high]}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let duplicateOption = Rule("duplicate-option")
}
