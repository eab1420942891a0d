/// A rule that a reason passes over (engine, section B: `--override`), in the words of the record.
package enum PassableRule: String, Hashable, Sendable, CaseIterable {
  /// What the step waits for is not settled.
  case blocked
  case notApplicable = "not_applicable"
  /// The waiting time is not over.
  case wait
  case evidence
  case approval
}
