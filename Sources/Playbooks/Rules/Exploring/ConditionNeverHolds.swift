extension Rule {
  /// A condition that is false, or cannot be told, wherever it is asked.
  ///
  /// Each half of it can be true, and the whole cannot where it stands: it reads a step that is left out on this
  /// way, an option that goes back and is never the last word, or a value the field does not take. The step is
  /// dead text, and what it should have done at night is done by nobody.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: ask, title: Ask, decide: {question: Q, options: [x, y, z]}}
  ///   - {id: more, title: More, when: ask == x, decide: {question: Q, options: [p, q]}}
  ///   - {id: call, title: Call, do: Call., needs: [ask, more], when: ▶ask == y and more == p}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: ask, title: Ask, decide: {question: Q, options: [x, y, z]}}
  ///   - {id: more, title: More, when: ask == x, decide: {question: Q, options: [p, q]}}
  ///   - {id: call, title: Call, do: Call., needs: [ask, more], when: ask == x and more == p}
  /// ```
  package static let conditionNeverHolds = Rule("condition-never-holds")
}
