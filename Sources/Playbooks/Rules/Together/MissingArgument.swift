extension Rule {
  /// A required input of an included playbook that gets no value.
  ///
  /// Nobody is asked for inputs of an included playbook: it would go on with a blank.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: ▶strict}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: strict, with: {system: web}}
  /// ```
  package static let missingArgument = Rule("missing-argument")
}
