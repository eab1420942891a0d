extension Rule {
  /// No truth, no number, a number out of range, or no id of ATT&CK or RE&CT.
  ///
  /// Nothing is guessed: `yes` is no boolean here, `1e3` is no number, and `T14` is no technique.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., danger: ▶yes}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., danger: true}
  /// ```
  package static let badValue = Rule("bad-value")
}
