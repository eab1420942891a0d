import Playbooks

/// The part of a plan that one step hangs on: what it reads, what that reads, and those needs that
/// matter.
///
/// Needs that are left out may have come to anything: then the step is tried both as one that can be
/// worked on and as one that is not applicable. So a part can go every way that the whole can, and
/// what cannot be reached in it cannot be reached in the whole.
struct Slice {
  /// The plan with the needs that were kept alone.
  let plan: Plan
  /// Each after all it hangs on; the target last.
  let order: [Int]
  let interests: Interests
  /// Steps whose needs were left out, and that may be not applicable because of them.
  let assumed: Set<Int>
  /// By node: the place in the order of the last node that looks at it.
  private let lastUse: [Int: Int]

  var target: Int { order[order.count - 1] }

  /// How much of what is before a step belongs to its part.
  struct Reach: Hashable {
    /// The step that its clock starts at.
    var start: Int?
    /// For some nodes, the one need by which they are applicable.
    var supports: [Int: Int] = [:]
    /// Whether all needs are kept of what comes after a wait.
    var isTimed = false
  }

  /// The part that `target` hangs on, where the nodes of `firm` are there whatever is answered.
  init(of plan: Plan, target: Int, reach: Reach, firm: [Bool]) {
    let waited = reach.isTimed ? plan.waited : plan.places.map { _ in false }
    var supports = reach.supports
    var isIn = [Bool](repeating: false, count: plan.places.count)
    var places = plan.places
    var uses: [Int: [Int]] = [:]
    var pending = [target]
    isIn[target] = true
    var assumed: Set<Int> = []
    while let node = pending.popLast() {
      let bound = plan.graph.nodes[node]
      let moments = [bound.waitFrom, node == target ? reach.start : nil].compactMap(\.self)
      var used = bound.reads + moments
      if waited[node] {
        used += plan.supports(of: node)
      } else if let support = supports[node] {
        places[node].needs = [support]
        used.append(support)
        // Where one need alone supports the next, nothing is left to choose.
        let next = plan.supports(of: support)
        if supports[support] == nil, next.count == 1, !isIn[support] { supports[support] = next[0] }
      } else {
        let support = plan.supports(of: node)
        if node != target, !support.isEmpty, !support.contains(where: { firm[$0] }) {
          assumed.insert(node)
        }
        places[node].needs = []
      }
      uses[node] = used
      for other in used where !isIn[other] {
        isIn[other] = true
        pending.append(other)
      }
    }
    order = plan.order.filter { isIn[$0] && $0 != target } + [target]
    var lastUse: [Int: Int] = [:]
    for (place, node) in order.enumerated() {
      for other in uses[node] ?? [] { lastUse[other] = place }
    }
    self.lastUse = lastUse
    self.assumed = assumed
    self.plan = Plan(plan, places: places)
    interests = Interests(of: order, in: self.plan)
  }

  /// The nodes at or before a place in the order that nothing after it looks at.
  func behind(_ place: Int) -> [Int] {
    order[...place].filter { (lastUse[$0] ?? place) <= place }
  }

  /// What the rest of the way can tell of a passage that has come to a place in the order: two
  /// passages alike in this go on alike.
  func frontier(of passage: Passage, after place: Int, timed: Bool) -> Frontier {
    var frontier = Frontier()
    for node in order[...place] where (lastUse[node] ?? -1) > place {
      let fields = interests.fields(of: node, among: plan.graph.nodes[node].step.fields)
      let asksOption = interests.all[.option(node: node)] != nil
      for instance in passage.instances(of: node) {
        let visit = passage.state.record(instance.key).visit
        frontier.parts.append(
          Frontier.Part(
            node: node, items: instance.key.items, status: instance.status,
            answers: fields.map { visit.answers[$0.name] },
            option: asksOption ? visit.option : nil,
            ended: timed ? visit.ended?.moment : nil))
      }
    }
    frontier.inputs = passage.state.opening.inputs
    return frontier
  }
}

/// What a passage has come to, as far as what follows can tell.
struct Frontier: Hashable {
  struct Part: Hashable {
    let node: Int
    let items: [String]
    let status: Status
    let answers: [Value?]
    let option: String?
    let ended: Int64?
  }

  var parts: [Part] = []
  var inputs: [String: Value] = [:]
}

extension Plan {
  /// The steps any one of which makes a node applicable: what it needs, groups taken apart.
  func supports(of node: Int) -> [Int] { places[node].needs.flatMap { places[$0].members } }

  /// By node: whether it, or what comes before it, waits.
  fileprivate var waited: [Bool] {
    var waited = [Bool](repeating: false, count: places.count)
    for node in order where !places[node].isGroup {
      waited[node] =
        graph.nodes[node].step.wait != nil
        || (supports(of: node) + graph.nodes[node].reads).contains { waited[$0] }
    }
    return waited
  }

  /// By node: whether its step can be worked on in every run, whatever is answered.
  var firm: [Bool] {
    var firm = [Bool](repeating: false, count: places.count)
    for node in order where !places[node].isGroup {
      let place = places[node]
      let supports = supports(of: node)
      firm[node] =
        place.conditions.isEmpty && place.levels.isEmpty
        && (supports.isEmpty || supports.contains { firm[$0] })
    }
    return firm
  }
}
