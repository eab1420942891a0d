/// Finds steps whose condition no answers can make true: by itself, or together with the
/// conditions of all that it needs, without which it is not applicable (engine, section A5).
///
/// What follows from a finding is not found again. What an included playbook is passed may well leave
/// steps of it out: its own are found where it is checked itself. Answers given for each item of a list are not
/// told apart, nor more answers than `Possibilities.limit` allows; so nothing reachable is found.
struct UnreachableSteps {
  private let graph: Graph
  private var possibilities: Possibilities
  /// By node: the ways in which it may be applicable.
  private var ways: [Possibilities.Mask]
  private var diagnostics: [Diagnostic] = []

  static func check(_ graph: Graph) -> [Diagnostic] {
    guard graph.nodes.contains(where: { !$0.conditions.isEmpty }) else { return [] }
    var rule = UnreachableSteps(graph)
    for index in graph.topologicalOrder { rule.visit(index) }
    return rule.diagnostics
  }

  private init(_ graph: Graph) {
    self.graph = graph
    possibilities = Possibilities(of: graph.nodes.flatMap(\.conditions)) { operand in
      graph.hasOneValue(operand) ? graph.type(of: operand, levels: []) : nil
    }
    ways = [Possibilities.Mask](repeating: possibilities.all, count: graph.nodes.count)
  }

  private mutating func visit(_ index: Int) {
    let node = graph.nodes[index]
    let needed = node.needs.isEmpty ? possibilities.all : union(of: node.needs)
    var before = needed
    var conditions = node.conditions[...]
    let own = node.step.when == nil ? nil : conditions.popLast()
    for condition in conditions {
      before = Possibilities.intersection(before, possibilities.ways(of: condition))
    }
    var within = before
    if let own, let when = node.step.when {
      let holds = possibilities.ways(of: own)
      within = Possibilities.intersection(before, holds)
      if canNeverHold(own, levels: node.levels) {
        report(.conditionNeverTrue, when, node)
        within = within.map { _ in 0 }
      } else if node.parent == nil, Possibilities.isEmpty(within), !Possibilities.isEmpty(before) {
        let isByNeeds = Possibilities.isEmpty(Possibilities.intersection(needed, holds))
        let needs = isByNeeds ? node.needs.map { graph.nodes[$0].path } : []
        report(.unreachableStep(node.path, needs: needs), when, node)
      }
    }
    ways[index] = node.members.map { $0.isEmpty ? within : union(of: $0) } ?? within
  }

  private func union(of nodes: [Int]) -> Possibilities.Mask {
    let first = nodes.first.map { ways[$0] } ?? possibilities.all
    return nodes.dropFirst().reduce(first) { Possibilities.union($0, ways[$1]) }
  }

  /// One statement alone can always hold: its literals are possible answers.
  private func canNeverHold(_ condition: Condition<Operand>, levels: [Operand]) -> Bool {
    switch condition {
    case .truth, .compare, .among, .contains, .containsValue: return false
    case .not, .and, .or:
      var alone = Possibilities(of: [condition]) { graph.type(of: $0, levels: levels) }
      return Possibilities.isEmpty(alone.ways(of: condition))
    }
  }

  private mutating func report(
    _ fault: GraphFault, _ when: Condition<Name>, _ node: Graph.Node
  ) {
    var origin: Origin?
    when.forEachReference { origin = origin ?? $0.origin }
    diagnostics.append(Diagnostic(.graph(fault), at: origin ?? node.step.origin))
  }
}

extension Graph {
  /// The type of a value; nil where the graph does not know it.
  fileprivate func type(of operand: Operand, levels: [Operand]) -> ValueType? {
    switch operand {
    case .input(let name): inputs.first { $0.name == name }.map(ValueType.init)
    case .answer(let node, let field):
      nodes[node].step.fields.first { $0.name == field }.map(ValueType.init)
    case .option(let node):
      nodes[node].step.decision.map { .option($0.options.map(\.choice.id)) }
    case .item(let level):
      levels.indices.contains(level)
        ? type(of: levels[level], levels: levels)?.element : nil
    case .text, .blank, .outside: nil
    }
  }

  /// Whether a value is the same for every step that reads it, and not one an item.
  fileprivate func hasOneValue(_ operand: Operand) -> Bool {
    switch operand {
    case .input: true
    case .answer(let node, _), .option(let node): nodes[node].levels.isEmpty
    case .item, .text, .blank, .outside: false
    }
  }
}
