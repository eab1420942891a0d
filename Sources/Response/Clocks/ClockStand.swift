/// How a clock stands at a moment (engine, section C).
package enum ClockStand: String, Hashable, Sendable, CaseIterable {
  /// It runs, while it is not decided yet whether it applies.
  case possible
  case running
  case met
  /// Past due and not met.
  case late
  /// The step was skipped.
  case waived
  /// The step does not apply.
  case cancelled
}

extension ClockRecord {
  /// How the clock stands at a moment; its step's status then says whether it applies.
  package func stand(at now: Int64, _ status: Status?) -> ClockStand {
    switch phase {
    case .met: return .met
    case .waived: return .waived
    case .cancelled: return .cancelled
    case .running:
      if let due, due < now { return .late }
      return status == .blocked ? .possible : .running
    }
  }
}
