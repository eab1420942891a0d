extension Rule {
  /// A step with `notify` or `deadline` that does not say what it needs.
  ///
  /// Without `needs` a step waits for the one above it. Telling the authority must never wait for
  /// containment by accident, so it is written out; `needs: []` waits for nothing.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: contain, title: Contain, do: Pull the cable.}
  ///   - {id: tell, title: Tell, ▶notify: {to: [soc]}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: contain, title: Contain, do: Pull the cable.}
  ///   - {id: tell, title: Tell, needs: [], notify: {to: [soc]}}
  /// ```
  package static let missingNeeds = Rule("missing-needs")
}
