import Playbooks

extension Deciding {
  /// Drafts what follows from the action: clocks that start, are met, waived or cancelled, and
  /// steps whose status is another now.
  ///
  /// Replay works them out again and compares.
  mutating func decided() -> Decided {
    let now = plan.standing(of: after)
    let clocks = ClockEvents(plan: plan, state: after, standing: now, at: self.now)
    let moved = clocks.drafts
    for draft in moved { record(draft) }
    explainLate(moved)
    if after.isOpen { addChanges(now) }
    return Decided(by: by, drafts: drafts, after: after, standing: now)
  }

  private mutating func addChanges(_ now: Standing) {
    let changes = Deciding.changes(from: standing, to: now)
    for part in changes.chunked(by: \.key) {
      var changed = Draft(.stepChanged)
      changed.fields[.became] = part
      record(changed)
    }
  }

  /// Steps that nobody marked and that stand otherwise than before, marked steps that are outdated
  /// now or no longer, and instances whose item went.
  static func changes(from before: Standing, to now: Standing) -> [StepChange] {
    standing(now, otherThan: before) + gone(from: before, in: now)
  }

  private static func standing(_ now: Standing, otherThan before: Standing) -> [StepChange] {
    now.instances.compactMap { instance in
      let old = before[instance.key]
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

  /// Instances that nobody touched and that stand no more, unless their whole step or its items
  /// stand for them now.
  private static func gone(from before: Standing, in now: Standing) -> [StepChange] {
    let missing = before.instances.filter { now[$0.key] == nil }
    guard !missing.isEmpty else { return [] }
    let present = Dictionary(grouping: now.instances, by: \.node)
    return missing.compactMap { instance in
      let items = instance.key.items
      let isReplaced = (present[instance.node] ?? []).contains {
        items.starts(with: $0.key.items) || $0.key.items.starts(with: items)
      }
      guard !isReplaced else { return nil }
      return StepChange(
        key: instance.key, visit: instance.visit, status: .notApplicable, why: .itemGone)
    }
  }
}
