extension Rule {
  /// An entry of a scenario before the one above it.
  ///
  /// `at` counts from the opening, and what people do comes in its order: write when it happened with `happened`.
  package static let timeGoesBack = Rule("time-goes-back")
}
