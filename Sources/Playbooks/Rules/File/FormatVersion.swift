extension Rule {
  /// `playbook:` with a version of the format that there never was.
  ///
  /// The first key says how all the rest is to be read. Write `playbook: 1`.
  ///
  /// Bad:
  /// ```yaml
  /// playbook: ▶one
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
  package static let formatVersion = Rule("format-version")
}
