import Playbooks

/// A recorded run walked again, event by event, by the same fold that served it live.
///
/// Every action must be one the engine would have accepted, and what is recorded to have followed
/// must be what follows.
package struct Replay: Sendable {
  package private(set) var state: RunState?
  private let plan: Plan
  private var pending: Standing?
  private var action: [Event] = []
  private var before: RunState?

  package init(plan: Plan) {
    self.plan = plan
  }

  /// Where the record and the engine part.
  package enum Divergence: Error, Hashable, Sendable {
    case notAnOpening(rseq: Int64)
    case gap(expected: Int64, found: Int64)
    case unknownStep(String, rseq: Int64)
    /// A mark that the step's state did not allow.
    case illegal(Kind, StepKey, status: Status, rseq: Int64)
    case visitOutOfOrder(StepKey, expected: Int, found: Int, rseq: Int64)
    /// What followed is not what was recorded to have followed.
    case consequence(rseq: Int64, recorded: [StepChange], derived: [StepChange])
    case closedWithOpenSteps([StepKey], rseq: Int64)
    case closedTwice(rseq: Int64)
    case afterTheEnd(Kind, rseq: Int64)
  }

  /// Takes the next event.
  package mutating func take(_ event: Event) throws(Divergence) {
    guard var current = state else {
      guard event.rseq == 0, let opened = RunState(opening: event) else {
        throw .notAnOpening(rseq: event.rseq)
      }
      state = opened
      action = [event]
      return
    }
    guard event.rseq == current.next else { throw .gap(expected: current.next, found: event.rseq) }
    if action.last?.act != event.act {
      try settle()
      before = current
      action = []
    }
    try check(event, in: current)
    current.apply(event)
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
    let recorded = action.flatMap { $0[.became] ?? [] }
    guard state.isOpen else {
      pending = nil
      guard recorded.isEmpty else {
        throw .consequence(rseq: last.rseq, recorded: recorded, derived: [])
      }
      return
    }
    let earlier = before.map { pending ?? plan.standing(of: $0) }
    let now = plan.standing(of: state)
    let derived = Deciding.changes(from: earlier, to: now)
    guard recorded == derived else {
      throw .consequence(rseq: last.rseq, recorded: recorded, derived: derived)
    }
    pending = now
  }

  private mutating func check(_ event: Event, in current: RunState) throws(Divergence) {
    switch event.kind {
    case .runClosed:
      guard current.isOpen else { throw .closedTwice(rseq: event.rseq) }
      if event[.result] == RunState.Ending.Result.completed.rawValue {
        let open = plan.standing(of: current).unsettled.map(\.key)
        guard open.isEmpty else { throw .closedWithOpenSteps(open, rseq: event.rseq) }
      }
    case .stepStarted, .stepAnswered, .stepDone, .stepDecided, .stepSkipped, .stepFailed,
      .stepReopened, .stepAmended:
      guard current.isOpen else { throw .afterTheEnd(event.kind, rseq: event.rseq) }
    default: break
    }
    guard let key = event.step else { return }
    guard let node = plan.node(key), !node.isGroup else {
      throw .unknownStep(key.path, rseq: event.rseq)
    }
    try checkMark(event, key, current)
  }

  private mutating func checkMark(_ event: Event, _ key: StepKey, _ current: RunState)
    throws(Divergence)
  {
    let visit = current.record(key).visit
    let status = pending?[key]?.status
    let marks: [Status]
    switch event.kind {
    case .stepStarted: marks = [.blocked, .ready, .failed, .notApplicable]
    case .stepAnswered, .stepDone, .stepDecided:
      marks = [.blocked, .ready, .active, .failed, .notApplicable]
    case .stepSkipped: marks = [.blocked, .ready, .active, .failed]
    case .stepFailed: marks = [.ready, .active]
    case .stepAmended: marks = [.active, .done]
    default: return
    }
    let was = visit.mark.flatMap { Status(rawValue: $0.rawValue) } ?? status ?? .blocked
    let isWorkable = was != .blocked && was != .notApplicable
    let passedOver = event[.override] != nil || visit.override != nil
    guard marks.contains(was), isWorkable || passedOver || event.kind == .stepSkipped else {
      throw .illegal(event.kind, key, status: was, rseq: event.rseq)
    }
    let expected = visit.mark == .failed && event.kind != .stepSkipped
      ? visit.number + 1 : visit.number
    if let found = event.visit, found != expected {
      throw .visitOutOfOrder(key, expected: expected, found: found, rseq: event.rseq)
    }
  }
}
