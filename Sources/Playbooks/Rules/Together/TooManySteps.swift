extension Rule {
  /// More than 10,000 steps after includes, groups counted.
  ///
  /// Nobody walks so many. A playbook was included in a place that many include.
  package static let tooManySteps = Rule("too-many-steps")
}
