/// A graph as lines for a terminal: a line a step in the order of the text, what it hangs on
/// beneath it, included playbooks indented.
///
/// Made of ids, titles and the labels passed in: a playbook's words in the reader's language.
package struct GraphText {
  /// The short words between ids.
  package struct Labels: Hashable, Sendable {
    package var needs: String
    /// Before the needs of `join: any`.
    package var anyOf: String
    package var when: String
    package var each: String
    package var within: String
    package var from: String
    package var detection: String
    package var hand: String
    package var wait: String
    package var backTo: String

    package init(
      needs: String, anyOf: String, when: String, each: String, within: String, from: String,
      detection: String, hand: String, wait: String, backTo: String
    ) {
      self.needs = needs
      self.anyOf = anyOf
      self.when = when
      self.each = each
      self.within = within
      self.from = from
      self.detection = detection
      self.hand = hand
      self.wait = wait
      self.backTo = backTo
    }
  }

  private let graph: Graph
  private let language: Language
  private let labels: Labels
  private let duration: (Int64) -> String

  /// Says how a graph is shown; `duration` writes a number of milliseconds for people.
  package init(
    _ graph: Graph, language: Language, labels: Labels, duration: @escaping (Int64) -> String
  ) {
    self.graph = graph
    self.language = language
    self.labels = labels
    self.duration = duration
  }

  /// The lines; a control character in a title is still in them.
  package var lines: [String] {
    graph.nodes.indices.flatMap { node in
      let indent = String(repeating: "  ", count: depth(of: node))
      return [indent + head(node)] + details(node).map { indent + "    " + $0 }
    }
  }

  private func depth(of node: Int) -> Int {
    graph.nodes[node].path.utf8.count { $0 == UInt8(ascii: "/") }
  }

  private func head(_ index: Int) -> String {
    let node = graph.nodes[index]
    let phase = node.step.phase.map { " [\($0.rawValue)]" } ?? ""
    let title = node.step.title.shown(in: language).text
    let group = node.step.inclusion.map { " (\($0.playbook.text))" } ?? ""
    return "\(index + 1). \(node.path)\(phase) \(title)\(group)"
  }

  private func details(_ index: Int) -> [String] {
    let node = graph.nodes[index]
    var lines: [String] = []
    if !node.needs.isEmpty {
      let label = node.join == .any ? labels.anyOf : labels.needs
      lines.append("\(label) \(node.needs.map { graph.nodes[$0].path }.joined(separator: ", "))")
    }
    if let when = node.step.when { lines.append("\(labels.when) \(when.text)") }
    if let each = node.step.each { lines.append("\(labels.each) \(each.text)") }
    for option in node.step.decision?.options ?? [] {
      let back = node.backTo[option.choice.id].map { " \(labels.backTo) \(graph.nodes[$0].path)" }
      let label = option.choice.label.map { ": \($0.shown(in: language).text)" } ?? ""
      lines.append("- \(option.choice.id)\(label)\(back ?? "")")
    }
    if let deadline = node.deadline { lines.append(text(of: deadline)) }
    if let wait = node.step.wait {
      let from = node.waitFrom.map { " \(labels.from) \(graph.nodes[$0].path)" } ?? ""
      lines.append("\(labels.wait) \(duration(wait.duration))\(from)")
    }
    return lines
  }

  private func text(of deadline: BoundDeadline) -> String {
    let limit =
      switch deadline.limit {
      case .rule(let id): id
      case .within(let limit): duration(limit)
      }
    let start =
      switch deadline.start {
      case .detection: labels.detection
      case .hand: labels.hand
      case .step(let node): graph.nodes[node].path
      case .field(let node, let field): "\(graph.nodes[node].path).\(field)"
      }
    return "\(labels.within) \(limit) \(labels.from) \(start)"
  }
}
