import Playbooks

// Why a deadline was missed is a fact: it can be said at any time, also after the close.

extension Deciding {
  /// Says why the clock of a step was met late, or is past due.
  mutating func explainClock(_ key: StepKey, _ reason: Prose) throws(Refusal) {
    let target = try place(key)
    guard let clock = after.clocks[target.key] else { throw .noClock(target.key) }
    guard clock.isLate(at: now) else {
      throw .clockNotLate(target.key, clock.stand(at: now, target.instance.status))
    }
    recordExplanation(of: target.key, try required(reason, .explain, target.key))
  }

  /// The reason that came with an action goes to every clock that the action met late; to none
  /// where there is none.
  mutating func explainLate(_ moved: [Draft]) {
    guard let reason = request.lateReason else { return }
    for met in moved where met.kind == .clockMet && (met.fields[.late] ?? 0) > 0 {
      if let key = met.step { recordExplanation(of: key, reason) }
    }
  }

  private mutating func recordExplanation(of key: StepKey, _ reason: Prose) {
    var explained = Draft(.clockExplained, on: key)
    explained.fields[.clock] = plan.label(key)
    explained.set(.reason, reason)
    record(explained)
  }
}
