extension Rule {
  /// A step, or a whole included playbook, that no answers make applicable.
  ///
  /// What it needs or counts through is left out whenever its turn comes, so that it is shown to nobody.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: ask, title: Ask, decide: {question: Q, options: [x, y]}}
  ///   - {id: a, title: A, do: D., when: ask == x, record: {hosts: {type: list, label: H}}}
  ///   - {id: b, title: B, do: D., needs: [ask], when: ask == y}
  ///   - {id: c, title: C, do: "Look at {{item}}.", needs: [a, b], when: ask == y, each: ▶a.hosts}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: ask, title: Ask, decide: {question: Q, options: [x, y]}}
  ///   - {id: a, title: A, do: D., when: ask == x, record: {hosts: {type: list, label: H}}}
  ///   - {id: b, title: B, do: D., needs: [ask], when: ask == y}
  ///   - {id: c, title: C, do: "Look at {{item}}.", needs: [a, b], when: ask == x, each: a.hosts}
  /// ```
  package static let neverReached = Rule("never-reached")
}
