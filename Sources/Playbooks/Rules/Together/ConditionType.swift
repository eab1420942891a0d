extension Rule {
  /// A comparison of kinds that cannot be compared.
  ///
  /// It could only ever be false. A number is held against a number, a time against a moment with
  /// its zone, a list against nothing but `in`.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {hosts: {type: number}}
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: ▶inputs.hosts > 'many'}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {hosts: {type: number}}
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: inputs.hosts > 10}
  /// ```
  package static let conditionType = Rule("condition-type")
}
