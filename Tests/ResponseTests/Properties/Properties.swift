import Playbooks
import Response

/// What must hold in every run, whatever the playbook and the actions (engine, section E).
enum Properties {
  /// Something that must hold and does not.
  struct Broken: Error {
    let what: String

    init(_ what: String) { self.what = what }
  }

  /// A mark, and the visit it belongs to, change only for steps an event of the action names.
  static func marksChangeByActions(
    from before: RunState, to after: RunState, by drafts: [Draft]
  ) throws {
    var named: Set<StepKey> = []
    for draft in drafts {
      if let step = draft.step { named.insert(step) }
      for touched in draft.fields[.steps] ?? [] { named.insert(touched.key) }
    }
    for (key, record) in after.steps where !named.contains(key) {
      let old = before.record(key).visit
      guard record.visit.mark == old.mark, record.visit.number == old.number else {
        throw Broken("\(key) changed its mark without an action")
      }
    }
  }

  /// While something is unsettled, something can be worked on.
  static func isNotStuck(_ standing: Standing) throws {
    let open = standing.unsettled
    guard open.isEmpty || open.contains(where: { $0.status != .blocked }) else {
      throw Broken("stuck at \(open.map(\.key))")
    }
  }

  /// A step is only not applicable for a condition that is false by what somebody answered, for an
  /// empty list, or because all above it is not applicable; never because of what was skipped.
  static func nothingVanishes(_ standing: Standing, of plan: Plan, _ state: RunState) throws {
    for instance in standing.instances where instance.status == .notApplicable {
      let node = plan.graph.nodes[instance.node]
      let read = standing.instances.filter { node.reads.contains($0.node) }
      let isJustified: Bool =
        switch instance.why {
        case .conditionFalse:
          instance.truth == .no
            && (read.contains { $0.status == .done } || !state.opening.inputs.isEmpty)
        case .conditionNotApplicable, .listNotApplicable:
          read.contains { $0.status == .notApplicable }
        case .needsNotApplicable:
          node.needs.flatMap { plan.graph.nodes[$0].members ?? [$0] }.contains { need in
            standing.instances.contains { $0.node == need && $0.status == .notApplicable }
          }
        case .listEmpty, .itemGone: !node.levels.isEmpty
        case .conditionUnknown, .listUnknown, .listPending, .outdated, nil: false
        }
      guard isJustified else { throw Broken("\(instance.key) vanished: \(instance)") }
    }
  }

  /// The bytes, replayed from the first, give the same state, and what is recorded to have followed
  /// is what follows.
  static func replaysIdentically(_ run: MemoryRun) throws {
    do {
      guard try run.replayed() == run.state else { throw Broken("the replay gives another state") }
      guard run.plan.standing(of: run.state) == run.standing else {
        throw Broken("what was decided stands otherwise than what was recorded")
      }
    } catch let divergence as Replay.Divergence {
      throw Broken("the replay diverges: \(divergence)")
    }
  }

  /// Doing whatever is ready leads to a run that can be finished.
  static func canBeFinished(_ walk: RandomWalk) throws {
    var walk = walk
    for _ in 0..<200 {
      guard let next = walk.run.standing.unsettled.first(where: { $0.status != .blocked }) else {
        break
      }
      try walk.endForGood(next)
    }
    if let refusal = walk.run.refusal(.finish(reason: nil)) {
      throw Broken("all that was ready is done, but: \(refusal)")
    }
  }

  /// Two actions of which neither is on a step above the other's come to the same in either order.
  static func commute(_ first: Action, _ second: Action, on run: MemoryRun) throws {
    let one = try both(first, second, on: run)
    let other = try both(second, first, on: run)
    guard one.lines == other.lines else {
      throw Broken("\(first) and \(second) do not commute: \(one.lines) \(other.lines)")
    }
  }

  private static func both(_ first: Action, _ second: Action, on run: MemoryRun) throws
    -> MemoryRun
  {
    var run = run
    for action in [first, second] {
      do { try run.act(action) } catch is Refusal {}
    }
    return run
  }
}

extension RandomWalk {
  /// Ends a step without going back; whatever it asks for is given.
  mutating func endForGood(_ instance: Standing.Instance) throws {
    do {
      let action = end(instance, back: false)
      try act(action) { $0.override = "needed" }
    } catch let refusal as Refusal {
      throw Properties.Broken("\(instance.key) cannot be ended: \(refusal)")
    }
  }

  /// Two actions on steps of which neither is above the other; nil where there are no two.
  mutating func independent() -> (Action, Action)? {
    let open = run.standing.instances.filter { !$0.status.isSettled && $0.status != .blocked }
    guard open.count > 1 else { return nil }
    let first = open[0]
    guard
      let second = open.dropFirst().first(where: { other in
        !run.plan.graph.below(first.node).contains(other.node)
          && !run.plan.graph.below(other.node).contains(first.node)
      })
    else { return nil }
    return (end(first, back: false), end(second, back: false))
  }
}
