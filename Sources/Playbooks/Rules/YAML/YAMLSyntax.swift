extension Rule {
  /// What the parser cannot read.
  ///
  /// The place is where the parser gave up; a quote or a bracket that is never closed is shown
  /// where it begins. A text with `: ` or ` #` in it, or that begins with one of ``[ ] { } , & *
  /// ! | > ' " % @ ` ``, needs quotes.
  ///
  /// Bad:
  /// ```yaml
  /// title: Sự cố▶: máy chủ
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// title: "Sự cố: máy chủ"
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let yamlSyntax = Rule("yaml-syntax")
}
