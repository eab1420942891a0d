import Playbooks

/// A run as it goes through a plan in one piece: node after node, each after all it needs and reads,
/// so that the engine derives every node once, when nothing before it is open any more.
///
/// Any other order of the same answers comes to the same statuses: independent actions commute.
struct Passage {
  private(set) var derivation: Derivation

  var state: RunState { derivation.state }

  init(_ plan: Plan, from state: RunState) {
    derivation = Derivation(plan: plan, state: state)
  }

  mutating func answer(_ input: String, _ value: Value) {
    derivation.state.opening.inputs[input] = value
  }

  /// Derives a node; all its instances.
  mutating func arrive(at node: Int) -> [Standing.Instance] {
    derivation.instances[node] = derivation.derive(node)
    return derivation.instances[node]
  }

  /// Whether nothing that is still to come can make a step applicable: its condition is false, and
  /// what is not known yet counts as unknown there.
  func isHopeless(_ node: Int) -> Bool {
    let place = derivation.plan.places[node]
    return place.levels.isEmpty && derivation.truth(of: place, items: []) == .no
  }

  /// Forgets nodes that nothing looks at any more.
  mutating func forget(_ nodes: [Int]) {
    for node in nodes {
      for instance in derivation.instances[node] {
        derivation.state.steps[instance.key] = nil
      }
      derivation.instances[node] = []
    }
  }

  /// Takes an instance as one that is not applicable, because of needs that were left out.
  mutating func leaveOut(_ left: Standing.Instance) {
    derivation.instances[left.node] = derivation.instances[left.node].map { instance in
      guard instance.key == left.key else { return instance }
      return Standing.Instance(
        key: left.key, node: left.node, status: .notApplicable, why: .needsNotApplicable,
        truth: left.truth, visit: left.visit, reopenedAbove: left.reopenedAbove)
    }
  }

  func instances(of node: Int) -> [Standing.Instance] { derivation.instances[node] }

  /// Where the run stands, as far as it has come.
  var standing: Standing { Standing(instances: derivation.instances.flatMap(\.self)) }

  /// Puts an end on record, and derives the instance anew.
  mutating func end(_ instance: Standing.Instance, by ending: Ending, at moment: Int64) {
    let stamp = Stamp(at: moment, up: 0, act: Explorer.act, session: "")
    let visit = state.record(instance.key).visit.number
    defer { derive(instance) }
    for (by, draft) in ending.drafts {
      var draft = draft
      draft.step = instance.key
      draft.visit = visit
      derivation.state.apply(
        draft.provisional(stamp, by: by, log: "", run: state.run, rseq: state.next))
    }
  }

  private mutating func derive(_ ended: Standing.Instance) {
    let now = derivation.derive(ended.node).first { $0.key == ended.key }
    derivation.instances[ended.node] = derivation.instances[ended.node].map {
      $0.key == ended.key ? now ?? $0 : $0
    }
  }

  /// The earliest moment at which an instance can be worked on: when what it needs and reads has
  /// ended.
  func moment(of instance: Standing.Instance) -> Int64 {
    let plan = derivation.plan
    let place = plan.places[instance.node]
    let needs = place.needs.map { ends(of: $0, for: instance) }
    let reads = plan.graph.nodes[instance.node].reads.flatMap { ends(of: $0, for: instance) }
    let settled =
      place.join == .any
      ? needs.compactMap { $0.max() }.min() : needs.flatMap(\.self).max()
    return max(settled ?? Explorer.openedAt, reads.max() ?? Explorer.openedAt)
  }

  private func ends(of node: Int, for instance: Standing.Instance) -> [Int64] {
    derivation.plan.places[node].members.flatMap { member in
      derivation.covering(member, for: instance.node, items: instance.key.items)
    }
    .compactMap { state.record($0.key).visit.ended?.moment }
  }

  /// What became of the clocks: how late each was met, and which started at all.
  var clocks: (started: Set<Int>, met: [Int: Int64]) {
    let plan = derivation.plan
    let events = ClockEvents(
      plan: plan, state: state, standing: standing, at: state.lastAt)
    var started: Set<Int> = []
    var met: [Int: Int64] = [:]
    for draft in events.drafts {
      guard let key = draft.step, let node = plan.graph.index[key.path] else { continue }
      switch draft.kind {
      case .clockStarted: started.insert(node)
      case .clockMet: met[node] = min(met[node] ?? .max, draft.fields[.late] ?? 0)
      default: break
      }
    }
    return (started, met)
  }
}
