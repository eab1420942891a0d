import Playbooks

/// A recorded run walked again, event by event, by the same fold that served it live.
///
/// Every mark must be one the step's state allowed, and what is recorded to have followed must be
/// what follows.
package struct Replay: Sendable {
  package private(set) var state: RunState?
  private let plan: Plan
  /// Where the run stood after the last action; nil where that is not worked out yet.
  private var pending: Standing?
  /// Events of the action at hand.
  private var action: [Event] = []
  /// The state before the action at hand.
  private var before: RunState?
  /// The state with all that people did in the action at hand, before what followed.
  private var acted: RunState?
  /// The visits that had to begin in the action at hand.
  private var visits: [StepTouched] = []

  package init(plan: Plan) {
    self.plan = plan
  }

  /// Where the record and the engine part.
  package enum Divergence: Error, Hashable, Sendable {
    /// The first event opens no run, or a later one opens it again.
    case notAnOpening(rseq: Int64)
    case gap(expected: Int64, found: Int64)
    case unknownStep(String, rseq: Int64)
    /// A mark that the step's state did not allow.
    case illegal(Kind, StepKey, status: Status, rseq: Int64)
    case visitOutOfOrder(StepKey, expected: Int, found: Int, rseq: Int64)
    /// An end without what the step asks for, which no reason passes over.
    case incomplete(StepKey, missing: [String], rseq: Int64)
    /// A rule was not kept, and the record does not say that it was passed over.
    case ruleNotKept(PassableRule, StepKey, rseq: Int64)
    case unknownOption(StepKey, String, rseq: Int64)
    case repeatLimit(StepKey, limit: Int, rseq: Int64)
    /// What followed is not what was recorded to have followed.
    case consequence(rseq: Int64, recorded: [StepChange], derived: [StepChange])
    /// A clock of the step is not what follows.
    case clock(StepKey, rseq: Int64)
    /// A reason was recorded for missing a deadline that was not missed.
    case notLate(StepKey, rseq: Int64)
    case closedWithOpenSteps([StepKey], rseq: Int64)
    case closedTwice(rseq: Int64)
    case afterTheEnd(Kind, rseq: Int64)
    /// Something was erased, or a hold was set or lifted, against the rules: there was a hold, or
    /// nothing of the kind.
    case custody(Custody, Kind, rseq: Int64)
    /// An inject was shown that the playbook does not have, before its time, or again.
    case inject(String, rseq: Int64)
    /// An action that was recorded before is told again.
    case actTwice(String, rseq: Int64)
  }

  /// What kept something from being done with evidence, a personal value or a hold.
  package enum Custody: Hashable, Sendable, CaseIterable {
    case underHold
    case noSuchEvidence, notKept, noSuchPerson
    case noSuchValue, erasedBefore
    case holdStands, noSuchHold
  }

  /// Takes the next event.
  package mutating func take(_ recorded: Event) throws(Divergence) {
    guard var current = state else {
      guard recorded.rseq == 0, let opened = RunState(opening: recorded) else {
        throw .notAnOpening(rseq: recorded.rseq)
      }
      state = opened
      action = [recorded]
      return
    }
    let event = recorded.inTime(of: current.opening)
    guard event.rseq == (event.kind == .runCarried ? 0 : current.next) else {
      throw .gap(expected: current.next, found: event.rseq)
    }
    if action.last?.act != event.act {
      guard !current.acts.contains(event.act) else {
        throw .actTwice(event.act, rseq: event.rseq)
      }
      try settle()
      before = current
      acted = nil
      visits = []
      action = []
    }
    if acted == nil, event.kind.isConsequence { acted = current }
    let legality = LegalityCheck(plan: plan, state: current, standing: pending)
    try legality.check(event)
    if event.kind == .stepReopened, visits.isEmpty { visits = legality.visits(beganBy: event) }
    current.apply(recorded)
    state = current
    action.append(event)
  }

  /// Checks the last action, after the last event.
  package mutating func finish() throws(Divergence) {
    try settle()
    action = []
  }

  /// Compares what is recorded to have followed from the action with what follows.
  private mutating func settle() throws(Divergence) {
    guard let state, let last = action.last else { return }
    let now = plan.standing(of: state)
    try compareClocks(acted ?? state, now, at: last.at)
    let recorded = action.flatMap { $0[.became] ?? [] }
    try compareVisits()
    let earlier =
      before.map { pending ?? plan.standing(of: $0) } ?? Standing(instances: [])
    let derived = state.isOpen ? Deciding.changes(from: earlier, to: now) : []
    guard recorded == derived else {
      throw .consequence(rseq: last.rseq, recorded: recorded, derived: derived)
    }
    pending = now
  }

  /// Compares the visits that began by a reopening with those that had to.
  private func compareVisits() throws(Divergence) {
    guard let reopened = action.first(where: { $0.kind == .stepReopened }) else {
      guard let back = action.first(where: { $0[.backTo] != nil }), let key = back.step,
        let visit = back.visit
      else { return }
      throw .visitOutOfOrder(key, expected: visit + 1, found: visit, rseq: back.rseq)
    }
    let recorded = action.filter { $0.kind == .stepReopened }.flatMap { $0[.steps] ?? [] }
    if let missing = visits.first(where: { !recorded.contains($0) }) {
      let found = recorded.first { $0.key == missing.key }?.visit ?? missing.visit - 1
      throw .visitOutOfOrder(
        missing.key, expected: missing.visit, found: found, rseq: reopened.rseq)
    }
    if let extra = recorded.first(where: { !visits.contains($0) }) {
      throw .visitOutOfOrder(
        extra.key, expected: extra.visit - 1, found: extra.visit, rseq: reopened.rseq)
    }
  }

  private func compareClocks(_ acted: RunState, _ now: Standing, at: Int64) throws(Divergence) {
    guard let last = action.last else { return }
    let derived = ClockEvents(plan: plan, state: acted, standing: now, at: at).drafts
    let recorded = action.filter { $0.kind.isOfClock }
    for (event, draft) in zip(recorded, derived)
    where event.kind != draft.kind || event.step != draft.step || event.fields != draft.fields
      || event.happened != draft.happened
    {
      throw .clock(event.step ?? StepKey(""), rseq: event.rseq)
    }
    if let missing = derived.dropFirst(recorded.count).first?.step {
      throw .clock(missing, rseq: last.rseq)
    }
    if let extra = recorded.dropFirst(derived.count).first {
      throw .clock(extra.step ?? StepKey(""), rseq: extra.rseq)
    }
  }
}

extension Kind {
  /// Whether the event moves a clock.
  var isOfClock: Bool {
    switch self {
    case .clockStarted, .clockMet, .clockWaived, .clockCancelled: true
    default: false
    }
  }

  /// Whether nobody did it: it followed.
  fileprivate var isConsequence: Bool { isOfClock || self == .stepChanged }
}
