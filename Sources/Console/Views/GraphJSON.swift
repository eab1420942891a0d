import AuditTrail
import Playbooks
import Response

/// A step graph, as the value of `graph --json`; what a step has not is left out.
package enum GraphJSON {
  /// The value; `standings` say how each node of a run stands.
  package static func value(
    of graph: Graph, _ standings: [Int: NodeStanding] = [:], language: Language
  ) -> JSON {
    .object([
      "steps": .list(
        graph.nodes.enumerated().map { node($1, standings[$0], in: graph, language) })
    ])
  }

  private static func node(
    _ node: Graph.Node, _ standing: NodeStanding?, in graph: Graph, _ language: Language
  ) -> JSON {
    var members: [String: JSON] = [
      "id": .text(node.path), "title": .text(node.step.title.shown(in: language).text),
      "needs": .list(node.needs.map { .text(graph.nodes[$0].path) }),
      "join": .text(node.join.rawValue),
    ]
    members["status"] = standing.map { .text($0.status.rawValue) }
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
