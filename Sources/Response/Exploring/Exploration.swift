import Playbooks

/// What exploring a playbook came to.
package struct Exploration: Sendable {
  /// By file and place.
  package let diagnostics: [Diagnostic]
  /// Whole runs that between them reach all that was reached.
  package let ways: [Way]
  /// By node: the way that reached it; nil for groups and for what none did.
  package let reachedBy: [Int?]
  /// Nodes with a clock that was met in time, and the way on which it was.
  package let metBy: [Int: Int]
  /// Steps shown to be out of reach, and what follows from them.
  package let outOfReach: Set<Int>
  /// How often a node was derived.
  package let work: Int

  /// Explores a plan.
  ///
  /// `known` are the findings there are already; what they say is not said again.
  package static func of(
    _ plan: Plan, known: [Diagnostic] = [], limits: Explorer.Limits = Explorer.Limits()
  ) -> Exploration {
    do {
      var explorer = try Explorer(plan, limits: limits)
      explorer.mark(known)
      explorer.reachAll()
      let diagnostics = explorer.diagnostics()
      return Exploration(
        diagnostics: diagnostics, ways: explorer.ways, reachedBy: explorer.reachedBy,
        metBy: explorer.metBy, outOfReach: explorer.outOfReach, work: explorer.work)
    } catch {
      // Nothing that is opened for exploring is refused; if it were, nothing is claimed.
      return Exploration(
        diagnostics: [], ways: [], reachedBy: plan.graph.nodes.map { _ in nil }, metBy: [:],
        outOfReach: [], work: 0)
    }
  }
}

extension Compilation {
  /// The same with what exploring finds; unchanged where there is nothing to walk, or errors to mend
  /// first: what a playbook with an unknown name would do is nobody's question.
  package func explored(rules: [String: DeadlineRule]) -> Compilation {
    guard !diagnostics.contains(where: { $0.severity == .error }), let plan = plan(rules: rules)
    else { return self }
    return adding(Exploration.of(plan, known: diagnostics).diagnostics)
  }

  /// What the engine walks, with the clocks of a workspace that says no zone; nil where there is
  /// nothing to walk.
  package func plan(rules: [String: DeadlineRule]) -> Plan? {
    guard let playbook, let graph else { return nil }
    return Plan(playbook: playbook, graph: graph, rules: rules, zone: .vietnam)
  }
}
