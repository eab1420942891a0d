extension Rule {
  /// An included playbook named where only a step will do.
  ///
  /// It has no answer and no end of its own; the steps inside have: `restore/first`.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: part}
  ///   - {id: call, title: Call, do: Call., when: ▶restore == done}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: restore, title: Restore, include: part}
  ///   - {id: call, title: Call, do: Call., when: restore/first.ok}
  /// ```
  package static let namesGroup = Rule("names-group")
}
