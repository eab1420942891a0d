import Playbooks

// New visits: a decision that leads back, a step reopened (engine A8, section B).

extension Deciding {
  mutating func reopen(_ key: StepKey, below: Bool, _ reason: Prose) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    let reason = try required(reason, .reopen, target.key)
    switch target.instance.status {
    case .done, .skipped, .failed: break
    case .blocked, .ready, .active, .notApplicable: throw notAllowed(.reopen, target)
    }
    let roots: Set<StepKey> = [target.key]
    let touched = below ? newVisits(from: roots) : newVisits(of: [target.instance])
    recordReopening(on: target.key, cause: "reopen", below: below, steps: touched, reason)
  }

  /// A decision's option leads back: the step named and every marked step below it begin a new
  /// visit, the decision too.
  ///
  /// From an instance, the same item.
  mutating func goBack(to node: Int, from decision: Target) {
    let roots = Set(
      instances(under: node, for: decision.key, at: decision.index).map(\.key))
    let touched = newVisits(from: roots.union([decision.key]), rootsOf: roots)
    recordReopening(on: decision.key, cause: "back_to", below: true, steps: touched, nil)
  }

  /// New visits for the roots and every marked step below them, in the order of the text.
  private func newVisits(from roots: Set<StepKey>, rootsOf: Set<StepKey>? = nil)
    -> [StepTouched]
  {
    let below = keysBelow(rootsOf ?? roots)
    return newVisits(
      of: (standing?.instances ?? []).filter { instance in
        if roots.contains(instance.key) { return true }
        guard below.contains(instance.key) else { return false }
        let step = plan.graph.nodes[instance.node].step
        return step.notification == nil || step.repeats
      })
  }

  private func newVisits(of instances: [Standing.Instance]) -> [StepTouched] {
    instances.compactMap { instance in
      let visit = after.record(instance.key).visit
      guard let mark = visit.mark else { return nil }
      return StepTouched(
        key: instance.key, visit: visit.number + 1, interrupted: mark == .active)
    }
  }

  /// Every instance that needs one of the roots, directly or through others.
  ///
  /// Between steps of one list the way leads from item to item.
  private func keysBelow(_ roots: Set<StepKey>) -> Set<StepKey> {
    var found: Set<StepKey> = []
    var frontier = (standing?.instances ?? []).filter { roots.contains($0.key) }
    let byNode = Dictionary(grouping: standing?.instances ?? [], by: \.node)
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

  /// Drafts the reopening; a long list of steps is told in several events.
  private mutating func recordReopening(
    on key: StepKey, cause: String, below: Bool, steps: [StepTouched], _ reason: Prose?
  ) {
    for part in steps.chunked(by: \.key) {
      var reopened = Draft(.stepReopened, on: key)
      reopened.fields[.cause] = cause
      reopened.fields[.below] = below
      reopened.fields[.steps] = part
      reopened.set(.reason, reason)
      record(reopened)
    }
  }
}

extension Array {
  /// Slices whose steps fit into one event each; none of an empty array.
  func chunked(by key: (Element) -> StepKey) -> [[Element]] {
    var parts: [[Element]] = []
    var room = 0
    for element in self {
      let size = key(element).longestEncoding
      if size > room {
        parts.append([])
        room = StepKey.roomInAnEvent
      }
      parts[parts.count - 1].append(element)
      room -= size
    }
    return parts
  }
}

extension StepKey {
  /// Bytes an event has for the steps it tells of, of the 65,535 it may have at most.
  static var roomInAnEvent: Int { 48 * 1024 }

  /// At most this many bytes tell of the step in an event, with what stands beside it: each
  /// character of an item may need an escape.
  var longestEncoding: Int {
    path.utf8.count + items.reduce(0) { $0 + 2 * $1.utf8.count + 4 } + 120
  }
}
