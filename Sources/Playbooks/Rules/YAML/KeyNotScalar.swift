extension Rule {
  /// A list or a mapping used as a key.
  ///
  /// No key of the format is one. It is nearly always text that begins with `[` or `{` and lacks
  /// its quotes.
  ///
  /// Bad:
  /// ```yaml
  /// x-note: {▶[web01]: down}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// x-note: {"[web01]": down}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let keyNotScalar = Rule("key-not-scalar")
}
