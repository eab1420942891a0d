extension Rule {
  /// A notice that is not in `templates/`.
  ///
  /// Whoever has to tell the authority would begin with an empty sheet.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, notify: {to: [soc], message: ▶frist}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, notify: {to: [soc], message: first}}
  /// ```
  package static let unknownTemplate = Rule("unknown-template")
}
