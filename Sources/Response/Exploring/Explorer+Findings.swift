import Playbooks

extension Explorer {
  /// Takes over what was found before: steps with such a condition are not looked for.
  mutating func mark(_ found: [Diagnostic]) {
    let faulty = Set(found.filter(\.tellsOfReach).map(\.origin))
    guard !faulty.isEmpty else { return }
    for (index, node) in plan.graph.nodes.enumerated()
    where faulty.contains(node.conditionOrigin ?? node.step.origin) {
      known.formUnion(plan.places[index].members)
    }
  }

  /// Whether a node cannot be reached because what it needs or reads cannot: that is said there.
  private func follows(_ node: Int) -> Bool {
    let isOut = { (other: Int) in known.contains(other) || outOfReach.contains(other) }
    let supports = plan.supports(of: node)
    return !supports.isEmpty && supports.allSatisfy(isOut)
      || plan.graph.nodes[node].reads.contains(where: isOut)
  }

  /// What was found, by file and place.
  mutating func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var open: [Int] = []
    for node in plan.graph.nodes.indices {
      if plan.places[node].isGroup {
        found += groupFinding(node)
        continue
      }
      switch verdicts[node] {
      case .never(let nearest, _): found += stepFinding(node, nearest)
      case .open: if !known.contains(node), !follows(node) { open.append(node) }
      case .reached:
        found += endFinding(node)
        found += clockFinding(node, &open)
      }
    }
    if let first = open.first {
      let fault = ExploringFault.notProven(open.map { plan.places[$0].path })
      found.append(
        Diagnostic(
          .exploring(fault), at: plan.graph.nodes[first].step.origin, severity: .note))
    }
    return found
  }

  // MARK: Reach

  /// A step of the playbook itself.
  ///
  /// What an included playbook is passed may well leave steps of it out; its own faults are found
  /// where it is checked itself.
  private func stepFinding(_ index: Int, _ nearest: ExploringFault.Nearest?) -> [Diagnostic] {
    let node = plan.graph.nodes[index]
    guard node.parent == nil, !plan.hangsOnConstant(index), !known.contains(index), !follows(index)
    else { return [] }
    return [reachDiagnostic(node, nearest)]
  }

  /// An included playbook of which nothing can be reached.
  private func groupFinding(_ index: Int) -> [Diagnostic] {
    let node = plan.graph.nodes[index]
    let members = plan.places[index].members
    guard node.parent == nil, !members.isEmpty, outOfReach.isSuperset(of: members),
      !plan.hangsOnConstant(index), known.isDisjoint(with: members), !follows(index)
    else { return [] }
    for case .never(let nearest, _) in members.map({ verdicts[$0] }) {
      return [reachDiagnostic(node, nearest)]
    }
    return []
  }

  private func reachDiagnostic(
    _ node: Graph.Node, _ nearest: ExploringFault.Nearest?
  ) -> Diagnostic {
    var nearest = nearest
    if let found = nearest, found.obstacle == .conditionFalse, asksWayBack(node) {
      nearest = ExploringFault.Nearest(found.answers, .asksWayBack)
    }
    let asksCondition =
      switch nearest?.obstacle {
      case .conditionFalse, .asksWayBack, .readsNotApplicable, .conditionUnknown: true
      case .listEmpty, .listNotApplicable, .needsNotApplicable, nil: false
      }
    if asksCondition, let origin = node.conditionOrigin {
      let fault = ExploringFault.conditionNeverHolds(node.path, nearest: nearest)
      return Diagnostic(.exploring(fault), at: origin)
    }
    return Diagnostic(
      .exploring(.neverReached(node.path, nearest: nearest)),
      at: node.step.each?.origin ?? node.step.origin)
  }

  private func asksWayBack(_ node: Graph.Node) -> Bool {
    var asks = false
    for condition in node.conditions {
      condition.forEachStatement { statement in
        guard case .compare(.option(let decision), .equal, .text(let option)) = statement else {
          return
        }
        asks = asks || plan.graph.nodes[decision].backTo[option] != nil
      }
    }
    return asks
  }

  // MARK: Ends

  private mutating func endFinding(_ index: Int) -> [Diagnostic] {
    guard let missing = stuck[index] else { return [] }
    let node = plan.graph.nodes[index]
    let fields = node.step.fields.filter { missing.contains($0.name) }
    // A least above the greatest, or options that are missing, were found where they stand.
    let isKnown = fields.contains { field in
      if field.type.offersChoices, field.options.isEmpty { return true }
      return if let min = field.min, let max = field.max { max < min } else { false }
    }
    guard !isKnown, let field = fields.first else { return [] }
    let fault = ExploringFault.cannotFinish(
      node.path, missing: fields.map(\.name), after: shortest(to: index))
    return [Diagnostic(.exploring(fault), at: field.origin)]
  }

  /// The fewest answers that lead to a step that was reached.
  private mutating func shortest(to node: Int) -> [GivenAnswer]? {
    guard case .way(let trail) = look(for: .reached, at: node) else { return nil }
    return trails.told(trail, in: plan)
  }

  // MARK: Clocks

  private mutating func clockFinding(_ index: Int, _ open: inout [Int]) -> [Diagnostic] {
    let node = plan.graph.nodes[index]
    guard let deadline = node.deadline, metBy[index] == nil else { return [] }
    looked = []
    switch look(for: .clockMet, at: index) {
    case .way: return []
    case .open:
      open.append(index)
      return []
    case .never:
      if isKeptOpen() {
        open.append(index)
        return []
      }
    }
    guard case .way(let trail) = look(for: .reached, at: index) else {
      open.append(index)
      return []
    }
    let clocks = walk(trails.way(trail)).clocks
    let answers = trails.told(trail, in: plan)
    let fault: ExploringFault =
      clocks.started.contains(index)
      ? .deadlineNeverMet(node.path, late: clocks.met[index], after: answers)
      : .deadlineNeverStarts(node.path, after: answers)
    return [Diagnostic(.exploring(fault), at: deadlineOrigin(of: node, deadline))]
  }

  private func deadlineOrigin(of node: Graph.Node, _ deadline: BoundDeadline) -> Origin {
    if let from = node.step.deadline?.from { return from.origin }
    if case .rule(let name)? = node.step.deadline?.limit { return name.origin }
    return node.step.origin
  }
}

extension Graph.Node {
  /// Where the node's own condition begins.
  fileprivate var conditionOrigin: Origin? {
    var origin: Origin?
    step.when?.forEachReference { origin = origin ?? $0.origin }
    return origin
  }
}

extension Diagnostic {
  /// Whether it says that a step cannot be reached.
  fileprivate var tellsOfReach: Bool {
    switch fault {
    case .graph(.conditionNeverTrue), .graph(.unreachableStep): true
    default: false
    }
  }
}
