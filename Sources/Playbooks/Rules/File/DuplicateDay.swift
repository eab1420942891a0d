extension Rule {
  /// A day that stands in a calendar twice, or both as a day off and as one that is worked.
  ///
  /// One of the two is a slip for another day, which would then be counted wrongly.
  package static let duplicateDay = Rule("duplicate-day")
}
