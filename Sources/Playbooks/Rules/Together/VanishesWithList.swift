extension Rule {
  /// A step that tells somebody and is gone where a list is empty.
  ///
  /// All that it needs are instances of a list; with no item there are none, and nobody is told.
  /// Let it need the step that records the list as well.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {hosts: {type: list, label: Hosts}}}
  ///   - {id: isolate, title: Isolate, do: Unplug., each: look.hosts}
  ///   - {id: ▶tell, title: Tell, needs: [isolate], notify: {to: [soc]}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it., record: {hosts: {type: list, label: Hosts}}}
  ///   - {id: isolate, title: Isolate, do: Unplug., each: look.hosts}
  ///   - {id: tell, title: Tell, needs: [look, isolate], notify: {to: [soc]}}
  /// ```
  package static let vanishesWithList = Rule("vanishes-with-list", .warning)
}
