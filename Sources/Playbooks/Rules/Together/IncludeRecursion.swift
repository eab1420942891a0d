extension Rule {
  /// Playbooks that include each other in a ring.
  ///
  /// There would be no end to the steps. The message names the ring.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: again, title: Again, include: ▶example}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: again, title: Again, include: part}
  /// ```
  package static let includeRecursion = Rule("include-recursion")
}
