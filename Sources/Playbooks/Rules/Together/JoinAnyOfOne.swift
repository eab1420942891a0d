extension Rule {
  /// `join: any` of a single step.
  ///
  /// The first of one is that one: either a step is missing in `needs`, or the key says nothing.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: ▶call, title: Call, do: Call., needs: [look], join: any}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: call, title: Call, do: Call., needs: [look]}
  /// ```
  package static let joinAnyOfOne = Rule("join-any-of-one", .warning)
}
