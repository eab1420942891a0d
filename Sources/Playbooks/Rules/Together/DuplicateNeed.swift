extension Rule {
  /// A step named twice in `needs`.
  ///
  /// The second says nothing; another step was probably meant.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: call, title: Call, do: Call., needs: [look, ▶look]}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: call, title: Call, do: Call., needs: [look]}
  /// ```
  package static let duplicateNeed = Rule("duplicate-need", .warning)
}
