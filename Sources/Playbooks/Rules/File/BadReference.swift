extension Rule {
  /// A reference of no shape there is.
  ///
  /// What can be read is `step`, `step.field`, `group/step.field`, `inputs.name` and `item`.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {hosts: {type: list}}
  /// steps:
  ///   - {id: isolate, title: Isolate, do: Unplug it., each: ▶inputs.hosts.all}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {hosts: {type: list}}
  /// steps:
  ///   - {id: isolate, title: Isolate, do: Unplug it., each: inputs.hosts}
  /// ```
  package static let badReference = Rule("bad-reference")
}
