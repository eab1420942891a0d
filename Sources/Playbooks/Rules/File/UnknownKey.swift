extension Rule {
  /// A key that this kind of mapping does not take.
  ///
  /// A key nobody reads does nothing, while its author believes that it does: a misspelt
  /// `deadline` is a clock that never runs. Keys that begin with `x-` are anybody's, and passed
  /// over.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., ▶dangr: true}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., danger: true}
  /// ```
  package static let unknownKey = Rule("unknown-key")
}
