extension Rule {
  /// A step that is not in the playbook.
  ///
  /// Nothing can wait for it, be read from it or go back to it. Where the name is needed to walk,
  /// it is fatal.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: call, title: Call, do: Call., needs: [▶lok]}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: call, title: Call, do: Call., needs: [look]}
  /// ```
  package static let unknownStep = Rule("unknown-step")
}
