import Playbooks

/// What becomes of the clocks after an action (engine, section C).
///
/// A clock starts once its moment is known, also while its step is blocked. It belongs to that
/// moment, not to a visit: once met it stays met, cancelled it comes back with its old start.
struct ClockEvents {
  let plan: Plan
  /// The state with all that the action itself records.
  let state: RunState
  let standing: Standing
  /// When the action is recorded.
  let at: Int64

  /// The events to record, in the order of the text.
  ///
  /// After the close a clock can still be met, by a notice put on record late; nothing else moves.
  var drafts: [Draft] {
    let all = plan.clocked.flatMap { node in
      standing.instances.filter { $0.node == node }.flatMap { drafts(for: $0) }
    }
    return state.isOpen ? gone + all : all.filter { $0.kind == .clockMet }
  }

  /// Running clocks of steps that stand no more: the item went, or instances took their place.
  private var gone: [Draft] {
    state.clocks.filter { $0.value.phase == .running && standing[$0.key] == nil }
      .map { draft(.clockCancelled, $0.key) }
      .sorted { ($0.fields[.clock] ?? "") < ($1.fields[.clock] ?? "") }
  }

  private func drafts(for instance: Standing.Instance) -> [Draft] {
    guard let deadline = plan.graph.nodes[instance.node].deadline else { return [] }
    let key = instance.key
    let old = state.clocks[key]
    if case .met? = old?.phase { return [] }
    guard instance.status != .notApplicable, let limit = limit(of: deadline) else {
      return old?.phase == .running ? [draft(.clockCancelled, key)] : []
    }
    guard let start = start(of: deadline, for: instance, old) else { return [] }

    var drafts: [Draft] = []
    let due = limit.due(start.ms)
    if begins(old, at: start.ms, instance.status) {
      var started = draft(.clockStarted, key)
      started.fields[.rule] = limit.rule?.id
      started.fields[.start] = start.ms
      started.fields[.due] = due
      started.fields[.basis] = limit.rule?.basis.shown(in: .vi).text
      started.fields[.certainty] = limit.rule?.certainty.rawValue
      if start.assumed { started.fields[.assumed] = true }
      drafts.append(started)
    } else if old?.phase != .running {
      return []
    }
    if instance.status == .skipped { drafts.append(draft(.clockWaived, key)) }
    if instance.status == .done, let met = metAt(instance) {
      drafts.append(metDraft(key, met, due: due))
    }
    return drafts
  }

  /// Whether a clock begins, begins at another moment, or comes back.
  private func begins(_ old: ClockRecord?, at start: Int64, _ status: Status) -> Bool {
    guard let old, old.start == start else { return true }
    switch old.phase {
    case .running, .met: return false
    case .cancelled: return true
    case .waived: return status != .skipped
    }
  }

  private func draft(_ kind: Kind, _ key: StepKey) -> Draft {
    var draft = Draft(kind, on: key)
    draft.fields[.clock] = plan.label(key)
    return draft
  }

  private func metDraft(_ key: StepKey, _ met: EventTime, due: Int64?) -> Draft {
    var draft = draft(.clockMet, key)
    draft.fields[.late] = due.map { max(0, met.moment - $0) } ?? 0
    draft.happened = met.happened
    if met.happened == nil, met.recorded != at {
      let wall = plan.zone.wall(at: met.moment)
      draft.happened = Moment(ms: met.moment, typed: "\(wall.date) \(wall.clockWithSeconds)")
    }
    return draft
  }

  /// How long a clock runs; nil for a rule not in force at detection.
  private func limit(of deadline: BoundDeadline)
    -> (rule: DeadlineRule?, due: (Int64) -> Int64?)?
  {
    switch deadline.limit {
    case .within(let ms): return (nil, { $0 + ms })
    case .rule(let id):
      let day = plan.zone.wall(at: state.detection.ms).date
      guard let rule = plan.rules[id], rule.isInForce(on: day) else { return nil }
      return (rule, { rule.due(from: $0, in: plan.zone) })
    }
  }

  /// The moment a clock counts from, if it is known yet.
  ///
  /// A detection time and a time in a field can be put right; a clock that started with a step
  /// keeps its start.
  private func start(
    of deadline: BoundDeadline, for instance: Standing.Instance, _ old: ClockRecord?
  ) -> (ms: Int64, assumed: Bool)? {
    let known = old.map { (ms: $0.start, assumed: $0.assumed) }
    switch deadline.start {
    case .detection: return state.detection
    case .hand:
      return known ?? state.record(instance.key).visit.started.map { ($0.moment, false) }
    case .step(let node):
      let visit = visit(of: node, for: instance)
      return known ?? (visit.mark == .done ? visit.ended.map { ($0.moment, false) } : nil)
    case .field(let node, let field):
      guard case .time(let moment)? = visit(of: node, for: instance).answers[field] else {
        return known
      }
      return (moment.ms, false)
    }
  }

  /// The visit of a step that shares all its lists with the instance's.
  private func visit(of node: Int, for instance: Standing.Instance) -> Visit {
    let source = plan.graph.nodes[node]
    return state.record(
      StepKey(source.path, items: Array(instance.key.items.prefix(source.levels.count)))
    ).visit
  }

  /// When the step's duty was done: at its end, or when the last recipient was reached.
  ///
  /// Nil while one was not.
  private func metAt(_ instance: Standing.Instance) -> EventTime? {
    let visit = state.record(instance.key).visit
    guard var met = visit.ended else { return nil }
    for contact in plan.graph.nodes[instance.node].step.notification?.to ?? [] {
      let reached = visit.notices.first { $0.contact == contact.text && $0.outcome.reached }
      guard let reached else { return nil }
      if reached.at.recorded > met.recorded, reached.at.moment > met.moment { met = reached.at }
    }
    return met
  }
}
