extension Rule {
  /// A rule or a calendar whose last day is before its first.
  ///
  /// It is in force on no day: no clock would ever go by it.
  package static let neverInForce = Rule("never-in-force")
}
