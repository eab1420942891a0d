extension Rule {
  /// A playbook to include, to open or to be replaced by that two files have.
  ///
  /// Which of the two is meant cannot be told, and they may differ. Give one of them another id.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: ▶twice}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: part}
  /// ```
  package static let ambiguousPlaybook = Rule("ambiguous-playbook")
}
