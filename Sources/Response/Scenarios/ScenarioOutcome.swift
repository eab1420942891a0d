import Playbooks

/// What playing a scenario came to.
package struct ScenarioOutcome: Sendable {
  /// Where it differs from what was expected, in the order of the script.
  package let differences: [ScenarioDifference]
  /// What of the graph was walked.
  package let walked: Walked
  /// The acts that were asked for.
  package let acts: Int
  /// The run after the last entry; nil where it could not be opened.
  package let end: ScenarioStand?
}

/// A run at one moment of a scenario.
package struct ScenarioStand: Hashable, Sendable {
  package let state: RunState
  package let standing: Standing
  /// Milliseconds since 1970 UTC, by the scripted clock.
  package let now: Int64
  /// The names of people, by what stands for them in the state.
  package let names: [String: String]
}

/// One thing that is not as a scenario says.
package struct ScenarioDifference: Hashable, Sendable {
  package let origin: Origin
  package let what: What

  package enum What: Hashable, Sendable {
    /// Something was refused that was to be accepted, or to be refused for another reason
    /// (`expected`); how the run stood, or nil where it could not be opened.
    case rejected(Rejection, expected: String?, ScenarioStand?)
    /// Something was accepted that was to be refused.
    case accepted(expected: String)
    case state(of: String, expected: String, got: String)
    case clock(of: String, expected: String, got: String)
    case ready(expected: [String], got: [String])
    case order(expected: [String], got: [String])
    case run(expected: String, got: String)
  }
}

/// Why an entry of a scenario was not carried out: the engine refused, or what was typed could not
/// be taken before it was asked.
package enum Rejection: Error, Hashable, Sendable {
  case refused(Refusal)
  case answer(field: String, AnswerFault)
  case time(ClockText.Fault)

  /// The word for it.
  package var word: RefusalWord {
    switch self {
    case .refused(let refusal): refusal.word
    case .answer: .badAnswer
    case .time: .badTime
    }
  }
}
