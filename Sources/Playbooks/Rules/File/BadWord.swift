extension Rule {
  /// None of the words that may stand there.
  ///
  /// The key takes one of a fixed set, which the message lists.
  ///
  /// Bad:
  /// ```yaml
  /// tlp: ▶amber
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// tlp: AMBER
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let badWord = Rule("bad-word")
}
