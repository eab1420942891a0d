extension Rule {
  /// A title of more than 100 characters.
  ///
  /// A title is a line in lists and on the screen. What is to be done belongs into `do`.
  ///
  /// Bad:
  /// ```yaml
  /// title: ▶A very long title A very long title A very long title A very long title A very long title A very long title
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// title: A title
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let longTitle = Rule("long-title", .warning)
}
