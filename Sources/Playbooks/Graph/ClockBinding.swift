extension GraphBuilder {
  /// Binds a step's clock to the moment it starts at (engine, section C).
  mutating func bindDeadline(of step: Step, at node: Int) {
    guard let deadline = step.deadline else { return }
    switch deadline.limit {
    case .within(let limit):
      let start = bound(start: nil, from: deadline.from, of: step, at: node)
      drafts[node].bound.deadline = start.map { BoundDeadline(limit: .within(limit), start: $0) }
    case .rule(let name):
      guard let rule = library.rules[name.text] else {
        let near = hasHints ? near(name.text, among: library.rules.keys.sorted()) : nil
        return report(.unknownRule(name.text, near: near), at: name.origin)
      }
      if let calendar = rule.calendar, rule.daysOff == nil {
        report(.unknownCalendar(calendar.text, rule: rule.id, near: nil), at: name.origin)
      }
      let start = bound(start: rule.start, from: deadline.from, of: step, at: node)
      drafts[node].bound.deadline = start.map {
        BoundDeadline(limit: .rule(rule.id), start: $0, isReading: rule.reading != nil)
      }
    }
  }

  /// What a limit starts at: a rule's at what it wants; the author's own, where that is nil, at a
  /// step or at a time given in a field.
  private mutating func bound(
    start wanted: DeadlineRule.Start?, from name: Name?, of step: Step, at node: Int
  ) -> BoundDeadline.Start? {
    switch (name, wanted) {
    case (let name?, _): return start(name, wanted: wanted, at: node)
    case (nil, .detection): return .detection
    case (nil, .hand): return .hand
    case (nil, .awareness), (nil, .classification), (nil, .field), (nil, .step), (nil, nil):
      report(.deadlineWithoutStart(wanted), at: place(of: step.deadline) ?? step.origin)
      return nil
    }
  }

  /// The moment an author names: the end of a step, or the time given in a field, which may be the
  /// step's own.
  private mutating func start(
    _ name: Name, wanted: DeadlineRule.Start?, at node: Int
  ) -> BoundDeadline.Start? {
    if name.text.contains(".") {
      guard let meaning = meaning(of: name, for: node, use: .deadline) else { return nil }
      if wanted?.isEndOfStep != true, case .time = meaning.type,
        case .answer(let target, let field) = meaning.operand
      {
        if step(target).fields.contains(where: { $0.name == field && !$0.required }) {
          report(.deadlineMayNotStart(name.text), at: name.origin)
        }
        return .field(node: target, field: field)
      }
    } else {
      guard let target = moment(name, use: .deadline, at: node) else { return nil }
      let isGiven = wanted == .field || wanted == .awareness
      let isOther = wanted == .classification && step(target).decision == nil
      if !isGiven, !isOther { return .step(target) }
    }
    report(.deadlineStart(name.text, wanted: wanted), at: name.origin)
    return nil
  }

  /// Binds the step that a wait is counted from.
  mutating func bindWait(of step: Step, at node: Int) {
    if let name = step.wait?.from {
      drafts[node].bound.waitFrom = moment(name, use: .wait, at: node)
    }
  }

  /// The step whose end is meant; an included playbook has no one moment at which it ended.
  private mutating func moment(_ name: Name, use: Reading.Use, at node: Int) -> Int? {
    let scope = places[node].scope
    guard let target = find(name.text, in: scope) else {
      reportUnknownStep(name, in: scope, fatal: false)
      return nil
    }
    guard step(target).inclusion == nil else {
      report(.namesGroup(name.text), at: name.origin)
      return nil
    }
    readings.append(Reading(reader: node, target: target, name: name, use: use))
    return target
  }

  private func place(of deadline: Deadline?) -> Origin? {
    if case .rule(let name)? = deadline?.limit { return name.origin }
    return deadline?.origin
  }
}

extension DeadlineRule.Start {
  /// Whether it is the end of a step, and no time that somebody gives.
  fileprivate var isEndOfStep: Bool { self == .step || self == .classification }
}
