extension Rule {
  /// A condition that cannot be read.
  ///
  /// It counts as unknown in a run, and unknown hides no step. The message says what should stand
  /// there; `=` is written `==`, `&&` is `and`.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {level: {type: number}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., when: inputs.level ▶= 3}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {level: {type: number}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., when: inputs.level == 3}
  /// ```
  package static let badCondition = Rule("bad-condition")
}
