import Playbooks
import RandomPlaybooks
import Response

/// Rules somebody in a hurry would write, on the same graphs: what is not done does not count, and
/// a condition nobody can tell is false.
///
/// They show that the properties can fail.
struct CarelessRules {
  let plan: Plan
  /// Whether what was skipped counts like what was done.
  let countsSkipped: Bool
  private(set) var marks: [Int: Visit.Mark] = [:]
  private var answers: [Int: [String: Value]] = [:]
  private var options: [Int: String] = [:]

  init(plan: Plan, countsSkipped: Bool) {
    self.plan = plan
    self.countsSkipped = countsSkipped
  }

  mutating func mark(
    _ node: Int, _ mark: Visit.Mark, answers: [String: Value] = [:], option: String? = nil
  ) {
    marks[node] = mark
    self.answers[node] = answers
    options[node] = option
  }

  func status(_ index: Int) -> Status {
    if let mark = marks[index] { return mark.status }
    let node = plan.graph.nodes[index]
    let isDone = { (need: Int) in
      (plan.graph.nodes[need].members ?? [need]).allSatisfy {
        marks[$0] == .done || countsSkipped && marks[$0] == .skipped
      }
    }
    let isOpen =
      node.join == .any && !node.needs.isEmpty
      ? node.needs.contains(where: isDone) : node.needs.allSatisfy(isDone)
    guard isOpen else { return .blocked }
    return node.conditions.allSatisfy(holds) ? .ready : .notApplicable
  }

  private func holds(_ condition: Condition<Operand>) -> Bool {
    switch condition {
    case .truth(let operand): value(operand) == .bool(true)
    case .compare(let operand, _, .text(let wanted)): value(operand) == .text(wanted)
    case .contains(let list, .text(let wanted)):
      if case .list(let items)? = value(list) { items.contains(wanted) } else { false }
    case .and(let left, let right): holds(left) && holds(right)
    case .or(let left, let right): holds(left) || holds(right)
    default: false
    }
  }

  private func value(_ operand: Operand) -> Value? {
    switch operand {
    case .answer(let node, let field): answers[node]?[field]
    case .option(let node): options[node].map { .text($0) }
    default: nil
    }
  }

  private var steps: [Int] { plan.graph.nodes.indices.filter { !plan.graph.nodes[$0].isGroup } }

  /// Nothing can be worked on, and not all is settled.
  var isStuck: Bool {
    let open = steps.map(status).filter { !$0.isSettled }
    return !open.isEmpty && open.allSatisfy { $0 == .blocked }
  }

  /// A step that is gone although what its condition reads was skipped or left blank.
  var hasLostAStep: Bool {
    steps.contains { index in
      status(index) == .notApplicable
        && plan.graph.nodes[index].reads.contains { marks[$0] == .skipped }
    }
  }

  /// Ends steps by chance until nothing can be worked on.
  mutating func walk(_ chance: inout Chance) {
    while let node = chance.element(of: steps.filter { status($0) == .ready }) {
      let step = plan.graph.nodes[node].step
      if chance.one(in: 5) {
        mark(node, .skipped)
      } else if let decision = step.decision {
        mark(node, .done, option: chance.element(of: decision.options)?.choice.id)
      } else {
        mark(node, .done, answers: RandomWalk.answers(&chance, to: step.fields))
      }
    }
  }
}
