extension Rule {
  /// A byte order mark inside a file; at its start it is let through with a warning.
  ///
  /// An editor puts the mark at the start; inside, it is what is left of two files put together,
  /// and makes a key another key without being seen.
  ///
  /// Bad:
  /// ```yaml
  /// owner: So▶⟨EF BB BF⟩c
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// owner: Soc
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let byteOrderMark = Rule("byte-order-mark")
}
