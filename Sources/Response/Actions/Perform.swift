import Playbooks

extension Deciding {
  /// Drafts what the action itself records.
  mutating func perform() throws(Refusal) {
    switch request.action {
    case .start(let key, let changes, let notices): try start(key, changes, notices)
    case .answer(let key, let changes, let notices): try answer(key, changes, notices)
    case .done(let key, let changes, let notices, let reason):
      try done(key, changes, notices, reason)
    case .decide(let key, let changes, let notices, let option, let reason):
      try decide(key, changes, notices, option, reason)
    case .skip(let key, let reason): try skip(key, reason)
    case .fail(let key, let changes, let notices, let reason):
      try fail(key, changes, notices, reason)
    case .reopen(let key, let below, let reason): try reopen(key, below: below, reason)
    case .assign(let key, let to): try assign(key, to)
    case .approve(let key, let verdict, let reason): try approve(key, verdict, reason)
    case .amend(let key, let changes, let reason): try amend(key, changes, reason)
    case .update(let changes, let reason): try update(changes, reason)
    case .takeRole(let role, let named): try takeRole(role, named)
    case .note(let text, let key, let corrects): try note(text, on: key, corrects: corrects)
    case .indicator(let type, let value, let key): try indicator(type: type, value: value, on: key)
    case .attach(let evidence, let key): try attach(evidence, on: key)
    case .notice(let key, let given): try notice(given, on: key)
    case .prepareNotice(let key, let prepared): try prepare(prepared, on: key)
    case .startCommand(let key, let command): try startCommand(key, command)
    case .endCommand(let key, let outcome): try endCommand(key, outcome)
    case .link(let run, let key): try link(run, from: key)
    case .showInject(let id): try showInject(id)
    case .explainClock(let key, let reason): try explainClock(key, reason)
    case .moveEvidence(let id, let given): try moveEvidence(id, given)
    case .openEvidence(let id, let reason, let place):
      try openEvidence(id, reason, place: place)
    case .withholdEvidence(let id, let basis, let reason):
      try withholdEvidence(id, basis: basis, reason)
    case .redact(let place, let basis, let reason):
      record(try after.safekeeping.redaction(of: place, basis: basis, reason, in: after.log))
    case .setHold(let basis, let reason): record(try after.safekeeping.hold(basis, reason))
    case .liftHold(let basis, let reason): record(try after.safekeeping.lifting(basis, reason))
    case .offerHandover(let to, let brief): try offerHandover(to, brief: brief)
    case .acceptHandover: try acceptHandover()
    case .declineHandover(let reason): try answerOffer(.handoverDeclined, reason)
    case .withdrawHandover(let reason): try answerOffer(.handoverWithdrawn, reason)
    case .takeHandover(let reason): try takeHandover(reason)
    case .finish(let reason): try finish(reason)
    case .abort(let reason, let mistake): try abort(reason, mistake: mistake)
    case .reopenRun(let reason): try reopenRun(reason)
    }
  }

  /// Refuses what needs an open run.
  func requireOpen() throws(Refusal) {
    if case .closed(let result, let at, _, _) = after.ending {
      throw .runClosed(result, at: at.recorded)
    }
  }

  /// Where a step stands, for an action on it; refused where the playbook has no such step, or
  /// where somebody else changed it since it was shown.
  func target(_ key: StepKey) throws(Refusal) -> Target {
    let target = try place(key)
    if let seen = request.seen, let last = target.record.last, last.rseq >= seen,
      last.session != request.stamp.session
    {
      throw .changedSince(target.key, last)
    }
    return target
  }

  /// Where a step stands, for a fact about it: what happened is not refused because somebody else
  /// was quicker.
  func place(_ key: StepKey) throws(Refusal) -> Target {
    guard let index = plan.graph.index[key.path] else {
      throw .unknownStep(plan.label(key), near: nil)
    }
    let node = plan.graph.nodes[index]
    guard !node.isGroup else { throw .groupNotStep(key) }
    guard let instance = standing[key] else {
      let items = items(of: index)
      if key.items.isEmpty { throw .itemNeeded(key, items: items) }
      throw .unknownItem(key, items: items)
    }
    return Target(
      key: instance.key, node: node, index: index, instance: instance,
      record: after.record(instance.key))
  }

  /// The items that tell instances apart, as people name them; none where there is only the step
  /// itself.
  func items(of index: Int) -> [String] {
    standing.items(of: index, depth: plan.graph.nodes[index].levels.count, in: plan)
      .map { $0.joined(separator: ", ") }
  }

  /// A step an action is on.
  struct Target {
    let key: StepKey
    let node: Graph.Node
    let index: Int
    let instance: Standing.Instance
    let record: StepRecord

    /// The visit an action that marks belongs to: a failed step is tried anew in a new visit.
    var visit: Int {
      record.visit.mark == .failed ? record.visit.number + 1 : record.visit.number
    }

    /// Whether the step can be worked on without passing over what it waits for.
    var isOpen: Bool { closedBy == nil }

    /// The rule that keeps the step from being worked on; nil where none does.
    var closedBy: PassableRule? {
      switch instance.status {
      case .blocked: .blocked
      case .notApplicable: .notApplicable
      case .ready, .active, .done, .skipped, .failed: nil
      }
    }

    /// The condition's value for the record, where it is not plainly true.
    var truth: String? { instance.truth == .yes ? nil : instance.truth.rawValue }
  }

  /// A draft on a step, in the visit the action belongs to.
  func draft(_ kind: Kind, on target: Target) -> Draft {
    Draft(kind, on: target.key, visit: target.visit)
  }
}
