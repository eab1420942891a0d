/// Two editions of a playbook held together: what changed, in terms of its parts, never of lines.
package enum EditionComparison {
  /// The changes, the playbook's own first, then by part, in the order of the new text; what is gone
  /// stands last among its kind.
  package static func changes(from old: Edition, to new: Edition) -> [Change] {
    var changes = Traits.changes(
      of: .playbook, from: Traits(of: old.playbook), to: Traits(of: new.playbook))
    changes += order(old.graph, new.graph)
    changes += parts(
      old.playbook.roles.map { ($0.id, $0.title, Traits(of: $0)) },
      new.playbook.roles.map { ($0.id, $0.title, Traits(of: $0)) }, as: Change.Subject.role)
    changes += fields(old.playbook.inputs, new.playbook.inputs, as: Change.Subject.input)
    changes += steps(old.graph, new.graph)
    changes += parts(rules(of: old), rules(of: new), as: Change.Subject.rule)
    changes += parts(templates(of: old), templates(of: new), as: Change.Subject.template)
    return changes
  }

  /// A part by its name, with what it is called and what is said of it.
  private typealias Part = (name: String, title: LocalText?, traits: Traits)

  private static func parts(
    _ old: [Part], _ new: [Part], as subject: (String) -> Change.Subject,
    within: (_ name: String) -> [Change] = { _ in [] }
  ) -> [Change] {
    let before = Dictionary(old.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(new.map(\.name))
    var changes: [Change] = []
    for part in new {
      if let known = before[part.name] {
        changes += Traits.changes(of: subject(part.name), from: known.traits, to: part.traits)
        changes += within(part.name)
      } else {
        changes.append(Change(subject(part.name), .added(part.title)))
      }
    }
    return changes
      + old.filter { !names.contains($0.name) }
      .map { Change(subject($0.name), .removed($0.title)) }
  }

  private static func fields(
    _ old: [Field], _ new: [Field], as subject: (String) -> Change.Subject
  ) -> [Change] {
    parts(
      old.map { ($0.name, $0.label, Traits(of: $0)) },
      new.map { ($0.name, $0.label, Traits(of: $0)) },
      as: subject)
  }

  private static func steps(_ old: Graph, _ new: Graph) -> [Change] {
    func parts(of graph: Graph) -> [Part] {
      graph.nodes.map { ($0.path, $0.step.title, Traits(of: $0, in: graph)) }
    }
    return Self.parts(parts(of: old), parts(of: new), as: Change.Subject.step) { path in
      guard let from = old.index[path], let to = new.index[path] else { return [] }
      let (before, after) = (old.nodes[from], new.nodes[to])
      return fields(before.step.fields, after.step.fields) { .field($0, step: path) }
        + Self.parts(options(of: before), options(of: after)) { .option($0, step: path) }
    }
  }

  private static func options(of node: Graph.Node) -> [Part] {
    (node.step.decision?.options ?? []).map { option in
      var traits = Traits()
      traits.add(.label, option.choice.label)
      traits.add(.backTo, option.backTo?.text)
      return (option.choice.id, option.choice.label, traits)
    }
  }

  /// Whether the steps that are in both stand in another order.
  private static func order(_ old: Graph, _ new: Graph) -> [Change] {
    let from = old.nodes.map(\.path).filter { new.index[$0] != nil }
    let to = new.nodes.map(\.path).filter { old.index[$0] != nil }
    guard from != to else { return [] }
    var traits = (Traits(), Traits())
    traits.0.add(.order, from)
    traits.1.add(.order, to)
    return Traits.changes(of: .playbook, from: traits.0, to: traits.1)
  }

  private static func rules(of edition: Edition) -> [Part] {
    edition.rules.values.sorted { $0.id < $1.id }.map { ($0.id, $0.title, Traits(of: $0)) }
  }

  private static func templates(of edition: Edition) -> [Part] {
    edition.templates.values.sorted { $0.id < $1.id }.map { template in
      var traits = Traits()
      traits.add(.title, template.title)
      traits.add(.body, template.body)
      return (template.id, template.title, traits)
    }
  }
}
