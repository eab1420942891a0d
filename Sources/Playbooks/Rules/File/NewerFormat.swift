extension Rule {
  /// A version of the format that is newer than the program.
  ///
  /// Keys of a newer version may change what old ones mean, so nothing is guessed. Update the
  /// program, or write what this version knows.
  ///
  /// Bad:
  /// ```yaml
  /// playbook: ▶2
  /// id: example
  /// version: 1.0.0
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
  package static let newerFormat = Rule("newer-format")
}
