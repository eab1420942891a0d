extension Rule {
  /// A line that begins with `%`, such as `%YAML 1.2`.
  ///
  /// A directive tells the parser to read what follows in another way. The format fixes how it is
  /// read, so there is nothing to tell.
  ///
  /// Bad:
  /// ```yaml
  /// ▶%YAML 1.1
  /// ---
  /// playbook: 1
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
  package static let yamlDirective = Rule("yaml-directive")
}
