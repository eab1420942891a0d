extension Rule {
  /// Playbooks inside each other, deeper than 64.
  ///
  /// A step would be named by a path that nobody reads. Include from fewer levels.
  package static let includeTooDeep = Rule("include-too-deep")
}
