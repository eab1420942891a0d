extension Rule {
  /// A file without content.
  ///
  /// An empty file is what an interrupted copy leaves. It says nothing, so there is nothing to
  /// walk.
  ///
  /// Bad:
  /// ```yaml
  /// ▶# to be written
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
  package static let emptyFile = Rule("empty-file")
}
