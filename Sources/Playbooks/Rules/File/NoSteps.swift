extension Rule {
  /// A playbook without a single step.
  ///
  /// There is nothing to walk.
  ///
  /// Bad:
  /// ```yaml
  /// steps: ▶[]
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let noSteps = Rule("no-steps")
}
