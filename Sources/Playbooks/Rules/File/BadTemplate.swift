extension Rule {
  /// `{{` that is not closed, or holds no name.
  ///
  /// The place would be shown as it stands, in a notice to an authority too. Two braces that are
  /// meant as braces are written `\{{`.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: "Look at ▶{{run title}}."}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: "Look at {{run.title}}."}
  /// ```
  package static let badTemplate = Rule("bad-template")
}
