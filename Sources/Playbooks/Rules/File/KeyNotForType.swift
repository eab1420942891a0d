extension Rule {
  /// A key of a field that its type has no use for.
  ///
  /// Options of a text or the least value of a tick are never looked at; the type is another than
  /// was meant, or the key is.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {system: {type: text, ▶options: [web, mail]}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {system: {type: choice, options: [web, mail]}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let keyNotForType = Rule("key-not-for-type")
}
