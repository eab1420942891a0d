extension Rule {
  /// A no-break space (U+00A0) where only a space may indent, or part a key from its value.
  ///
  /// It looks like a space and is a letter to YAML; it comes with text copied from a web page or a word
  /// processor. What else is wrong in the lines after it shows once it is gone.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - id: look
  ///     title: Look
  ///     do:▶⟨C2 A0⟩Look at it.
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - id: look
  ///     title: Look
  ///     do: Look at it.
  /// ```
  package static let noBreakSpace = Rule("no-break-space")
}
