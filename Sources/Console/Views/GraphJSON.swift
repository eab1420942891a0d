import AuditTrail
import Playbooks

/// A step graph, as the value of `graph --json`; what a step has not is left out.
package enum GraphJSON {
  package static func value(of graph: Graph, language: Language) -> JSON {
    .object([
      "steps": .list(graph.nodes.map { node($0, in: graph, language) })
    ])
  }

  private static func node(_ node: Graph.Node, in graph: Graph, _ language: Language) -> JSON {
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
    return .object(members)
  }
}
