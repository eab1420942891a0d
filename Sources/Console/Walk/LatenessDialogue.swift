import Playbooks
import Response

extension Walk {
  /// Asks why the deadline of a step was met late, where what was recorded since an earlier state met
  /// it so; a step whose deadline was met before asks nothing.
  mutating func askWhyLate(_ key: StepKey, since before: RunState) throws(Leave) {
    guard view.state.metLate(since: before).contains(key), let clock = clock(of: key, in: view),
      clock.lacksReason
    else { return }
    let question = LatenessWords.metLate(
      clock.name(in: view), by: TimeText.duration(clock.late))
    try askWhy(question, of: key)
  }

  /// Asks why deadlines are past due and not met, before the run is closed without them.
  mutating func askWhyOverdue() throws(Leave) {
    for clock in clocks(of: view) where clock.status == .late && clock.lacksReason {
      let over = TimeText.duration(view.now - (clock.due ?? view.now))
      try askWhy(LatenessWords.overdue(clock.name(in: view), by: over), of: clock.key)
    }
  }

  /// Records the reason at once; where there is none, says how to give it later.
  private mutating func askWhy(_ question: Phrase, of key: StepKey) throws(Leave) {
    guard let reason = try ask.openReason(question) else {
      return try ask.tell(LatenessWords.leftOpen(view.explainCommand(key)), .yellow)
    }
    try record(.plain(.explainClock(key, reason: reason)))
  }
}
