/// What exploring found: faults of the whole that no single name or condition shows.
package enum ExploringFault: Hashable, Sendable {
  /// A step's own condition is false, or cannot be told, wherever it is asked.
  case conditionNeverHolds(String, nearest: Nearest?)
  /// No answers make the step or included playbook applicable.
  case neverReached(String, nearest: Nearest?)
  /// Answers that the step must have and nobody can give; the fewest that lead there, if they were
  /// found.
  case cannotFinish(String, missing: [String], after: [GivenAnswer]?)
  /// The step is done and its clock never ran.
  case deadlineNeverStarts(String, after: [GivenAnswer])
  /// Milliseconds that the step is late at its earliest; nil where it never meets the clock.
  case deadlineNeverMet(String, late: Int64?, after: [GivenAnswer])
  /// Steps that were neither reached nor shown to be out of reach.
  case notProven([String])

  /// How near some answers come to a step, and what keeps it from being applicable there.
  package struct Nearest: Hashable, Sendable {
    package let answers: [GivenAnswer]
    package let obstacle: Obstacle

    package init(_ answers: [GivenAnswer], _ obstacle: Obstacle) {
      self.answers = answers
      self.obstacle = obstacle
    }
  }

  /// Why a step is not applicable.
  package enum Obstacle: Hashable, Sendable, CaseIterable {
    case conditionFalse
    /// It asks for an option that goes back: the decision is open again then.
    case asksWayBack
    /// It reads a step that is not applicable itself.
    case readsNotApplicable
    case conditionUnknown
    case listEmpty
    /// Its list is an answer of a step that is not applicable itself.
    case listNotApplicable
    case needsNotApplicable
  }
}

/// An answer somebody gives in a run: at an input, a field or a decision.
package struct GivenAnswer: Hashable, Sendable {
  /// `inputs.level`, `triage.hosts`, `classify`, `check[web01]`.
  package let place: String
  /// Nil where it is left blank.
  package let answer: String?

  package init(place: String, answer: String?) {
    self.place = place
    self.answer = answer
  }
}

extension ExploringFault {
  /// The rule that was broken.
  package var rule: Rule {
    switch self {
    case .conditionNeverHolds: .conditionNeverHolds
    case .neverReached: .neverReached
    case .cannotFinish: .cannotFinish
    case .deadlineNeverStarts: .deadlineNeverStarts
    case .deadlineNeverMet: .deadlineNeverMet
    case .notProven: .notProven
    }
  }
}
