extension Rule {
  /// A playbook to include, to open or to be replaced by that no file has.
  ///
  /// An included one is fatal: its steps would be missing. Ids are looked for in the `playbooks/`
  /// folder.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: ▶prat}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: part}
  /// ```
  package static let unknownPlaybook = Rule("unknown-playbook")
}
