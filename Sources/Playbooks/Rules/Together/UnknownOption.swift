extension Rule {
  /// A value that no answer can be.
  ///
  /// The condition could never hold, and its step would be left out without a word.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {level: {type: choice, options: [low, high]}}
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: inputs.level == ▶hihg}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {level: {type: choice, options: [low, high]}}
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: inputs.level == high}
  /// ```
  package static let unknownOption = Rule("unknown-option")
}
