extension Rule {
  /// A condition that no answers can make true.
  ///
  /// The step is dead text. An `and` was written for an `or`, or a bound for another.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {level: {type: choice, options: [low, high]}}
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: ▶inputs.level == low and inputs.level == high}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {level: {type: choice, options: [low, high]}}
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: inputs.level == low or inputs.level == high}
  /// ```
  package static let conditionNeverTrue = Rule("condition-never-true")
}
