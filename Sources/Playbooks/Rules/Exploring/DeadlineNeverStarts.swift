extension Rule {
  /// A clock that does not run when its step is done.
  ///
  /// The step it is counted from is left out whenever this one is not, or its rule is never in force: the screen
  /// would show no deadline, and the duty would pass in silence.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: ask, title: Ask, decide: {question: Q, options: [x, y]}}
  ///   - {id: a, title: A, do: D., when: ask == x}
  ///   - {id: t, title: T, do: D., needs: [a, ask], when: ask == y, deadline: {within: 1h, from: ▶a}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: ask, title: Ask, decide: {question: Q, options: [x, y]}}
  ///   - {id: a, title: A, do: D., when: ask == x}
  ///   - {id: t, title: T, do: D., needs: [a, ask], when: ask == y, deadline: {within: 1h, from: ask}}
  /// ```
  package static let deadlineNeverStarts = Rule("deadline-never-starts")
}
