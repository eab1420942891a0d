extension Rule {
  /// A step without a decision where its option is read.
  ///
  /// A bare `step` in a condition is the option its decision took; this one takes none.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: call, title: Call, do: Call., when: ▶look == bad}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: judge, title: Judge, decide: {question: Bad?, options: [bad, fine]}}
  ///   - {id: call, title: Call, do: Call., when: judge == bad}
  /// ```
  package static let notADecision = Rule("not-a-decision")
}
