extension Rule {
  /// A `from` that is no moment, or not of the kind that the rule starts at.
  ///
  /// A clock starts at the end of a step, or at a time somebody gave.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {n: {type: number, label: N}}}
  ///   - {id: call, title: Call, do: Call., needs: [look], deadline: {within: 30m, from: ▶look.n}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {at: {type: time, label: At}}}
  ///   - {id: call, title: Call, do: Call., needs: [look], deadline: {within: 30m, from: look.at}}
  /// ```
  package static let deadlineStart = Rule("deadline-start")
}
