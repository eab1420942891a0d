extension Rule {
  /// A field that the step does not record.
  ///
  /// The answer would never be there.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {hosts: {type: list, label: Hosts}}}
  ///   - {id: call, title: Call, do: "Name {{▶look.host}}."}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {hosts: {type: list, label: Hosts}}}
  ///   - {id: call, title: Call, do: "Name {{look.hosts}}."}
  /// ```
  package static let unknownField = Rule("unknown-field")
}
