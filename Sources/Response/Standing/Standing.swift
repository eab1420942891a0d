import Playbooks

/// The status of a step, in the words of the record.
package enum Status: String, Hashable, Sendable, CaseIterable {
  case blocked, ready, active, done, skipped, failed
  case notApplicable = "not_applicable"

  /// Nothing more is to be done here.
  package var isSettled: Bool {
    self == .done || self == .skipped || self == .notApplicable
  }
}

extension Visit.Mark {
  /// The status of a step with this mark.
  package var status: Status {
    switch self {
    case .active: .active
    case .done: .done
    case .skipped: .skipped
    case .failed: .failed
    }
  }
}

/// Why a status is what it is, where the mark does not say.
package enum Why: String, Hashable, Sendable, CaseIterable {
  case conditionFalse = "condition_false"
  case conditionUnknown = "condition_unknown"
  case conditionNotApplicable = "condition_not_applicable"
  case needsNotApplicable = "needs_not_applicable"
  case listEmpty = "list_empty"
  case listUnknown = "list_unknown"
  case listPending = "list_pending"
  case listNotApplicable = "list_not_applicable"
  case itemGone = "item_gone"
  /// Marked, but its condition or a step above it is no longer what it was.
  case outdated
}

/// Where a run stands: every step and instance with its status, derived from the state and the
/// graph after every event.
///
/// The order of the text, instances in the order of their lists.
package struct Standing: Hashable, Sendable {
  package struct Instance: Hashable, Sendable {
    package let key: StepKey
    package let node: Int
    package let status: Status
    package let why: Why?
    /// What the condition comes to now.
    package let truth: Truth
    package let visit: Int
    /// Place in the run of the latest new visit among the steps above; -1 where there is none.
    let reopenedAbove: Int64
  }

  package let instances: [Instance]
  private let places: [StepKey: Int]

  init(instances: [Instance]) {
    self.instances = instances
    places = Dictionary(
      instances.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(key: StepKey) -> Instance? { places[key].map { instances[$0] } }

  /// The instances of a node.
  func instances(of node: Int) -> [Instance] { instances.filter { $0.node == node } }

  /// The items that tell apart the instances of a step or of a group; none where there is only the
  /// step itself.
  package func items(of node: Int, depth: Int, in plan: Plan) -> [[String]] {
    let members = Set(plan.places[node].members)
    var named: [[String]] = []
    for instance in instances where members.contains(instance.node) {
      let items = Array(instance.key.items.prefix(depth))
      if items.count == depth, depth > 0, !named.contains(items) { named.append(items) }
    }
    return named
  }

  /// The instances of a step, or of all steps in a group, that share a key's items on the lists
  /// both have; the key is one of the node `reader`.
  func instances(under node: Int, for key: StepKey, at reader: Int, in plan: Plan) -> [Instance] {
    plan.places[node].members.flatMap { member in
      let shared = plan.graph.sharedLevels(of: reader, with: member)
      return instances(of: member).filter { instance in
        zip(instance.key.items.prefix(shared), key.items).allSatisfy { $0 == $1 }
      }
    }
  }

  /// What can be done now.
  package var ready: [Instance] { instances.filter { $0.status == .ready } }

  /// What keeps the run from being finished.
  package var unsettled: [Instance] { instances.filter { !$0.status.isSettled } }
}
