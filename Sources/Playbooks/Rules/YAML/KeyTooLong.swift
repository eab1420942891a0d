extension Rule {
  /// A key of more than 256 bytes.
  ///
  /// It is text that was meant to be a value: a colon is missing, or stands too late.
  ///
  /// Bad:
  /// ```yaml
  /// x-note: {▶kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: 1}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// x-note: {k: 1}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let keyTooLong = Rule("key-too-long")
}
