import Playbooks

/// Walks a playbook as the engine does, with all answers that the graph can tell apart, and says what
/// no answers can bring about.
///
/// What it calls reached, the engine was seen to reach: the way there is kept. What it calls out of
/// reach was looked for among all answers of the part of the playbook that it hangs on. Between the
/// two stands what was not settled within the bounds, which is no fault.
package struct Explorer {
  /// How much is tried before a question is left open.
  package struct Limits: Sendable {
    /// Passages beside each other, of all those that go on alike one.
    package var states = 2_000
    /// Nodes of all those passages together: it bounds the memory.
    package var cells = 2_000_000
    /// Times a node is derived, in all: it bounds the time, and is the same on every machine.
    package var work = 200_000

    package init() {}
  }

  /// What became of a step.
  enum Verdict {
    case reached
    /// No answers reach it; how near some come, and whether some leave its condition unknown.
    case never(ExploringFault.Nearest?, isDoubtful: Bool)
    case open
  }

  /// The moment every passage begins at: what is proven of time hangs on waits and limits alone.
  static let openedAt: Int64 = 1_767_225_600_000
  static let act = "explored"

  let plan: Plan
  let limits: Limits
  /// How many passages may stand beside each other.
  let states: Int
  /// A run just opened.
  let opened: RunState
  let hasWaits: Bool
  let firm: [Bool]
  private var endings: Endings
  private let interests: Interests
  /// Lists inside lists multiply: the deeper they lie, the shorter they are kept.
  private let longestList: Int
  private var usual: [Int: Answering] = [:]
  private var usualInputs: [String: Value] = [:]

  /// The whole passages that brought something new.
  private(set) var ways: [Way] = []
  /// By node: the first of them that reached it.
  private(set) var reachedBy: [Int?]
  /// Nodes whose clocks were met in time, by the first of the ways on which they were.
  private(set) var metBy: [Int: Int] = [:]
  /// Nodes that can be worked on and not ended, with the fields that are wanting.
  private(set) var stuck: [Int: [String]] = [:]
  var verdicts: [Verdict]
  /// Nodes that were found at fault before.
  var known: Set<Int> = []
  /// Nodes shown to be out of reach.
  var outOfReach: Set<Int> = []
  var work = 0
  var trails = Trails()
  /// Nodes that were looked at for the step in question.
  var looked: Set<Int> = []

  init(_ plan: Plan, limits: Limits) throws(Refusal) {
    // Each rule on a day on which it is in force; one that never is stays as it is.
    let rules = plan.rules.mapValues { rule in
      var rule = rule
      if let from = rule.validFrom, let to = rule.validTo, to < from { return rule }
      rule.validFrom = nil
      rule.validTo = nil
      return rule
    }
    self.plan = Plan(playbook: plan.playbook, graph: plan.graph, rules: rules, zone: plan.zone)
    self.limits = limits
    states = min(limits.states, limits.cells / max(1, plan.graph.nodes.count))
    let playbook = PlaybookReference(id: "", version: "", sha256: "")
    let opening = OpeningGiven(
      run: "-", playbook: playbook, files: [], mode: .drill, title: "-", language: .vi)
    let stamp = Stamp(at: Self.openedAt, up: 0, act: "opened", session: "")
    opened = try self.plan.open(opening, by: "-", stamp: stamp).after
    endings = Endings(self.plan, opened: opened)
    hasWaits = plan.graph.nodes.contains { $0.step.wait != nil }
    firm = self.plan.firm
    let depth = plan.graph.nodes.map(\.levels.count).max() ?? 0
    longestList = [9, 9, 9, 6, 4, 3, 2, 1][min(depth, 7)]
    interests = Interests(of: plan.graph.nodes.indices, in: self.plan)
    reachedBy = Array(repeating: nil, count: plan.graph.nodes.count)
    verdicts = Array(repeating: .open, count: plan.graph.nodes.count)
    for field in plan.graph.inputs {
      guard let interest = interests.all[.input(field.name)] else { continue }
      usualInputs[field.name] = candidates(of: field, interest).values.first
    }
  }

  /// The answers to a field that can be told apart.
  func candidates(of field: Field, _ interest: Interest) -> Candidates {
    Candidates(
      of: field, interest, longest: longestList, now: Self.openedAt, zone: plan.zone)
  }

  /// What is answered at a step where it does not matter.
  mutating func usual(of node: Int) -> Answering {
    if let known = usual[node] { return known }
    let step = plan.graph.nodes[node].step
    var answering = Answering()
    for field in step.fields {
      let interest = interests.all[.field(node: node, name: field.name)] ?? Interest()
      answering.answers[field.name] = candidates(of: field, interest).values.first
    }
    answering.option = options(of: node, Interest()).first
    usual[node] = answering
    return answering
  }

  /// The options of a decision that can be told apart and do not go back; after one that does, the
  /// decision is open again.
  func options(of node: Int, _ interest: Interest) -> [String] {
    let bound = plan.graph.nodes[node]
    let onward = (bound.step.decision?.options ?? []).map(\.choice.id)
      .filter { bound.backTo[$0] == nil }
    return Candidates.telling(onward, interest)
  }

  // MARK: Whole passages

  /// Goes through the whole playbook with these answers, and with the usual ones where there are
  /// none; notes what was reached.
  mutating func walk(_ given: Way) -> Passage {
    var passage = Passage(plan, from: opened)
    var way = Way()
    var found: Set<Int> = []
    for (name, usual) in usualInputs {
      let value = given.inputs[name] ?? usual
      passage.answer(name, value)
      way.inputs[name] = value
    }
    for node in plan.order where !plan.places[node].isGroup {
      let arrived = passage.arrive(at: node)
      work += arrived.count
      for instance in arrived where instance.status == .ready {
        if isReached(instance), reachedBy[node] == nil { found.insert(node) }
        var answering = usual(of: node)
        if let chosen = given.steps[instance.key] {
          answering.answers.merge(chosen.answers) { $1 }
          answering.option = chosen.option ?? answering.option
        }
        way.steps[instance.key] = answering
        end(instance, answering, in: &passage)
      }
    }
    let met = passage.clocks.met.filter { $0.value == 0 && metBy[$0.key] == nil }
    guard !found.isEmpty || !met.isEmpty else { return passage }
    for node in found { reachedBy[node] = ways.count }
    for node in met.keys { metBy[node] = ways.count }
    ways.append(way)
    return passage
  }

  /// Whether an instance that is ready is so because its condition holds, and not because nobody
  /// can tell.
  ///
  /// What an included playbook is passed for good may leave a condition of it unknown.
  func isReached(_ instance: Standing.Instance) -> Bool {
    instance.status == .ready && (instance.truth == .yes || plan.hangsOnConstant(instance.node))
  }

  /// Ends an instance as the engine lets people end it, at the earliest.
  mutating func end(
    _ instance: Standing.Instance, _ answering: Answering, in passage: inout Passage
  ) {
    var moment = hasWaits ? passage.moment(of: instance) : Self.openedAt
    let ending: Ending
    if plan.graph.nodes[instance.node].step.wait == nil {
      ending = endings.ending(of: instance.node, answering)
    } else {
      (ending, moment) = endings.ending(
        of: instance, answering, in: passage.state, passage.standing, from: moment)
    }
    if !ending.missing.isEmpty { stuck[instance.node] = ending.missing }
    passage.end(instance, by: ending, at: moment)
  }
}

extension Plan {
  /// Whether a condition or a list of a node reads what is fixed in the text.
  func hangsOnConstant(_ node: Int) -> Bool {
    var found = places[node].levels.contains(where: \.isConstant)
    for condition in places[node].conditions {
      condition.forEachReference { found = found || $0.isConstant }
    }
    return found
  }
}
