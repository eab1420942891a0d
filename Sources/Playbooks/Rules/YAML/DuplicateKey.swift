extension Rule {
  /// A key that its mapping already has.
  ///
  /// Readers disagree on which of two wins, so one of the two is not what the author believes.
  /// The first is kept, and the second is reported; letters written in two Unicode forms are one
  /// key.
  ///
  /// Bad:
  /// ```yaml
  /// tlp: AMBER
  /// ▶tlp: RED
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// tlp: RED
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let duplicateKey = Rule("duplicate-key")
}
