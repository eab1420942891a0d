/// All that people did in a run, folded from its events.
///
/// What follows from the graph (what is ready, blocked, not applicable) is not in it: see
/// `Standing`.
package struct RunState: Hashable, Sendable {
  package let run: String
  package var opening: Opening
  package var ending = Ending.open
  package var steps: [StepKey: StepRecord] = [:]
  /// In the order they were named: `p1`, `p2` and so on.
  package var people: [Person] = []
  /// Who plays which part.
  package var holders: [String: String] = [:]
  /// The person answerable for the run now.
  package var responsible: String
  package var offer: Offer?
  package var clocks: [StepKey: ClockRecord] = [:]
  package var notes: [Note] = []
  package var evidence: [Evidence] = []
  package var indicators: [Indicator] = []
  package var commands: [String: CommandRecord] = [:]
  package var links: [String] = []
  /// When each inject of a drill was shown, by its id.
  package var injects: [String: EventTime] = [:]
  /// Personal values by their places, and legal holds.
  package var safekeeping = Safekeeping()
  package var acts: Set<String> = []
  /// The log of the newest event.
  package var log: String
  /// How many of the run's events stand in trails that were set aside.
  package private(set) var carried: Int64 = 0
  /// Place of the next event among the run's events in the present trail (`rseq`).
  package var next: Int64 = 0
  /// When the last event was recorded, in the time of the run.
  package var lastAt: Int64

  /// The time of the run at a moment of the machine's clock.
  package func time(at ms: Int64) -> Int64 { opening.clock.incidentTime(at: ms) }

  /// How a run ended, if it did.
  package enum Ending: Hashable, Sendable {
    case open
    case closed(Result, at: EventTime, by: String, reason: Value?)

    package enum Result: String, Hashable, Sendable, CaseIterable {
      case completed, aborted, void
    }
  }

  package var isOpen: Bool { ending == .open }

  /// Place of the next event in the whole run, over all trails: it only grows.
  package var place: Int64 { carried + next }

  /// Moves on to the place after an event; a run carried over counts anew in its new trail.
  mutating func advance(past event: Event) {
    if event.kind == .runCarried { carried = place }
    next = event.rseq + 1
  }

  /// The record of a step, a fresh one where nobody touched it.
  package func record(_ key: StepKey) -> StepRecord { steps[key] ?? StepRecord() }

  /// The moment detection clocks count from, and whether it was assumed from the opening.
  package var detection: (ms: Int64, assumed: Bool) {
    opening.detected.map { ($0.ms, false) } ?? (opening.at.moment, true)
  }
}

/// What a run was opened with; amended, it says what is so now.
package struct Opening: Hashable, Sendable {
  package var playbook: PlaybookReference
  package var files: [FileReference]
  package var engine: Int64
  package var mode: Mode
  /// How many times faster time passes; 1 but in a drill.
  package var pace: Int64
  package var title: String
  package var incident: String?
  package var refs: [String]
  package var zone: String
  package var language: String
  package var tlp: String?
  package var incidentType: Int64?
  package var severity: String?
  package var detected: Moment?
  package var inputs: [String: Value]
  package var commands: Bool
  /// Rules the playbook breaks and was opened in spite of.
  package var faults: [String]
  package var at: EventTime
  package var by: String

  package enum Mode: String, Hashable, Sendable, CaseIterable {
    case live, drill
  }
}

/// Somebody in a run.
///
/// The name is a commitment; its value is in the disclosures or gone.
package struct Person: Hashable, Sendable {
  package let id: String
  package let name: Value
  package let organisation: String?
}

/// A handover that waits for its acceptance.
package struct Offer: Hashable, Sendable {
  package let id: String
  package let from: String
  package let to: String
  package let roles: [String]
  package let steps: [StepTouched]
  /// Hash of the brief's text.
  package let brief: String
  package let at: EventTime
}

/// A remark, to a step or to the run.
package struct Note: Hashable, Sendable {
  package let rseq: Int64
  package let step: StepKey?
  package let text: Value?
  /// Hash of a text too long for an event.
  package let sha256: String?
  package let by: String
  package let at: EventTime
  /// Made after the run was closed.
  package let late: Bool
}

/// A trace of the attacker, for export.
package struct Indicator: Hashable, Sendable {
  package let type: String
  package let value: String
  package let step: StepKey?
}

/// A command a step offered and somebody ran.
package struct CommandRecord: Hashable, Sendable {
  package let step: StepKey
  package let argv: [String]
  package let started: EventTime
  package var outcome: String?
  package var code: Int64?
}

/// A clock as events left it.
package struct ClockRecord: Hashable, Sendable {
  package let rule: String?
  /// Milliseconds since 1970 UTC.
  package let start: Int64
  package let due: Int64?
  package let basis: String?
  package let certainty: String?
  package let assumed: Bool
  package var phase = Phase.running
  /// Why it was missed, as people said, the newest last.
  package var explanations: [ClockExplanation] = []

  package enum Phase: Hashable, Sendable {
    case running
    /// `late`: milliseconds past due, 0 where in time.
    case met(at: Int64, late: Int64)
    case waived
    case cancelled
  }
}
