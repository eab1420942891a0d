import Playbooks

/// Holds one recorded event against the state it was recorded in.
struct LegalityCheck {
  let plan: Plan
  let state: RunState
  /// Where the run stood before the action.
  let standing: Standing?

  func check(_ event: Event) throws(Replay.Divergence) {
    switch event.kind {
    case .runOpened: throw .notAnOpening(rseq: event.rseq)
    case .runClosed: try checkClosing(event)
    case .stepStarted, .stepAnswered, .stepDone, .stepDecided, .stepSkipped, .stepFailed,
      .stepReopened, .stepAmended, .stepAssigned, .stepApproved, .commandStarted:
      guard state.isOpen else { throw .afterTheEnd(event.kind, rseq: event.rseq) }
    default: break
    }
    try checkCustody(event)
    if event.kind == .injectShown { try checkInject(event) }
    guard let key = event.step else { return }
    guard let node = plan.node(key), !node.isGroup,
      standing?[key] != nil || event.kind.isOfClock || event.kind == .clockExplained
    else {
      throw .unknownStep(key.path, rseq: event.rseq)
    }
    try checkStatus(event, key)
    try checkVisit(event, key)
    switch event.kind {
    case .stepDone: try checkEnd(event, key, node.step)
    case .stepDecided: try checkDecision(event, key, node)
    case .clockExplained: try checkExplanation(event, key)
    default: break
    }
  }

  /// The visits that begin when a step is opened again, or a decision leads back.
  func visits(beganBy event: Event) -> [StepTouched] {
    guard let key = event.step, let index = plan.graph.index[key.path], let standing else {
      return []
    }
    let new = NewVisits(plan: plan, state: state, standing: standing)
    switch event[.cause].flatMap(NewVisits.Cause.init(rawValue:)) {
    case .reopen?: return event[.below] == true ? new.below(key) : new.alone(key)
    case .backTo?:
      let option = state.record(key).visit.option
      let target = option.flatMap { plan.graph.nodes[index].backTo[$0] }
      return target.map { new.back(to: $0, from: key, at: index) } ?? []
    case nil: return []
    }
  }

  private func checkClosing(_ event: Event) throws(Replay.Divergence) {
    guard state.isOpen else { throw .closedTwice(rseq: event.rseq) }
    guard event[.result] == RunState.Ending.Result.completed.rawValue else { return }
    let open = plan.standing(of: state).unsettled.map(\.key)
    guard open.isEmpty else { throw .closedWithOpenSteps(open, rseq: event.rseq) }
  }

  /// A reason is for a clock that was met late, or was past due when it was given.
  private func checkExplanation(_ event: Event, _ key: StepKey) throws(Replay.Divergence) {
    guard event[.clock] == plan.label(key), state.clocks[key]?.isLate(at: event.at) == true else {
      throw .notLate(key, rseq: event.rseq)
    }
  }

  /// The step's status as the action finds it: its mark, one made earlier in the same action too;
  /// ready in a visit that began in the action; else what was derived.
  private func status(_ key: StepKey) -> Status {
    let visit = state.record(key).visit
    if let mark = visit.mark { return mark.status }
    return hasBegunAnew(key) ? .ready : standing?[key]?.status ?? .blocked
  }

  /// Whether a new visit of the step began in the action at hand.
  private func hasBegunAnew(_ key: StepKey) -> Bool {
    standing?[key].map { state.record(key).visit.number > $0.visit } ?? false
  }

  private func checkStatus(_ event: Event, _ key: StepKey) throws(Replay.Divergence) {
    let allowed: Set<Status>
    switch event.kind {
    case .stepStarted:
      allowed =
        event[.override] == nil
        ? [.ready, .failed] : [.ready, .failed, .blocked, .notApplicable]
    case .stepAnswered, .stepDone, .stepDecided: allowed = [.ready, .active, .failed]
    case .commandStarted: allowed = [.active]
    case .stepSkipped: allowed = [.blocked, .ready, .active, .failed]
    case .stepFailed: allowed = [.ready, .active]
    case .stepAmended: allowed = [.active, .done]
    case .stepReopened: allowed = [.done, .skipped, .failed]
    case .stepAssigned, .stepApproved: allowed = [.blocked, .ready, .active, .failed]
    default: return
    }
    // A long list of steps to reopen is told in several events; the first began the new visit.
    let isGoingOn = event.kind == .stepReopened && hasBegunAnew(key)
    let status = status(key)
    guard allowed.contains(status) || isGoingOn else {
      throw .illegal(event.kind, key, status: status, rseq: event.rseq)
    }
  }

  /// Work on a failed step begins a new visit; all else stays in the current one.
  private func checkVisit(_ event: Event, _ key: StepKey) throws(Replay.Divergence) {
    let visit = state.record(key).visit
    let triesAnew: Bool
    switch event.kind {
    case .stepStarted, .stepAnswered, .stepDone, .stepDecided: triesAnew = visit.mark == .failed
    case .noticePrepared, .noticeSent: triesAnew = visit.mark == .failed && state.isOpen
    default: triesAnew = false
    }
    let expected = triesAnew ? visit.number + 1 : visit.number
    guard let found = event.visit, found != expected else { return }
    throw .visitOutOfOrder(key, expected: expected, found: found, rseq: event.rseq)
  }
}
