import Playbooks

// The marks people make: start, answer, done, decide, skip, fail (engine, section B).

extension Deciding {
  mutating func start(
    _ key: StepKey, _ changes: [String: AnswerChange], _ notices: [NoticeGiven]
  ) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    if target.instance.status != .active {
      try requireWorkable(target, .start)
      begin(target)
    } else if target.record.visit.assignee != doer {
      var assigned = draft(.stepAssigned, on: target)
      assigned.fields[.to] = doer
      record(assigned)
    }
    try record(changes, notices, on: target)
  }

  mutating func answer(
    _ key: StepKey, _ changes: [String: AnswerChange], _ notices: [NoticeGiven]
  ) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    try requireWorkable(target, .answer)
    guard !changes.isEmpty || !notices.isEmpty else { throw .nothingToChange }
    if target.instance.status != .active { begin(target) }
    try record(changes, notices, on: target)
  }

  mutating func done(
    _ key: StepKey, _ changes: [String: AnswerChange], _ notices: [NoticeGiven], _ reason: Prose?
  ) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    guard target.node.step.decision == nil else { throw .isADecision(target.key) }
    try requireWorkable(target, .done)
    passOver(target)
    try record(changes, notices, on: target)
    let passed = try requireComplete(target, .done)
    var done = draft(.stepDone, on: target)
    done.fields[.truth] = target.truth
    pass(passed, by: &done)
    done.set(.reason, reason)
    record(done)
  }

  mutating func decide(
    _ key: StepKey, _ changes: [String: AnswerChange], _ notices: [NoticeGiven],
    _ option: String, _ reason: Prose
  ) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    guard let decision = target.node.step.decision else { throw .notADecision(target.key) }
    let options = decision.options.map(\.choice.id)
    guard options.contains(option) else {
      throw .unknownOption(target.key, given: option, options: options)
    }
    let reason = try required(reason, .decide, target.key)
    try requireWorkable(target, .decide)
    let back = target.node.backTo[option].map { StepKey(plan.graph.nodes[$0].path) }
    if let back, target.record.timesBack >= decision.repeatLimit {
      throw .repeatLimit(target.key, limit: decision.repeatLimit, backTo: back)
    }
    passOver(target)
    try record(changes, notices, on: target)
    let passed = try requireComplete(target, .decide)
    var decided = draft(.stepDecided, on: target)
    decided.fields[.option] = option
    decided.fields[.truth] = target.truth
    decided.fields[.backTo] = back?.path
    decided.set(.reason, reason)
    pass(passed, by: &decided)
    record(decided)
    if let node = target.node.backTo[option] {
      goBack(to: node, from: target)
    }
  }

  mutating func skip(_ key: StepKey, _ reason: Prose) throws(Refusal) {
    try requireOpen()
    let reason = try required(reason, .skip, key)
    if let index = plan.graph.index[key.path], plan.graph.nodes[index].isGroup {
      return try skipGroup(index, key, reason)
    }
    let target = try target(key)
    switch target.instance.status {
    case .blocked, .ready, .active, .failed: skip(target, reason)
    case .done, .skipped, .notApplicable: throw notAllowed(.skip, target)
    }
  }

  mutating func fail(
    _ key: StepKey, _ changes: [String: AnswerChange], _ notices: [NoticeGiven],
    _ reason: Prose
  ) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    let reason = try required(reason, .fail, target.key)
    switch target.instance.status {
    case .ready, .active: break
    case .blocked: throw blocked(.fail, target)
    case .done, .skipped, .failed, .notApplicable: throw notAllowed(.fail, target)
    }
    try record(changes, notices, on: target)
    var failed = draft(.stepFailed, on: target)
    failed.fields[.truth] = target.truth
    failed.set(.reason, reason)
    record(failed)
  }

  private mutating func skipGroup(_ index: Int, _ key: StepKey, _ reason: Prose)
    throws(Refusal)
  {
    let members = Set(plan.graph.nodes[index].members ?? [])
    let meant = standing.instances.filter {
      members.contains($0.node) && $0.key.items.starts(with: key.items)
    }
    guard !meant.isEmpty else { throw .unknownItem(key, items: items(of: index)) }
    let open = meant.filter { !$0.status.isSettled }
    guard !open.isEmpty else { throw .nothingToChange }
    for instance in open { skip(try target(instance.key), reason) }
  }

  private mutating func skip(_ target: Target, _ reason: Prose) {
    var skipped = Draft(.stepSkipped, on: target.key, visit: target.record.visit.number)
    skipped.fields[.truth] = target.truth
    skipped.set(.reason, reason)
    record(skipped)
  }

  /// Starts the step in the name of who acts; makes them its assignee.
  mutating func begin(_ target: Target) {
    var started = draft(.stepStarted, on: target)
    started.fields[.truth] = target.truth
    pass(target.closedBy.map { [$0] } ?? [], by: &started)
    record(started)
  }

  /// Says on an event which rules were passed over, and why; nothing where none was.
  private func pass(_ rules: [PassableRule], by draft: inout Draft) {
    guard !rules.isEmpty else { return }
    draft.set(.override, request.override)
    draft.fields[.passed] = rules.map(\.rawValue)
  }

  /// Starts a step that a reason was given to pass over a rule for: the start carries the reason.
  private mutating func passOver(_ target: Target) {
    if !target.isOpen { begin(target) }
  }

  /// Refuses work on a step that is not open to it, unless a reason was given to pass over that.
  func requireWorkable(_ target: Target, _ verb: Refusal.Verb) throws(Refusal) {
    switch target.instance.status {
    case .ready, .active, .failed: return
    case .blocked, .notApplicable:
      if let override = request.override, verb != .answer {
        try requireWords(override, verb, target.key)
        return
      }
      throw target.instance.status == .blocked
        ? blocked(verb, target) : notAllowed(verb, target)
    case .done, .skipped: throw notAllowed(verb, target)
    }
  }

  func blocked(_ verb: Refusal.Verb, _ target: Target) -> Refusal {
    var waiting: [StepKey] = []
    for node in target.node.needs + target.node.reads {
      for instance in standing.instances(
        under: node, for: target.key, at: target.index, in: plan)
      where !instance.status.isSettled && !waiting.contains(instance.key) {
        waiting.append(instance.key)
      }
    }
    return .blocked(verb, target.key, waitingFor: waiting)
  }

  func notAllowed(_ verb: Refusal.Verb, _ target: Target) -> Refusal {
    .notAllowed(
      verb, target.key, status: target.instance.status, why: target.instance.why,
      last: target.record.last)
  }
}
