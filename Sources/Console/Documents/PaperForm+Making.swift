import Playbooks
import Reports
import Response

extension PaperForm {
  /// The form of a playbook: what stands around it is as it is on the day of printing, `now`.
  package init(
    of graph: Graph, _ playbook: Playbook, rules: [String: DeadlineRule],
    _ surroundings: Surroundings, language: Language, now: Int64, zone: Zone
  ) {
    let making = PaperMaking(
      graph: graph, playbook: playbook, rules: rules, surroundings: surroundings,
      language: language, now: now, zone: zone)
    let version = "\(playbook.id) \(playbook.version)"
    let owner = playbook.owner.map { " · \($0.tagged(in: language))" } ?? ""
    self.init(
      language: language.rawValue,
      title: PaperWords.title(playbook.title.tagged(in: language))[language],
      subtitle: version + owner, marking: playbook.tlp.map { "TLP:\($0.rawValue)" },
      guidance: PaperWords.guidance.map { $0[language] }, head: making.head, steps: making.steps,
      tables: making.tables, labels: making.labels,
      footer: PaperWords.printed(zone.wall(at: now).date, version)[language])
  }
}

/// Puts a playbook into the words of a form.
struct PaperMaking {
  typealias Field = PaperForm.Field
  typealias Remark = PaperForm.Remark

  let graph: Graph
  let playbook: Playbook
  let rules: [String: DeadlineRule]
  let surroundings: Surroundings
  let language: Language
  let now: Int64
  let zone: Zone
  /// The steps in the order of the form, groups before what is in them.
  private let order: [Int]
  /// By node: how it is numbered.
  private let numbers: [Int: String]

  init(
    graph: Graph, playbook: Playbook, rules: [String: DeadlineRule], surroundings: Surroundings,
    language: Language, now: Int64, zone: Zone
  ) {
    self.graph = graph
    self.playbook = playbook
    self.rules = rules
    self.surroundings = surroundings
    self.language = language
    self.now = now
    self.zone = zone
    let nesting = Nesting(graph)
    var order: [Int] = []
    var numbers: [Int: String] = [:]
    func add(_ nodes: [Int], _ prefix: String) {
      for (place, node) in nodes.enumerated() {
        let number = "\(prefix)\(place + 1)"
        order.append(node)
        numbers[node] = number
        add(nesting.members(of: node), number + ".")
      }
    }
    add(nesting.roots, "")
    self.order = order
    self.numbers = numbers
  }

  func say(_ phrase: Phrase) -> String { phrase[language] }

  /// An author's text with its places as names to be filled by hand.
  func text(_ text: LocalText, of node: Graph.Node) -> String {
    TemplateParser.parse(text.tagged(in: language)).pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let name, _): place(name, in: node)
      }
    }.joined()
  }

  private func place(_ name: String, in node: Graph.Node) -> String {
    let parts = name.split(separator: ".").map(String.init)
    if parts.count == 2, parts[0] == "organisation",
      let value = surroundings.organisation.values[parts[1]], !value.isEmpty
    {
      return value
    }
    switch node.places[name] {
    case .input(let input)?:
      return "‹\(graph.inputs.first { $0.name == input }.map(label) ?? name)›"
    case .answer(let other, let field)?:
      let field = graph.nodes[other].step.fields.first { $0.name == field }
      return "‹\(field.map(label) ?? name)›"
    case .option(let other)?: return "‹\(graph.nodes[other].step.title.tagged(in: language))›"
    case .item?: return "‹\(say(PaperWords.itemWord))›"
    case .text?, .blank?, .outside?, nil:
      return name == "item" ? "‹\(say(PaperWords.itemWord))›" : "‹\(name)›"
    }
  }

  private func label(_ field: Playbooks.Field) -> String {
    field.label?.tagged(in: language) ?? field.name
  }

  // MARK: The head

  var head: [Field] {
    let fixed: [Field] = [
      Field(label: say(PaperWords.run), room: .lines(1)),
      Field(
        label: say(PaperWords.mode), room: .boxes([say(PaperWords.live), say(PaperWords.drill)])),
      Field(label: say(PaperWords.detected), room: .lines(1)),
      Field(label: say(PaperWords.lead), room: .lines(1)),
      Field(label: say(PaperWords.scribe), room: .lines(1)),
    ]
    return fixed + graph.inputs.map { field($0, of: nil) }
  }

  private func field(_ field: Playbooks.Field, of node: Graph.Node?) -> Field {
    var hints: [String] = []
    if let help = field.help {
      hints.append(node.map { text(help, of: $0) } ?? help.tagged(in: language))
    }
    if let example = field.example { hints.append(say(ViewWords.example(example))) }
    if let unit = field.unit { hints.append(unit.tagged(in: language)) }
    if !field.required { hints.append(say(PaperWords.notRequired)) }
    let room: Field.Room =
      switch field.type {
      case .yesno: .boxes([say(PaperWords.yes), say(PaperWords.no)])
      case .tick: .boxes([say(PaperWords.tick)])
      case .choice, .choices: .boxes(field.options.map(option))
      case .paragraph, .list: .lines(4)
      default: .lines(1)
      }
    return Field(label: label(field), hint: hints.joined(separator: "; "), room: room)
  }

  private func option(_ choice: Choice) -> String {
    guard let label = choice.label?.tagged(in: language), label != choice.id else {
      return choice.id
    }
    return "\(label) (\(choice.id))"
  }

  // MARK: Steps

  var steps: [PaperForm.Step] { order.map(step) }

  private func step(_ index: Int) -> PaperForm.Step {
    let node = graph.nodes[index]
    let step = node.step
    var facts: [String] = []
    if let phase = step.phase { facts.append(say(phase.phrase).capitalisedFirst) }
    if let role = step.role { facts.append("\(say(ViewWords.role)): \(title(ofRole: role))") }
    if let estimate = step.estimate {
      facts.append(say(ViewWords.estimate(TimeText.duration(estimate))))
    }
    var fields: [Field] = []
    if let decision = step.decision {
      fields.append(
        Field(
          label: text(decision.question, of: node),
          room: .boxes(decision.options.map { self.option($0, of: node) })))
      fields.append(Field(label: say(PaperWords.otherReason), room: .lines(2)))
    }
    fields += step.fields.map { field($0, of: node) }
    fields += (step.notification?.to ?? []).map { name in
      Field(
        label: "\(say(PaperWords.tells)): \(contactLine(name.text))",
        hint: say(PaperWords.reached), room: .lines(2))
    }
    if node.deadline != nil { fields.append(Field(label: say(PaperWords.dueAt), room: .lines(1))) }
    if step.approval != nil {
      fields.append(Field(label: say(PaperWords.approvedBy), room: .lines(1)))
    }
    return PaperForm.Step(
      number: numbers[index] ?? "", name: node.path, title: text(step.title, of: node),
      facts: facts.joined(separator: " · "), remarks: remarks(of: index),
      instructions: step.instructions.map { text($0, of: node).trimmedEnd } ?? "", fields: fields,
      isRepeated: !node.levels.isEmpty && !node.isGroup)
  }

  private func option(_ option: Decision.Option, of node: Graph.Node) -> String {
    let back = node.backTo[option.choice.id].flatMap { numbers[$0] }
      .map { " \(say(PaperWords.backTo($0)))" }
    return self.option(option.choice) + (back ?? "")
  }

  private func title(ofRole id: String) -> String {
    playbook.roles.first { $0.id == id }?.title?.tagged(in: language) ?? id
  }

  private func remarks(of index: Int) -> [Remark] {
    let node = graph.nodes[index]
    let step = node.step
    var remarks: [Remark] = []
    func add(_ label: Phrase, _ text: String, _ weight: Remark.Weight = .plain) {
      remarks.append(Remark(say(label), text, weight))
    }
    let needs = node.needs.compactMap { numbers[$0] }
    if !needs.isEmpty {
      add(
        node.join == .any && needs.count > 1 ? PaperWords.afterAny : PaperWords.after,
        needs.joined(separator: ", "))
    }
    if let when = step.when {
      let asked = node.reads.compactMap { numbers[$0] }
      let see = asked.isEmpty ? "" : " (\(say(PaperWords.see(asked))))"
      add(PaperWords.only, when.text + see)
    }
    if let each = step.each { add(PaperWords.each, each.text) }
    if let deadline = node.deadline { add(PaperWords.due, limit(of: deadline), .warning) }
    if let wait = step.wait {
      let from = node.waitFrom.flatMap { numbers[$0] }
      add(ViewWords.wait, say(ViewWords.waitFor(TimeText.duration(wait.duration), from)))
    }
    if step.evidence == .required { add(PaperWords.evidence, say(PaperWords.evidenceNeeded)) }
    if let role = step.approval?.text { add(ViewWords.approval, title(ofRole: role)) }
    if let opens = step.opens { add(ViewWords.opens, opens.playbook.text) }
    if let inclusion = step.inclusion { add(PaperWords.included, inclusion.playbook.text) }
    if let caution = step.caution {
      add(ViewWords.caution, text(caution, of: node).trimmedEnd, .warning)
    }
    if step.danger { remarks.append(Remark("", say(PaperWords.dangerous), .warning)) }
    if let message = step.notification?.message.flatMap({ surroundings.templates[$0.text] }) {
      add(
        PaperWords.message,
        "\(text(message.title, of: node))\n\(text(message.body, of: node).trimmedEnd)")
    }
    return remarks
  }
}
