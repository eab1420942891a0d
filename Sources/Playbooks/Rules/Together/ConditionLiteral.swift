extension Rule {
  /// A name on the right side of a comparison.
  ///
  /// The right side is a value that stands there, never another answer: it would be taken for a
  /// text that nobody answers. Quote it if the text is meant.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {old: {type: text}, new: {type: text}}
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: ▶inputs.new != inputs.old}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {same: {type: yesno}}
  /// steps:
  ///   - {id: call, title: Call, do: Call., when: not inputs.same}
  /// ```
  package static let conditionLiteral = Rule("condition-literal")
}
