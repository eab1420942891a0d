/// Finds steps that tell somebody and would be gone without a word because a list was empty: all
/// they need has no instances then (engine, section A5).
enum VanishingNotices {
  static func check(_ graph: Graph) -> [Diagnostic] {
    guard graph.nodes.contains(where: { !$0.levels.isEmpty }) else { return [] }
    var vanishes = [Bool](repeating: false, count: graph.nodes.count)
    var found: [Diagnostic] = []
    for index in graph.topologicalOrder {
      let node = graph.nodes[index]
      if let members = node.members {
        vanishes[index] = !members.isEmpty && members.allSatisfy { vanishes[$0] }
        continue
      }
      vanishes[index] =
        !node.levels.isEmpty || !node.needs.isEmpty && node.needs.allSatisfy { vanishes[$0] }
      if vanishes[index], node.levels.isEmpty, tells(node.step) {
        found.append(
          Diagnostic(.graph(.vanishesWithList(node.path)), at: node.step.origin))
      }
    }
    return found
  }

  private static func tells(_ step: Step) -> Bool {
    step.notification != nil || step.phase == .notify || step.phase == .report
  }
}
