extension Rule {
  /// A second YAML document in one file.
  ///
  /// One file is one playbook: a run freezes the file that governs it, and names it by its hash.
  /// What stands after `---` would be overlooked.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ▶---
  /// playbook: 1
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let secondDocument = Rule("second-document")
}
