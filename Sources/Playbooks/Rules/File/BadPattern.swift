extension Rule {
  /// A pattern that is no regular expression, or is longer than 500 bytes.
  ///
  /// An answer is held against it while somebody waits; a pattern that cannot be read would
  /// refuse all of them.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {ticket: {type: text, pattern: ▶'[A-Z'}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {ticket: {type: text, pattern: '[A-Z]+'}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let badPattern = Rule("bad-pattern")
}
