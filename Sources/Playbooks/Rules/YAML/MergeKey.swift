extension Rule {
  /// The key `<<`.
  ///
  /// It pulls keys in from elsewhere, so that a step no longer shows what it holds. Nothing is
  /// merged; keys it may have been meant to bring are not reported as missing, but for an `id`.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., ▶<<: {danger: true}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., danger: true}
  /// ```
  package static let mergeKey = Rule("merge-key")
}
