extension Rule {
  /// A text, a list or a mapping where another is asked for.
  ///
  /// What stands there cannot be read as what the key takes. A single text where a list is asked
  /// for is read as a list of one, and still reported.
  ///
  /// Bad:
  /// ```yaml
  /// tags: ▶ransomware
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// tags: [ransomware]
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let wrongType = Rule("wrong-type")
}
