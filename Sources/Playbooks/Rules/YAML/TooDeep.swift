extension Rule {
  /// Lists and mappings inside each other, deeper than 64.
  ///
  /// No playbook nests ten deep. A million opening brackets would hold the parser for a minute,
  /// so the reading stops at the 65th.
  ///
  /// Bad:
  /// ```yaml
  /// x-note: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[▶[a]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// x-note: [a]
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let tooDeep = Rule("too-deep")
}
