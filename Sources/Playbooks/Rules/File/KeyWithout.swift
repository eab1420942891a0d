extension Rule {
  /// A key that means nothing without another.
  ///
  /// `with` needs `include`, `repeat_limit` needs `decide`, `repeat` needs `notify`, `in_drill`
  /// needs `run`. Alone it does nothing.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., ▶repeat_limit: 2}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let keyWithout = Rule("key-without")
}
