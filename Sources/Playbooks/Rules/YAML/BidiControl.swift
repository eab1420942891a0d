extension Rule {
  /// A character that turns the direction of text: U+202A to U+202E, U+2066 to U+2069.
  ///
  /// With it a line on the screen reads otherwise than the program reads it: a command or a phone
  /// number can be made to look like another. No instruction in Vietnamese or English has a use
  /// for one. The file is read all the same.
  ///
  /// Bad:
  /// ```yaml
  /// owner: So▶⟨E2 80 AE⟩c
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// owner: Soc
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let bidiControl = Rule("bidi-control")
}
