/// A playbook with all it was read together with: one of two that are compared.
package struct Edition: Sendable {
  let playbook: Playbook
  let graph: Graph
  /// Those its clocks go by.
  let rules: [String: DeadlineRule]
  /// Those its steps send.
  let templates: [String: NoticeTemplate]

  /// An edition; of `rules` and `templates` only what the graph uses counts.
  package init(
    playbook: Playbook, graph: Graph, rules: [String: DeadlineRule],
    templates: [String: NoticeTemplate]
  ) {
    self.playbook = playbook
    self.graph = graph
    let (ruleIDs, messageIDs) = (graph.ruleIDs, graph.messageIDs)
    self.rules = rules.filter { ruleIDs.contains($0.key) }
    self.templates = templates.filter { messageIDs.contains($0.key) }
  }
}

extension Graph {
  /// Ids of the rules its clocks go by.
  package var ruleIDs: Set<String> {
    Set(
      nodes.compactMap { node in
        if case .rule(let id)? = node.deadline?.limit { return id }
        return nil
      })
  }

  /// Ids of the templates its steps send.
  package var messageIDs: Set<String> {
    Set(nodes.compactMap { $0.step.notification?.message?.text })
  }
}
