extension Rule {
  /// An input that this playbook does not have.
  ///
  /// Inside an included playbook only its own inputs are seen, as `with` passes them.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {system: {type: text}}
  /// steps:
  ///   - {id: look, title: Look, do: "Look at {{▶inputs.sytem}}."}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {system: {type: text}}
  /// steps:
  ///   - {id: look, title: Look, do: "Look at {{inputs.system}}."}
  /// ```
  package static let unknownInput = Rule("unknown-input")
}
