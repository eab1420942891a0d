extension Rule {
  /// A text that begins with `“` or `”`, which are letters to YAML.
  ///
  /// A word processor sets them where a straight quote was typed. They are shown as part of the text, and
  /// do not keep a `: ` or a ` #` in it from being read as YAML. A text that begins with a quotation
  /// is put in straight quotes as a whole.
  ///
  /// Bad:
  /// ```yaml
  /// title: ▶“Mất USB”
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// title: "Mất USB"
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let typographicQuote = Rule("typographic-quote", .warning)
}
