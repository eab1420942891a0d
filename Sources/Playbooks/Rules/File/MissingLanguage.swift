extension Rule {
  /// A text in only one of two languages.
  ///
  /// Where one language is missing the other is shown with its tag: a reader of one alone may not
  /// understand the one step that counts.
  ///
  /// Bad:
  /// ```yaml
  /// owner: ▶{vi: Đội ứng cứu}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// owner: {vi: Đội ứng cứu, en: Response team}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let missingLanguage = Rule("missing-language", .warning)
}
