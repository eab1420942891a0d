extension Rule {
  /// An explicit tag, such as `!!int`.
  ///
  /// The type of a value comes from its key, never from its own text; a tag would say a second
  /// thing. In other readers tags can build objects and run code.
  ///
  /// Bad:
  /// ```yaml
  /// incident_type: ▶!!int 6
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// incident_type: 6
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let yamlTag = Rule("yaml-tag")
}
