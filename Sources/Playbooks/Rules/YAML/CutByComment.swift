extension Rule {
  /// A text without quotes that is cut at ` #`.
  ///
  /// To YAML a `#` after a blank begins a comment, so the rest of the text is lost without a
  /// word. Quote it. A comment that was meant as one is written with two blanks before it, or one
  /// behind the `#`.
  ///
  /// Bad:
  /// ```yaml
  /// owner: Máy ▶#3
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// owner: "Máy #3"
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let cutByComment = Rule("cut-by-comment", .warning)
}
