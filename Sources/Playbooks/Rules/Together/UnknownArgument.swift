extension Rule {
  /// A value passed to an input that the other playbook does not have.
  ///
  /// It would be passed to nobody. Inputs are named in the other playbook's `inputs`.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: part, with: {▶host: web01}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: part, with: {level: low}}
  /// ```
  package static let unknownArgument = Rule("unknown-argument")
}
