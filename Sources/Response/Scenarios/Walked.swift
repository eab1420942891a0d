import Playbooks

/// What of a graph somebody went through.
package struct Walked: Hashable, Sendable {
  /// Nodes of steps that were done.
  package var steps: Set<Int> = []
  /// Options that were decided for.
  package var options: Set<Option> = []

  /// One option of a decision.
  package struct Option: Hashable, Sendable {
    package let node: Int
    package let id: String

    package init(node: Int, id: String) {
      self.node = node
      self.id = id
    }
  }

  package init() {}

  /// Takes in what an action recorded.
  mutating func take(_ drafts: [Draft], of graph: Graph) {
    for draft in drafts {
      guard let node = draft.step.flatMap({ graph.index[$0.path] }) else { continue }
      switch draft.kind {
      case .stepDone: steps.insert(node)
      case .stepDecided:
        steps.insert(node)
        if let option = draft.fields[.option] {
          options.insert(Option(node: node, id: option))
        }
      default: break
      }
    }
  }

  /// Adds what another walk went through.
  package mutating func formUnion(_ other: Walked) {
    steps.formUnion(other.steps)
    options.formUnion(other.options)
  }
}

/// How much of a playbook's graph was walked, and what was not.
package struct Coverage: Hashable, Sendable {
  /// One figure: how many there are, and those that are missing, as people write them.
  package struct Figure: Hashable, Sendable {
    package let total: Int
    package let missing: [String]

    package var covered: Int { total - missing.count }
  }

  /// Steps that were done at least once; groups are no steps.
  package let steps: Figure
  /// Options that were decided for.
  package let options: Figure
  /// Options that lead back, among them.
  package let waysBack: Figure

  /// What of a graph was walked, in the order of the text.
  package init(of graph: Graph, _ walked: Walked) {
    var steps: [(label: String, done: Bool)] = []
    var options: [(label: String, done: Bool)] = []
    var back: [(label: String, done: Bool)] = []
    for (index, node) in graph.nodes.enumerated() where !node.isGroup {
      steps.append((node.path, walked.steps.contains(index)))
      for option in node.step.decision?.options ?? [] {
        let id = option.choice.id
        let done = walked.options.contains(Walked.Option(node: index, id: id))
        options.append(("\(node.path) = \(id)", done))
        guard let target = node.backTo[id] else { continue }
        back.append(("\(node.path) = \(id) → \(graph.nodes[target].path)", done))
      }
    }
    self.steps = Self.figure(steps)
    self.options = Self.figure(options)
    waysBack = Self.figure(back)
  }

  private static func figure(_ things: [(label: String, done: Bool)]) -> Figure {
    Figure(total: things.count, missing: things.filter { !$0.done }.map(\.label))
  }

  /// Whether nothing is missing.
  package var isWhole: Bool { steps.missing.isEmpty && options.missing.isEmpty }
}
