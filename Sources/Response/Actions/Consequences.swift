import Playbooks

extension Deciding {
  /// Drafts what follows from the action: clocks that start, are met, waived or cancelled, and
  /// steps whose status is another now. Replay works them out again and compares.
  mutating func addConsequences() {
    guard after.isOpen else { return }
    let now = plan.standing(of: after)
    for draft in clockDrafts(now) { record(draft) }
    let changes = Deciding.changes(from: standing, to: now)
    for part in changes.chunked(into: StepTouched.mostInAnEvent) {
      var changed = Draft(.stepChanged)
      changed.fields[.became] = part
      record(changed)
    }
  }

  /// Steps that nobody marked and that stand otherwise than before, and marked steps that are
  /// outdated now or no longer.
  static func changes(from before: Standing?, to now: Standing) -> [StepChange] {
    now.instances.compactMap { instance in
      let old = before?[instance.key]
      let isMarked: Bool =
        switch instance.status {
        case .active, .done, .skipped, .failed: true
        case .blocked, .ready, .notApplicable: false
        }
      let changed =
        isMarked
        ? (instance.why == .outdated) != (old?.why == .outdated)
        : instance.status != (old?.status ?? .blocked) || instance.why != old?.why
      guard changed else { return nil }
      return StepChange(
        key: instance.key, visit: instance.visit, status: instance.status, why: instance.why)
    }
  }

  private func clockDrafts(_ now: Standing) -> [Draft] {
    plan.clocked.flatMap { node in
      now.instances.filter { $0.node == node }.flatMap { clockDrafts(for: $0) }
    }
  }

  /// What becomes of one step's clock. It starts once its moment is known; a clock once met stays
  /// met, one cancelled comes back with its old start.
  private func clockDrafts(for instance: Standing.Instance) -> [Draft] {
    guard let deadline = plan.graph.nodes[instance.node].deadline else { return [] }
    var drafts: [Draft] = []
    var clock = after.clocks[instance.key]
    func add(_ kind: Kind, _ fill: (inout Draft) -> Void = { _ in }) {
      var draft = Draft(kind, on: instance.key)
      draft.fields[.clock] = plan.label(instance.key)
      fill(&draft)
      drafts.append(draft)
    }

    if case .met? = clock?.phase { return [] }
    if instance.status == .notApplicable {
      if clock?.phase == .running { add(.clockCancelled) }
      return drafts
    }
    if let start = startMoment(deadline.start, for: instance),
      clock == nil || clock?.start != start.ms || clock?.phase == .cancelled
        || (clock?.phase == .waived && instance.status != .skipped)
    {
      let rule = rule(of: deadline)
      let due = dueTime(deadline, rule, from: start.ms)
      add(.clockStarted) { draft in
        draft.fields[.rule] = rule?.id
        draft.fields[.start] = start.ms
        draft.fields[.due] = due
        draft.fields[.basis] = rule?.basis.shown(in: .vi).text
        draft.fields[.certainty] = rule?.certainty.rawValue
        if start.assumed { draft.fields[.assumed] = true }
      }
      clock = ClockRecord(
        rule: rule?.id, start: start.ms, due: due, basis: nil, certainty: nil,
        assumed: start.assumed)
    }
    guard let clock, clock.phase == .running else { return drafts }
    if instance.status == .skipped { add(.clockWaived) }
    if instance.status == .done, let met = metAt(instance) {
      add(.clockMet) { draft in
        draft.fields[.late] = clock.due.map { max(0, met.moment - $0) } ?? 0
        let wall = plan.zone.wall(at: met.moment)
        draft.happened =
          met.happened
          ?? (met.recorded == request.stamp.at
            ? nil : Moment(ms: met.moment, typed: "\(wall.date) \(wall.clockWithSeconds)"))
      }
    }
    return drafts
  }

  private func rule(of deadline: BoundDeadline) -> DeadlineRule? {
    guard case .rule(let id) = deadline.limit else { return nil }
    return plan.rules[id]
  }

  private func dueTime(_ deadline: BoundDeadline, _ rule: DeadlineRule?, from start: Int64)
    -> Int64?
  {
    switch deadline.limit {
    case .within(let ms): start + ms
    case .rule: rule?.limit.due(from: start, in: plan.zone)
    }
  }

  /// The moment a clock counts from, if it is known yet.
  private func startMoment(_ start: BoundDeadline.Start, for instance: Standing.Instance)
    -> (ms: Int64, assumed: Bool)?
  {
    switch start {
    case .detection: return after.detection
    case .hand:
      return after.record(instance.key).visit.started.map { ($0.moment, false) }
    case .step(let node):
      let visits = instances(under: node, for: instance)
      return visits.compactMap { visit in
        visit.mark == .done ? visit.ended.map { ($0.moment, false) } : nil
      }.last
    case .field(let node, let field):
      for visit in instances(under: node, for: instance) {
        if case .time(let moment)? = visit.answers[field] { return (moment.ms, false) }
      }
      return nil
    }
  }

  private func instances(under node: Int, for instance: Standing.Instance) -> [Visit] {
    let members = plan.graph.nodes[node].members ?? [node]
    return members.flatMap { member -> [Visit] in
      let path = plan.graph.nodes[member].path
      let depth = plan.graph.sharedLevels(of: instance.node, with: member)
      let own = StepKey(path, items: Array(instance.key.items.prefix(depth)))
      return [after.record(own).visit]
    }
  }

  /// When the step's duty was done: at its end, or when the last recipient was reached. Nil while
  /// one was not.
  private func metAt(_ instance: Standing.Instance) -> EventTime? {
    let visit = after.record(instance.key).visit
    guard var met = visit.ended else { return nil }
    for contact in plan.graph.nodes[instance.node].step.notification?.to ?? [] {
      guard
        let reached = visit.notices.first(where: {
          $0.contact == contact.text && $0.outcome.reached
        })
      else { return nil }
      if reached.at.recorded > met.recorded, reached.at.moment > met.moment { met = reached.at }
    }
    return met
  }
}
