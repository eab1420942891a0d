extension Rule {
  /// A contact that is neither in `contacts.yaml` nor in `contacts.own.yaml`.
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
