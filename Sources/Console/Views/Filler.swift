import Playbooks
import Response

/// Fills the places (`{{…}}`) of texts from what a run holds now and what surrounds it.
///
/// It reads what is answered so far, settled or not: the text on a screen shows what is known.
/// (What a condition may read is another matter: see `Plan.standing`.)
package struct Filler {
  /// A text with its places filled; an unknown one stays visible as `‹name?›`.
  package struct Filled: Hashable, Sendable {
    package var text = ""
    /// The names that could not be filled, in the order met.
    package var missing: [String] = []
  }

  private let view: RunView
  private let node: Graph.Node
  private let items: [String]

  /// Fills texts of the step at a node, for one of its instances.
  package init(_ view: RunView, node: Int, items: [String]) {
    self.view = view
    self.node = view.plan.graph.nodes[node]
    self.items = items
  }

  /// An author's text in the reader's language, or in the other one with its tag.
  package func fill(_ text: LocalText) -> Filled { fill(text.tagged(in: view.language)) }

  package func fill(_ text: String) -> Filled {
    TemplateParser.parse(text).pieces.reduce(into: Filled()) { filled, piece in
      switch piece {
      case .text(let text): filled.text += text
      case .place(let name, _): put(name, into: &filled)
      }
    }
  }

  /// One argument of a command, or a value passed on.
  package func fill(_ template: Template) -> Filled {
    template.parts.reduce(into: Filled()) { filled, part in
      switch part {
      case .text(let text): filled.text += text
      case .place(let name): put(name.text, into: &filled)
      }
    }
  }

  private func put(_ name: String, into filled: inout Filled) {
    let value = operand(for: name).flatMap(value(of:))
    if let value, !value.isEmpty {
      filled.text += value
    } else {
      filled.text += "‹\(name)?›"
      filled.missing.append(name)
    }
  }

  // MARK: What a name means

  /// The graph knows the names in a step's own texts and its notice; any other is looked up the
  /// same way: beside the step first, then outside.
  private func operand(for name: String) -> Operand? {
    if let bound = node.places[name] { return bound }
    if name == "item" { return items.isEmpty ? nil : .item(level: items.count - 1) }
    let dot = name.firstIndex(of: ".")
    let head = String(name[..<(dot ?? name.endIndex)])
    let field = dot.map { String(name[name.index(after: $0)...]) }
    if head == "inputs", let field { return .input(field) }
    if let index = nearestNode(head) {
      return field.map { .answer(node: index, field: $0) } ?? .option(node: index)
    }
    return .outside(name)
  }

  /// The node a path means from within a group: there first, then further out.
  private func nearestNode(_ path: String) -> Int? {
    var around = node.path.split(separator: "/").dropLast()
    while true {
      let whole = (around.map(String.init) + [path]).joined(separator: "/")
      if let index = view.plan.graph.index[whole] { return index }
      if around.isEmpty { return nil }
      around = around.dropLast()
    }
  }

  // MARK: What it comes to

  private func value(of operand: Operand) -> String? {
    switch operand {
    case .input(let name):
      let field = view.plan.graph.inputs.first { $0.name == name }
      return view.state.opening.inputs[name].map { view.text(of: $0, field: field) }
    case .answer(let node, let name):
      let field = view.plan.graph.nodes[node].step.fields.first { $0.name == name }
      return visit(of: node)?.answers[name].map { view.text(of: $0, field: field) }
    case .option(let node):
      guard let option = visit(of: node)?.option else { return nil }
      let options = view.plan.graph.nodes[node].step.decision?.options ?? []
      return options.first { $0.choice.id == option }?.choice.label?.tagged(in: view.language)
        ?? option
    case .item(let level): return level < items.count ? items[level] : nil
    case .text(let pieces): return text(of: pieces)
    case .blank: return nil
    case .outside(let name): return outside(name)
    }
  }

  private func visit(of node: Int) -> Visit? {
    let target = view.plan.graph.nodes[node]
    let own = Array(items.prefix(target.levels.count))
    let key = StepKey(target.path, items: own)
    return view.state.steps[key]?.visit
  }

  private func text(of pieces: [Operand.Piece]) -> String? {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let fixed): text += fixed
      case .value(let inner):
        guard let value = value(of: inner) else { return nil }
        text += value
      }
    }
    return text
  }

  private func outside(_ name: String) -> String? {
    let parts = name.split(separator: ".").map(String.init)
    switch (parts.first, parts.count) {
    case ("organisation", 2): return view.surroundings.organisation.values[parts[1]]
    case ("contacts", 3): return contact(parts[1])?.line(parts[2], in: view.language)
    case ("run", 2): return run(parts[1])
    default: return nil
    }
  }

  private func contact(_ id: String) -> Contact? { view.surroundings.contacts[id] }

  private func run(_ field: String) -> String? {
    let opening = view.state.opening
    switch field {
    case "id": return view.state.run
    case "title": return opening.title
    case "detected": return TimeText.moment(view.state.detection.ms, in: view.plan.zone)
    case "opened": return TimeText.moment(opening.at.moment, in: view.plan.zone)
    case "incident": return opening.incident
    case "severity": return opening.severity
    case "tlp": return opening.tlp
    default: return nil
    }
  }
}

extension Contact {
  /// What a place such as `contacts.vncert.phone` is filled with.
  func line(_ field: String, in language: Language) -> String? {
    switch field {
    case "title": title.tagged(in: language)
    case "duty": duty?.tagged(in: language)
    case "phone": phones.joined(separator: ", ")
    case "hotline": hotlines.joined(separator: ", ")
    case "email": emails.joined(separator: ", ")
    case "hours": hours?.tagged(in: language)
    default: nil
    }
  }
}
