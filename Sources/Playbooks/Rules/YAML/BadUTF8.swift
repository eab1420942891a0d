extension Rule {
  /// Bytes that are not UTF-8, or a file in UTF-16.
  ///
  /// What such bytes were meant to be depends on the machine that wrote them, and a guess may
  /// turn one Vietnamese word into another. Save the file as UTF-8. Only
  /// the first of them is listed.
  ///
  /// Bad:
  /// ```yaml
  /// owner: M▶⟨E1⟩y
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// owner: Máy
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let badUTF8 = Rule("bad-utf8")
}
