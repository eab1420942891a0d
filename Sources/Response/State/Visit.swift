/// What people did to a step in one pass through it.
package struct Visit: Hashable, Sendable {
  package let number: Int
  /// Place in the run of the event that began it; -1 for the first visit.
  package let began: Int64
  package var mark: Mark?
  /// Place in the run of the event that made the mark.
  package var markedAt: Int64?
  package var assignee: String?
  package var started: EventTime?
  package var startedBy: String?
  package var ended: EventTime?
  package var endedBy: String?
  package var answers: [String: Value] = [:]
  package var option: String?
  package var reason: Value?
  package var override: Value?
  /// What the step's condition was when the mark was made.
  package var truth = Truth.yes
  package var evidence: [String] = []
  package var notices: [Notice] = []
  /// Texts made ready for recipients, in the order they were.
  package var prepared: [NoticePrepared] = []
  package var approval: Approval?
  /// It was at work when the way led back over it.
  package var interrupted = false

  init(number: Int, began: Int64) {
    self.number = number
    self.began = began
  }

  /// Those whose work it is: who began it and whose it is now.
  var workers: [String] { [startedBy, assignee].compactMap { $0 } }

  /// What somebody last did to a step.
  ///
  /// Never changes by itself.
  package enum Mark: String, Hashable, Sendable {
    case active, done, skipped, failed
  }

  /// Another person's word on the step.
  package struct Approval: Hashable, Sendable {
    package let by: String
    package let verdict: Verdict
    package let at: EventTime

    package enum Verdict: String, Hashable, Sendable, CaseIterable {
      case approved, rejected
    }
  }
}

/// When something was recorded, and when it happened where a person said so.
package struct EventTime: Hashable, Sendable {
  /// Milliseconds since 1970 UTC.
  package let recorded: Int64
  package let happened: Moment?

  /// The moment that counts for clocks and the timeline.
  package var moment: Int64 { happened?.ms ?? recorded }
}

/// A recipient told, or tried, by hand.
package struct Notice: Hashable, Sendable {
  package let contact: String
  package let channel: String
  package let outcome: Outcome
  package let person: Value?
  package let reference: String?
  /// The hash of what was sent or read out; nil where none of it was kept.
  package let document: String?
  /// What went wrong, where the program itself tried to send it.
  package let fault: Value?
  package let at: EventTime

  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case sent, answered, noAnswer = "no_answer", failed
    /// It may have been taken, and nobody can tell.
    case unknown

    /// Whether the recipient was reached.
    package var reached: Bool { self == .sent || self == .answered }
  }
}

/// A text made ready for a recipient; nothing says that it was sent.
package struct NoticePrepared: Hashable, Sendable {
  package let contact: String
  /// Nil for a text that a person wrote before the channel was chosen.
  package let channel: String?
  /// The hash under which it is kept.
  package let document: String
  package let at: EventTime
}

/// A step's visits: the current one, and those before it.
package struct StepRecord: Hashable, Sendable {
  package var visit = Visit(number: 1, began: -1)
  package var past: [Visit] = []
  /// The last event that changed the step: its place in the run, who recorded it, in which session, what.
  package var last: Touch?
  /// How often this decision led back, in all its visits.
  package var timesBack = 0

  package struct Touch: Hashable, Sendable {
    package let rseq: Int64
    package let by: String
    package let session: String
    package let kind: Kind
    package let at: Int64
  }

  /// Puts the current visit away and begins another; does nothing where it has begun already.
  mutating func begin(visit number: Int, at rseq: Int64) {
    guard number > visit.number else { return }
    past.append(visit)
    visit = Visit(number: number, began: rseq)
  }
}
