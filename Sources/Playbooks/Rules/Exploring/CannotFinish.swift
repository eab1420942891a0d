extension Rule {
  /// A required field that accepts no answer.
  ///
  /// The step can be begun and never be done, so no run that comes to it can be finished: somebody would have to
  /// skip it at night, with a reason for a fault of the desk.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: a, title: A, do: D., record: {▶f: {type: choices, options: [p, q], min: 3, label: F}}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: a, title: A, do: D., record: {f: {type: choices, options: [p, q], min: 2, label: F}}}
  /// ```
  package static let cannotFinish = Rule("cannot-finish")
}
