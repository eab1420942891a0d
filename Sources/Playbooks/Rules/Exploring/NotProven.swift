extension Rule {
  /// A step that was neither reached nor shown to be out of reach within the bounds.
  ///
  /// It is a note and no fault. Too many answers hang together there: walk that way as a drill, or part the
  /// playbook with `include`, which is checked for itself.
  package static let notProven = Rule("not-proven", .note)
}
