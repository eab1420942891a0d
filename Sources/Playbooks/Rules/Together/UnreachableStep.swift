extension Rule {
  /// A step that no answers can reach.
  ///
  /// By itself its condition can hold, but not together with those of the steps it needs: where all of them do
  /// not apply, the step does not apply either. Steps of an included playbook that what is passed leaves out
  /// are none.
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
