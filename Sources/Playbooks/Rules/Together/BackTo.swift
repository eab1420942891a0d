extension Rule {
  /// A way back out of the file, to a step not surely before, or to another list's item.
  ///
  /// What is done again must have been done: the decision itself, or a step before it whichever
  /// way the run went.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - id: judge
  ///     title: Judge
  ///     decide:
  ///       question: Is it over?
  ///       options: {over: , not-yet: {back_to: ▶call}}
  ///   - {id: call, title: Call, do: Call.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: call, title: Call, do: Call.}
  ///   - id: judge
  ///     title: Judge
  ///     decide:
  ///       question: Is it over?
  ///       options: {over: , not-yet: {back_to: call}}
  /// ```
  package static let backTo = Rule("back-to")
}
