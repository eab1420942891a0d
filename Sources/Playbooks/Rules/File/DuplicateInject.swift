extension Rule {
  /// Two injects of a drill with one id.
  ///
  /// An inject is shown once and goes on record by its id: the second would never be shown.
  ///
  /// Bad:
  /// ```yaml
  /// injects:
  ///   - {id: a, at: 10m, text: The phone rings.}
  ///   - {id: ▶a, at: 20m, text: The power fails.}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// injects:
  ///   - {id: a, at: 10m, text: The phone rings.}
  ///   - {id: b, at: 20m, text: The power fails.}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let duplicateInject = Rule("duplicate-inject")
}
