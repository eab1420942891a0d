extension Rule {
  /// A control character written raw, or U+0085, U+2028, U+2029.
  ///
  /// Control characters steer terminals and cannot be seen; YAML breaks a line at the other
  /// three, and most editors do not. They come with text copied from elsewhere. Delete them.
  ///
  /// Bad:
  /// ```yaml
  /// owner: So▶⟨07⟩c
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
  package static let controlCharacter = Rule("control-character")
}
