/// Why a deadline was missed, as somebody said.
package struct ClockExplanation: Hashable, Sendable {
  package let reason: Value
  package let by: String
  package let at: EventTime
}

extension ClockRecord {
  /// Whether it was met late, or is past due at a moment and not met.
  package func isLate(at now: Int64) -> Bool {
    switch phase {
    case .met(_, let late): late > 0
    case .running, .waived, .cancelled: stand(at: now, nil) == .late
    }
  }
}

extension RunState {
  /// The clocks that were met since an earlier state, and late.
  package func metLate(since before: RunState) -> Set<StepKey> {
    Set(
      clocks.filter { key, clock in
        guard case .met(_, let late) = clock.phase, late > 0 else { return false }
        if case .met? = before.clocks[key]?.phase { return false }
        return true
      }.keys)
  }
}
