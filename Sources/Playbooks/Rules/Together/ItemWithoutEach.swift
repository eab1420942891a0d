extension Rule {
  /// `item` in a step that makes no instances.
  ///
  /// There is no item. Only steps with `each`, and steps of a playbook included with `each`, have
  /// one.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: "Look at {{▶item}}."}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {hosts: {type: list, label: Hosts}}}
  ///   - {id: isolate, title: Isolate, each: look.hosts, do: "Unplug {{item}}."}
  /// ```
  package static let itemWithoutEach = Rule("item-without-each")
}
