import AuditTrail
import Playbooks
import Response

/// A step graph, as the value of `graph --json`; what a step has not is left out.
package enum GraphJSON {
  /// The graph of a playbook.
  package static func value(of graph: Graph, language: Language) -> JSON {
    .object(["steps": .list(graph.nodes.map { .object(node($0, in: graph, language)) })])
  }

  /// The graph of a run: which run, how each step stands, what was decided, the clocks.
  package static func value(of view: RunView) -> JSON {
    let graph = view.plan.graph
    let standings = NodeStanding.all(in: view)
    let clocks = Dictionary(grouping: clocks(of: view), by: \.key.path)
    let steps = graph.nodes.enumerated().map { index, node in
      var members = Self.node(node, in: graph, view.language)
      members["status"] = standings[index].map { .text($0.status.rawValue) }
      let taken = standings[index]?.taken.sorted() ?? []
      members["taken"] = taken.isEmpty ? nil : .list(taken.map { .text($0) })
      members["clocks"] = clocks[node.path].map { .list($0.map { StatusJSON.clock($0, view) }) }
      return JSON.object(members)
    }
    return .object([
      "run": .text(view.state.run), "playbook": view.state.opening.playbook.json,
      "mode": .text(view.state.opening.mode.rawValue), "steps": .list(steps),
    ])
  }

  private static func node(
    _ node: Graph.Node, in graph: Graph, _ language: Language
  ) -> [String: JSON] {
    var members: [String: JSON] = [
      "id": .text(node.path), "title": .text(node.step.title.shown(in: language).text),
      "needs": .list(node.needs.map { .text(graph.nodes[$0].path) }),
      "join": .text(node.join.rawValue),
    ]
    members["phase"] = node.step.phase.map { .text($0.rawValue) }
    members["include"] = node.step.inclusion.map { .text($0.playbook.text) }
    members["when"] = node.step.when.map { .text($0.text) }
    members["each"] = node.step.each.map { .text($0.text) }
    members["options"] = node.step.decision.map { decision in
      .list(
        decision.options.map { option in
          var members: [String: JSON] = ["id": .text(option.choice.id)]
          members["back_to"] = node.backTo[option.choice.id].map { .text(graph.nodes[$0].path) }
          return .object(members)
        })
    }
    if let deadline = node.deadline {
      switch deadline.limit {
      case .rule(let id): members["rule"] = .text(id)
      case .within(let ms): members["within_ms"] = .integer(ms)
      }
    }
    return members
  }
}
