extension Rule {
  /// A step, field or input called as a word of conditions: `and or not in inputs item true
  /// false`.
  ///
  /// A condition could not tell the name from the word.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: ▶item, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let reservedWord = Rule("reserved-word")
}
