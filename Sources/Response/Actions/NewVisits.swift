import Playbooks

/// Which steps begin a new visit when one is opened again or a decision leads back (engine A8).
struct NewVisits {
  let plan: Plan
  /// With the decision's mark, where one leads back.
  let state: RunState
  /// Where the run stood before the action.
  let standing: Standing

  /// What a reopening comes from, in the words of the record.
  enum Cause: String {
    case reopen
    case backTo = "back_to"
  }

  /// That step alone.
  func alone(_ key: StepKey) -> [StepTouched] { visits { $0.key == key } }

  /// A step, and every marked step below it.
  func below(_ key: StepKey) -> [StepTouched] {
    let below = keysBelow([key])
    return visits { $0.key == key || below.contains($0.key) && isRepeated($0) }
  }

  /// The step a decision leads back to, every marked step below it, and the decision; from an
  /// instance, the same item.
  func back(to node: Int, from decision: StepKey, at index: Int) -> [StepTouched] {
    let roots = Set(
      standing.instances(under: node, for: decision, at: index, in: plan).map(\.key))
    let below = keysBelow(roots)
    return visits {
      $0.key == decision || roots.contains($0.key) || below.contains($0.key) && isRepeated($0)
    }
  }

  /// The visits that begin for the marked steps among those wanted, in the order of the text.
  private func visits(_ isWanted: (Standing.Instance) -> Bool) -> [StepTouched] {
    standing.instances.compactMap { instance in
      let visit = state.record(instance.key).visit
      guard let mark = visit.mark, isWanted(instance) else { return nil }
      return StepTouched(
        key: instance.key, visit: visit.number + 1, interrupted: mark == .active)
    }
  }

  /// A notice that was given is not given again, unless its step says so.
  private func isRepeated(_ instance: Standing.Instance) -> Bool {
    let step = plan.graph.nodes[instance.node].step
    return step.notification == nil || step.repeats
  }

  /// Every instance that needs one of the roots, directly or through others.
  ///
  /// Between steps of one list the way leads from item to item.
  private func keysBelow(_ roots: Set<StepKey>) -> Set<StepKey> {
    var found: Set<StepKey> = []
    var frontier = standing.instances.filter { roots.contains($0.key) }
    let byNode = Dictionary(grouping: standing.instances, by: \.node)
    while let from = frontier.popLast() {
      for dependent in plan.dependents[from.node] {
        let shared = plan.graph.sharedLevels(of: dependent, with: from.node)
        for instance in byNode[dependent] ?? []
        where !found.contains(instance.key)
          && zip(instance.key.items.prefix(shared), from.key.items).allSatisfy({ $0 == $1 })
        {
          found.insert(instance.key)
          frontier.append(instance)
        }
      }
    }
    return found
  }
}
