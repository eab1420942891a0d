import Playbooks

extension Plan {
  /// Derives every status from the marks and the graph (engine, section A).
  package func standing(of state: RunState) -> Standing {
    var derivation = Derivation(plan: self, state: state)
    return derivation.run()
  }
}

/// One pass over the graph in an order where all that a node needs or reads comes before it.
struct Derivation {
  let plan: Plan
  var state: RunState
  /// Instances by node.
  var instances: [[Standing.Instance]]
  /// Keys somebody touched, by path: instances may outlive the item they came from.
  private var touched: [String: [StepKey]] = [:]

  init(plan: Plan, state: RunState) {
    self.plan = plan
    self.state = state
    instances = Array(repeating: [], count: plan.graph.nodes.count)
    for key in state.steps.keys where !key.items.isEmpty {
      touched[key.path, default: []].append(key)
    }
  }

  mutating func run() -> Standing {
    for node in plan.order where !plan.places[node].isGroup {
      instances[node] = derive(node)
    }
    return Standing(instances: instances.flatMap { $0 })
  }

  /// Every instance of a node, once all it needs and reads has been derived.
  func derive(_ index: Int) -> [Standing.Instance] {
    let node = plan.places[index]
    guard !node.levels.isEmpty else {
      return [instance(index, node, items: [], list: nil)]
    }
    var found: [Standing.Instance] = []
    var pending: [[String]] = []
    expand(node, prefix: []) { items, list in
      found.append(instance(index, node, items: items, list: list))
      if list == .listPending { pending.append(items) }
    }
    let present = Set(found.map(\.key))
    let gone = (touched[node.path] ?? []) + [StepKey(node.path)]
    for key in gone.sorted(by: { $0.items.lexicographicallyPrecedes($1.items) })
    where !present.contains(key) && state.steps[key] != nil {
      let isPending = pending.contains { key.items.starts(with: $0) }
      found.append(
        instance(index, node, items: key.items, list: isPending ? .listPending : .itemGone))
    }
    return found
  }

  /// Goes through a node's lists from the outermost in; where a list gives no items, the step
  /// itself stands for them, with the reason.
  private func expand(
    _ node: Place, prefix: [String], _ found: ([String], Why?) -> Void
  ) {
    guard prefix.count < node.levels.count else { return found(prefix, nil) }
    switch read(node.levels[prefix.count], items: prefix) {
    case .value(.list(let items)) where !items.isEmpty:
      for item in items { expand(node, prefix: prefix + [item], found) }
    case .value, .blank: found(prefix, .listEmpty)
    case .unknown: found(prefix, .listUnknown)
    case .notApplicable: found(prefix, .listNotApplicable)
    case .pending: found(prefix, .listPending)
    }
  }

  private func instance(
    _ index: Int, _ node: Place, items: [String], list: Why?
  ) -> Standing.Instance {
    let key = StepKey(node.path, items: items)
    let record = state.steps[key]
    let visit = record?.visit.number ?? 1
    let truth = self.truth(of: node, items: items)
    let reopenedAbove = lastReopening(above: index, items: items)
    func made(_ status: Status, _ why: Why?) -> Standing.Instance {
      Standing.Instance(
        key: key, node: index, status: status, why: why, truth: truth, visit: visit,
        reopenedAbove: reopenedAbove)
    }
    if let mark = record?.visit.mark, let record {
      let isOutdated = Derivation.isOutdated(record.visit, truth, reopenedAbove: reopenedAbove)
      return made(mark.status, isOutdated ? .outdated : nil)
    }
    let (status, why) = unmarked(node, index, items: items, truth: truth, list: list)
    return made(status, why)
  }

  /// Blocked, not applicable, ready: tried in this order (engine A1).
  private func unmarked(
    _ node: Place, _ index: Int, items: [String], truth: Truth, list: Why?
  ) -> (Status, Why?) {
    if list == .itemGone { return (.notApplicable, .itemGone) }
    let needs = node.needs.map { aggregate(of: $0, for: index, items: items) }
    let allSettled = needs.allSatisfy(\.isSettled)
    let isOpen = node.join == .any && needs.contains(.done)
    guard allSettled || isOpen, truth != .pending else { return (.blocked, nil) }
    if list == .listPending { return (.blocked, .listPending) }
    if !needs.isEmpty, needs.allSatisfy({ $0 == .notApplicable }) {
      return (.notApplicable, .needsNotApplicable)
    }
    switch truth {
    case .no: return (.notApplicable, .conditionFalse)
    case .notApplicable: return (.notApplicable, .conditionNotApplicable)
    case .yes, .unknown, .pending: break
    }
    switch list {
    case .listEmpty: return (.notApplicable, .listEmpty)
    case .listNotApplicable: return (.notApplicable, .listNotApplicable)
    case .listUnknown: return (.ready, .listUnknown)
    default: return (.ready, truth == .unknown ? .conditionUnknown : nil)
    }
  }

  /// A need as one status: a step with instances and a group are settled when all in them are,
  /// not applicable when all are, done when one is done and none is unsettled (engine A7, A9).
  private func aggregate(of need: Int, for reader: Int, items: [String]) -> Status {
    var anyDone = false
    var allNotApplicable = true
    for member in plan.places[need].members {
      for instance in covering(member, for: reader, items: items) {
        if !instance.status.isSettled { return .blocked }
        if instance.status == .done { anyDone = true }
        if instance.status != .notApplicable { allNotApplicable = false }
      }
    }
    return allNotApplicable ? .notApplicable : anyDone ? .done : .skipped
  }

  /// The instances of a node that stand for a reader's item: those that share its items on the
  /// lists both have.
  func covering(_ node: Int, for reader: Int, items: [String]) -> [Standing.Instance] {
    let all = instances[node]
    guard !items.isEmpty, !plan.places[node].levels.isEmpty else { return all }
    let shared = plan.graph.sharedLevels(of: reader, with: node)
    guard shared > 0 else { return all }
    return all.filter { instance in
      zip(instance.key.items.prefix(shared), items).allSatisfy { $0 == $1 }
    }
  }

  /// What a node's conditions come to for these items.
  func truth(of node: Place, items: [String]) -> Truth {
    guard !node.conditions.isEmpty else { return .yes }
    let reader = ConditionReader(read: { read($0, items: items) }, isDuration: plan.isDuration)
    return node.conditions.reduce(.yes) { $0 && reader.truth(of: $1) }
  }

  private static func isOutdated(_ visit: Visit, _ truth: Truth, reopenedAbove: Int64) -> Bool {
    guard let markedAt = visit.markedAt else { return false }
    let conditionChanged =
      visit.override == nil && truth != visit.truth && truth != .pending && visit.truth != .pending
    return conditionChanged || reopenedAbove > markedAt
  }

  /// The latest beginning of a new visit among all the steps above.
  private func lastReopening(above index: Int, items: [String]) -> Int64 {
    var latest: Int64 = -1
    for need in plan.places[index].needs {
      for member in plan.places[need].members {
        for instance in covering(member, for: index, items: items) {
          let began = state.steps[instance.key]?.visit.began ?? -1
          latest = max(latest, began, instance.reopenedAbove)
        }
      }
    }
    return latest
  }

  /// What an operand comes to for a reader with these items.
  func read(_ operand: Operand, items: [String]) -> Reading {
    switch operand {
    case .input(let name):
      return state.opening.inputs[name].map { .value($0) } ?? .blank
    case .answer(let node, let field):
      return settled(node, items: items) { $0.answers[field].map { .value($0) } ?? .blank }
    case .option(let node):
      return settled(node, items: items) { $0.option.map { .value(.text($0)) } ?? .blank }
    case .item(let level):
      return level < items.count ? .value(.text(items[level])) : .unknown
    case .text(let pieces):
      var text = ""
      for piece in pieces {
        switch piece {
        case .text(let fixed): text += fixed
        case .value(let inner):
          switch read(inner, items: items) {
          case .value(let value): text += value.plain
          case .blank: break
          case let other: return other
          }
        }
      }
      return .value(.text(text))
    case .blank, .outside: return .blank
    }
  }

  private func settled(_ node: Int, items: [String], _ content: (Visit) -> Reading) -> Reading {
    let depth = plan.places[node].levels.count
    let wanted = Array(items.prefix(depth))
    // The instance of the same item, else the step itself, which stands for all it may have.
    guard
      let instance = instances[node].first(where: { $0.key.items == wanted })
        ?? instances[node].first(where: { wanted.starts(with: $0.key.items) })
    else { return .notApplicable }
    switch instance.status {
    case .done: return content(state.record(instance.key).visit)
    case .skipped: return .unknown
    case .notApplicable: return .notApplicable
    case .blocked, .ready, .active, .failed: return .pending
    }
  }
}

extension Value {
  /// The value as running text; a sealed one shows nothing.
  package var plain: String {
    switch self {
    case .text(let text): text
    case .list(let items): items.joined(separator: ", ")
    case .bool(let bool): bool ? "true" : "false"
    case .time(let moment): moment.typed
    case .sealed: ""
    }
  }
}
