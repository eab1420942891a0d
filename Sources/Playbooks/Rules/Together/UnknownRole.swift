extension Rule {
  /// A role that the playbook does not declare.
  ///
  /// A playbook that declares `roles` declares all of them; one that declares none leaves them to
  /// the run.
  ///
  /// Bad:
  /// ```yaml
  /// roles: {lead: {title: Commander}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., role: ▶laed}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// roles: {lead: {title: Commander}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., role: lead}
  /// ```
  package static let unknownRole = Rule("unknown-role")
}
