extension Rule {
  /// `organisation`, `contacts` or `run` in `when`, `each` or `from`.
  ///
  /// What stands outside the playbook may change from day to day; a run must take the same way
  /// when it is replayed years later. Ask for it as an input.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: ▶run.severity == high}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {severity: {type: choice, options: [low, high]}}
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: inputs.severity == high}
  /// ```
  package static let readsOutside = Rule("reads-outside")
}
