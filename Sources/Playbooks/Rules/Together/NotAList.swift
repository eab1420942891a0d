extension Rule {
  /// `each`, or `in`, over something that is no list.
  ///
  /// Instances are made one an item; a single answer has none.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {host: {type: text}}
  /// steps:
  ///   - {id: isolate, title: Isolate, do: Unplug., each: ▶inputs.host}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {hosts: {type: list}}
  /// steps:
  ///   - {id: isolate, title: Isolate, do: Unplug., each: inputs.hosts}
  /// ```
  package static let notAList = Rule("not-a-list")
}
