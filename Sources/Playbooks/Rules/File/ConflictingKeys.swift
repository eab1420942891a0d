extension Rule {
  /// Two keys that cannot stand together.
  ///
  /// A step with `include` is another playbook in line, which brings its own work: instructions,
  /// fields, decisions and clocks beside it would belong to no step.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: part, ▶evidence: required}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: part}
  /// ```
  package static let conflictingKeys = Rule("conflicting-keys")
}
