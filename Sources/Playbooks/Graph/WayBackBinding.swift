extension GraphBuilder {
  /// Binds the options that go back: to the decision itself or to a step of the same file
  /// (engine, section A8).
  mutating func bindWayBack(of step: Step, at node: Int) {
    guard let decision = step.decision else { return }
    let scope = places[node].scope
    for option in decision.options {
      guard let name = option.backTo else { continue }
      guard !name.text.contains("/") else {
        report(.backToOutside(name.text), at: name.origin, fatal: true)
        continue
      }
      guard let target = find(name.text, in: scope) else {
        reportUnknownStep(name, in: scope, fatal: true)
        continue
      }
      drafts[node].bound.backTo[option.choice.id] = target
      if target != node {
        readings.append(Reading(reader: node, target: target, name: name, use: .backTo))
      }
    }
  }
}
