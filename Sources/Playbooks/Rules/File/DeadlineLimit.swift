extension Rule {
  /// A deadline that has not exactly one of `rule` and `within`; a rule whose limit is not in
  /// exactly one form.
  ///
  /// A clock with two limits or none cannot be counted.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, do: Call., deadline: ▶{rule: law-detection, within: 24h}}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: tell, title: Tell, do: Call., deadline: {rule: law-detection}}
  /// ```
  package static let deadlineLimit = Rule("deadline-limit")
}
