extension Rule {
  /// A contact that is not in `contacts.yaml`.
  ///
  /// There would be nobody to call. Without a directory nothing is held against it.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, notify: {to: [▶sco]}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, notify: {to: [soc]}}
  /// ```
  package static let unknownContact = Rule("unknown-contact")
}
