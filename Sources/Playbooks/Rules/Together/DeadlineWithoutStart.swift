extension Rule {
  /// A deadline that counts from nothing.
  ///
  /// `within` counts from a step or a time field, and so does a rule that starts at one. Write
  /// `from`.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: call, title: Call, do: Call., ▶deadline: {within: 30m}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: call, title: Call, do: Call., needs: [look], deadline: {within: 30m, from: look}}
  /// ```
  package static let deadlineWithoutStart = Rule("deadline-without-start")
}
