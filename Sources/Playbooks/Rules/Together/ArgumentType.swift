extension Rule {
  /// A value of another type than the other playbook's input.
  ///
  /// A text is no list of hosts. A value that is exactly one `{{name}}` passes the answer with
  /// its type; anything else is text.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {hosts: {type: list, label: Hosts}}}
  ///   - {id: restore, title: Restore, include: part, with: {hosts: ▶web01}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {hosts: {type: list, label: Hosts}}}
  ///   - {id: restore, title: Restore, include: part, with: {hosts: "{{look.hosts}}"}}
  /// ```
  package static let argumentType = Rule("argument-type")
}
