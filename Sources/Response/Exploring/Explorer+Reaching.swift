import Playbooks

extension Explorer {
  /// What became of looking for a goal in the whole playbook.
  enum Answer {
    /// The fewest answers found to lead there.
    case way(Trails.Trail)
    case never(ExploringFault.Nearest?, isDoubtful: Bool)
    case open
  }

  /// Needs followed one after the other, at most.
  private static var deepest: Int { 100 }

  /// Looks for a goal by parts of the playbook: first what the target reads alone, and where the
  /// answers found there do not lead to it in the whole, with more of what must be met.
  ///
  /// A step that some need keeps from being applicable is looked at once for each of its needs: any
  /// one of them is enough.
  mutating func look(
    for goal: Goal, at target: Int, within reach: Slice.Reach = Slice.Reach()
  ) -> Answer {
    work += 1 + plan.places.count / 20
    guard work <= limits.work, reach.supports.count <= Self.deepest else { return .open }
    var reach = reach
    if goal == .clockMet { reach.start = plan.graph.nodes[target].clockSource }
    let slice = Slice(of: plan, target: target, reach: reach, firm: firm)
    looked.formUnion(slice.order)
    switch search(slice, for: goal) {
    case .open: return .open
    case .none(let trail, let isDoubtful):
      return .never(nearest(trail, at: target), isDoubtful: isDoubtful)
    case .way(let trail, let part):
      guard work + plan.places.count <= limits.work else { return .open }
      let whole = walk(trails.way(trail))
      if isMet(goal, at: target, in: whole) { return .way(trail) }
      guard let missing = missing(slice.order, of: part, in: whole) else {
        // Nothing is missing but time: what was left out may have waited.
        guard goal == .clockMet, hasWaits, !reach.isTimed else { return .open }
        reach.isTimed = true
        return look(for: goal, at: target, within: reach)
      }
      guard reach.supports[missing] == nil, isLeftOut(missing, in: whole) else { return .open }
      return look(for: goal, at: target, within: reach, supporting: missing)
    }
  }

  /// What stands in the way of a step in the whole playbook, with answers that come near it.
  private mutating func nearest(
    _ trail: Trails.Trail, at target: Int
  ) -> ExploringFault.Nearest? {
    guard work + plan.places.count <= limits.work else { return nil }
    let whole = walk(trails.way(trail))
    let obstacle = whole.instances(of: target).lazy.compactMap(\.obstacle).first
    return obstacle.map { ExploringFault.Nearest(trails.told(trail, in: plan), $0) }
  }

  /// Looks for a goal with each of the needs that may make a node applicable.
  private mutating func look(
    for goal: Goal, at target: Int, within reach: Slice.Reach, supporting missing: Int
  ) -> Answer {
    var nearest: ExploringFault.Nearest?
    var isOpen = false
    var isDoubtful = false
    for need in plan.supports(of: missing) {
      // Another step may be left out and the target be there all the same; it is not there itself
      // where its need never is.
      if missing == target, case .never(_, isDoubtful: false) = verdicts[need] { continue }
      var reach = reach
      reach.supports[missing] = need
      switch look(for: goal, at: target, within: reach) {
      case .way(let trail): return .way(trail)
      case .open: isOpen = true
      case .never(let found, let doubt):
        isDoubtful = isDoubtful || doubt
        if let found, found.answers.count < nearest?.answers.count ?? .max { nearest = found }
      }
    }
    return isOpen ? .open : .never(nearest, isDoubtful: isDoubtful)
  }

  /// Whether a node is not applicable because nothing that it needs is.
  private func isLeftOut(_ node: Int, in whole: Passage) -> Bool {
    whole.instances(of: node).contains { $0.why == .needsNotApplicable }
  }

  /// The first node that was worked on in the part and is not applicable in the whole.
  private func missing(_ order: [Int], of part: Passage, in whole: Passage) -> Int? {
    order.first { node in
      let there = Set(whole.instances(of: node).filter { $0.status == .done }.map(\.key))
      return part.instances(of: node).contains { $0.status == .done && !there.contains($0.key) }
    }
  }

  // MARK: Steps

  /// Goes through the playbook once, then looks for every step that was not reached.
  mutating func reachAll() {
    _ = walk(Way())
    for node in plan.order where !plan.places[node].isGroup {
      if reachedBy[node] != nil {
        verdicts[node] = .reached
      } else {
        verdicts[node] = verdict(of: node)
      }
    }
    // What was looked for later may have led past what was left open before.
    for node in reachedBy.indices {
      if reachedBy[node] != nil { verdicts[node] = .reached }
      if case .never = verdicts[node] { outOfReach.insert(node) }
    }
  }

  private mutating func verdict(of node: Int) -> Verdict {
    looked = []
    switch look(for: .reached, at: node) {
    case .way: return .reached
    case .open: return .open
    case .never(let nearest, let isDoubtful):
      return isKeptOpen() ? .open : .never(nearest, isDoubtful: isDoubtful)
    }
  }

  /// Whether a notice among the nodes looked at may be kept from before a way back: it stays done
  /// while what it hangs on is answered anew, so a first pass does not tell all.
  mutating func isKeptOpen() -> Bool {
    let kept = looked.filter {
      let step = plan.graph.nodes[$0].step
      return step.notification != nil && !step.repeats
    }
    guard !kept.isEmpty else { return false }
    for target in Set(plan.graph.nodes.flatMap(\.backTo.values)) {
      work += 1 + plan.places.count / 10
      guard work <= limits.work else { return true }
      let anew = Set(plan.graph.below(target) + [target])
      if !anew.isDisjoint(with: kept), looked.contains(where: { anew.contains($0) && asks($0) }) {
        return true
      }
    }
    return false
  }

  private func asks(_ node: Int) -> Bool {
    let step = plan.graph.nodes[node].step
    return step.decision != nil || !step.fields.isEmpty
  }
}

extension Graph.Node {
  /// The step its clock starts at.
  fileprivate var clockSource: Int? {
    switch deadline?.start {
    case .step(let node), .field(let node, _): node
    case .detection, .hand, nil: nil
    }
  }
}
