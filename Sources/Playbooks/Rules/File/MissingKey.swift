extension Rule {
  /// A key that must be there and is not.
  ///
  /// What it says cannot be guessed. Without `playbook`, `steps` or the `id` of a step nothing
  /// can be walked (fatal); the rest can be.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - ▶{id: look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let missingKey = Rule("missing-key")
}
