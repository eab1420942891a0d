extension Rule {
  /// An answer of a step with instances, read from outside its list.
  ///
  /// There is one answer an item: which of them is meant cannot be told. Read it in a step over
  /// the same list, or ask once in a step of its own.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {hosts: {type: list, label: Hosts}}}
  ///   - {id: scan, title: Scan, do: Scan., each: look.hosts, record: {clean: {type: yesno, label: Clean}}}
  ///   - {id: wipe, title: Wipe, do: Wipe., when: not ▶scan.clean}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {hosts: {type: list, label: Hosts}}}
  ///   - {id: scan, title: Scan, do: Scan., each: look.hosts, record: {clean: {type: yesno, label: Clean}}}
  ///   - {id: wipe, title: Wipe, do: Wipe., each: look.hosts, when: not scan.clean}
  /// ```
  package static let ambiguousInstance = Rule("ambiguous-instance")
}
