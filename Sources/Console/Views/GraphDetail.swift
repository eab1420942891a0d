import Playbooks

/// One thing that is said of a step in its graph, in the reader's words.
package struct GraphDetail: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case needs, when, each, tells, deadline, wait, approval, opens, command, danger
    /// An option of a decision, by its id, and the node it goes back to.
    case option(String, backTo: Int?)
  }

  package let kind: Kind
  /// Neutral, on one line.
  package let text: String

  private init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text.neutralised()
  }

  /// What is said of a node: what it waits for where that does not go without saying, then when, for
  /// what and by when it is done.
  package static func details(
    of index: Int, in graph: Graph, _ nesting: Nesting, _ language: Language
  ) -> [GraphDetail] {
    let node = graph.nodes[index]
    let step = node.step
    var details: [GraphDetail] = []
    func add(_ kind: Kind, _ label: Phrase, _ text: String) {
      details.append(GraphDetail(kind, "\(label[language]) \(text)"))
    }
    if let needs = needs(of: index, in: graph, nesting, language) {
      details.append(GraphDetail(.needs, needs))
    }
    if let when = step.when { add(.when, GraphWords.when, when.text) }
    if let each = step.each { add(.each, GraphWords.each, each.text) }
    if step.danger { details.append(GraphDetail(.danger, GraphWords.danger[language])) }
    details += options(of: node, in: graph, language)
    if let notification = step.notification {
      add(.tells, GraphWords.tells, notification.to.map(\.text).joined(separator: ", "))
    }
    if let deadline = node.deadline {
      add(.deadline, GraphWords.deadline, text(of: deadline, in: graph, language))
    }
    if let wait = step.wait {
      let from = node.waitFrom.map { " \(GraphWords.from[language]) \(graph.nodes[$0].path)" }
      add(.wait, GraphWords.wait, TimeText.duration(wait.duration)[language] + (from ?? ""))
    }
    if let role = step.approval { add(.approval, GraphWords.approval, role.text) }
    if let opens = step.opens { add(.opens, GraphWords.opens, opens.playbook.text) }
    if step.command != nil { details.append(GraphDetail(.command, GraphWords.command[language])) }
    return details
  }

  /// Where several ways meet, or a step of a group is needed; else the picture says it already.
  private static func needs(
    of index: Int, in graph: Graph, _ nesting: Nesting, _ language: Language
  ) -> String? {
    let node = graph.nodes[index]
    let own = nesting.needs(of: index)
    guard !own.isEmpty, node.needs.count > 1 || node.needs != own else { return nil }
    let label =
      node.needs.count == 1
      ? GraphWords.needs : node.join == .any ? GraphWords.needsAny : GraphWords.needsAll
    let paths = node.needs.map { graph.nodes[$0].path }.joined(separator: ", ")
    return "\(label[language]) \(paths)"
  }

  private static func options(
    of node: Graph.Node, in graph: Graph, _ language: Language
  ) -> [GraphDetail] {
    (node.step.decision?.options ?? []).map { option in
      let target = node.backTo[option.choice.id]
      let label = option.choice.label.map { ": \($0.tagged(in: language).onOneLine)" } ?? ""
      let back = target.map { " → \(GraphWords.backTo[language]) \(graph.nodes[$0].path)" } ?? ""
      return GraphDetail(
        .option(option.choice.id, backTo: target), "\(option.choice.id)\(label)\(back)")
    }
  }

  private static func text(
    of deadline: BoundDeadline, in graph: Graph, _ language: Language
  ) -> String {
    let limit =
      switch deadline.limit {
      case .rule(let id): id
      case .within(let limit): TimeText.duration(limit)[language]
      }
    let start =
      switch deadline.start {
      case .detection: GraphWords.detection[language]
      case .hand: GraphWords.hand[language]
      case .step(let node): graph.nodes[node].path
      case .field(let node, let field): "\(graph.nodes[node].path).\(field)"
      }
    let reading = deadline.isReading ? " (\(ViewWords.aReading[language]))" : ""
    return "\(limit)\(reading) \(GraphWords.from[language]) \(start)"
  }
}
