extension Rule {
  /// A clock that cannot be met in time, whatever people do.
  ///
  /// The waits before the step are longer than its limit: every run would be late.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: a, title: A, do: D.}
  ///   - {id: b, title: B, do: D., wait: {for: 24h, from: a}}
  ///   - {id: t, title: T, do: D., needs: [b], deadline: {within: 1h, from: ▶a}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: a, title: A, do: D.}
  ///   - {id: b, title: B, do: D., wait: {for: 24h, from: a}}
  ///   - {id: t, title: T, do: D., needs: [b], deadline: {within: 25h, from: a}}
  /// ```
  package static let deadlineNeverMet = Rule("deadline-never-met")
}
