extension Rule {
  /// No semantic version.
  ///
  /// Records name the playbook by its version for years. Write three numbers, `1.2.0`; a change
  /// that makes old answers mean something else raises the first.
  ///
  /// Bad:
  /// ```yaml
  /// playbook: 1
  /// id: example
  /// version: ▶1.0
  /// title: Example
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// playbook: 1
  /// id: example
  /// version: 1.0.0
  /// title: Example
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let badVersion = Rule("bad-version")
}
