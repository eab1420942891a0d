extension Rule {
  /// Nothing where a text or a list with something in it must be.
  ///
  /// Of real published playbooks a third of the steps have no instruction. Whoever stands before
  /// an empty line at three in the morning does not know whether something is missing.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: ▶""}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let emptyText = Rule("empty-text")
}
