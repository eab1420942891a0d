extension GraphBuilder {
  /// Binds what a step needs: what it names, else the step above it in the same file.
  ///
  /// A first step of a group has the group's needs, its `join` and its conditions (engine,
  /// sections A2 and A9).
  mutating func bindNeeds(of step: Step, at node: Int) {
    let place = places[node]
    drafts[node].join = step.join
    if let names = step.needs {
      bind(names, of: step, at: node)
    } else if place.position > 0 {
      drafts[node].needs = [scopes[place.scope].nodes[place.position - 1]]
    }
    if step.join == .any, (step.needs?.count ?? min(place.position, 1)) < 2 {
      report(.joinAnyOfOne, at: step.origin, severity: .warning)
    }
    if drafts[node].needs.isEmpty, let group = place.parent {
      drafts[node].needs = drafts[group].needs
      drafts[node].join = drafts[group].join
      drafts[node].conditions = drafts[group].conditions
    }
  }

  private mutating func bind(_ names: [Name], of step: Step, at node: Int) {
    let place = places[node]
    var needs: [Int] = []
    needs.reserveCapacity(names.count)
    for name in names {
      guard let need = need(name, from: place) else {
        reportUnknownStep(name, in: place.scope, fatal: true)
        continue
      }
      if needs.contains(need) {
        report(.duplicateNeed(name.text), at: name.origin, severity: .warning)
      } else {
        needs.append(need)
      }
    }
    drafts[node].needs = needs
  }

  /// Most steps that write what they need name the step above: found without a look-up.
  private func need(_ name: Name, from place: Layout.Place) -> Int? {
    let scope = scopes[place.scope]
    if place.position > 0, scope.playbook.steps[place.position - 1].id == name.text,
      scope.positions[name.text] == place.position - 1
    {
      return scope.nodes[place.position - 1]
    }
    return find(name.text, in: place.scope)
  }
}
