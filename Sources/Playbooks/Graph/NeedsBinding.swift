extension GraphBuilder {
  /// Binds what a step needs: what it names, else the step above it in the same file.
  ///
  /// A first step of a group has the group's needs, its `join` and its conditions (engine,
  /// sections A2 and A9).
  mutating func bindNeeds(at node: Int) {
    let place = places[node]
    let steps = scopes[place.scope].playbook.steps
    let names = steps[place.position].needs
    let join = steps[place.position].join
    drafts[node].join = join
    if let names {
      bind(names, above: place.position > 0 ? steps[place.position - 1].id : nil, at: node)
    } else if place.position > 0 {
      drafts[node].needs = [scopes[place.scope].nodes[place.position - 1]]
    }
    if join == .any, (names?.count ?? min(place.position, 1)) < 2 {
      report(.joinAnyOfOne, at: steps[place.position].origin)
    }
    if drafts[node].needs.isEmpty, let group = place.parent {
      drafts[node].needs = drafts[group].needs
      drafts[node].join = drafts[group].join
      drafts[node].bound.conditions = drafts[group].bound.conditions
    }
  }

  /// Binds written needs; the id of the step `above`, which is named most often, without a look-up.
  private mutating func bind(_ names: [Name], above: String?, at node: Int) {
    let place = places[node]
    for name in names {
      let need =
        name.text == above
        ? scopes[place.scope].nodes[place.position - 1] : find(name.text, in: place.scope)
      guard let need else {
        reportUnknownStep(name, in: place.scope, fatal: true)
        drafts[node].lacksNeed = true
        continue
      }
      if lastNeeder[need] == node {
        report(.duplicateNeed(name.text), at: name.origin)
      } else {
        lastNeeder[need] = node
        drafts[node].needs.append(need)
      }
    }
  }
}
