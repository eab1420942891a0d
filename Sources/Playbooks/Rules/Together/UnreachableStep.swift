extension Rule {
  /// A step that no answers can reach.
  ///
  /// By itself its condition can hold, but not together with those of the steps it needs.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {level: {type: choice, options: [low, high]}}
  /// steps:
  ///   - {id: calm, title: Calm, do: Wait., when: inputs.level == low}
  ///   - {id: call, title: Call, do: Call., needs: [calm], when: ▶inputs.level == high}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {level: {type: choice, options: [low, high]}}
  /// steps:
  ///   - {id: calm, title: Calm, do: Wait., when: inputs.level == low}
  ///   - {id: call, title: Call, do: Call., needs: [], when: inputs.level == high}
  /// ```
  package static let unreachableStep = Rule("unreachable-step")
}
