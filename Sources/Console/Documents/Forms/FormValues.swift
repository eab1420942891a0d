import Playbooks
import Response

/// What a place of a form comes to.
struct FormValue: Hashable, Sendable {
  var text: String
  /// What is on record behind the text, for boxes: options, contacts, yes or no.
  var ids: [String]
  /// Whether something in it is personal data of the record.
  var isPersonal = false
}

/// Looks up the places of a form in what it is filled from.
struct FormValues {
  private let record: FormRecord
  private let language: Language

  init(_ record: FormRecord, _ language: Language) {
    self.record = record
    self.language = language
  }

  /// The first of the texts that can be filled whole; nil where none can.
  func value(of templates: [Template], isPersonal: Bool) -> FormValue? {
    templates.lazy.compactMap { value(of: $0, isPersonal: isPersonal) }.first
  }

  /// A text that is shown as it is written; what cannot be filled stays visible.
  func filled(_ text: LocalText) -> String {
    TemplateParser.parse(text.tagged(in: language)).pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let name, _): value(of: name, isPersonal: false)?.text ?? "‹\(name)?›"
      }
    }.joined()
  }

  private func value(of template: Template, isPersonal: Bool) -> FormValue? {
    var whole = FormValue(text: "", ids: [])
    for part in template.parts {
      switch part {
      case .text(let text): whole.text += text
      case .place(let name):
        guard let value = value(of: name.text, isPersonal: isPersonal), !value.text.isEmpty else {
          return nil
        }
        whole.text += value.text
        whole.ids += value.ids
        whole.isPersonal = whole.isPersonal || value.isPersonal
      }
    }
    return whole.text.isEmpty ? nil : whole
  }

  private func value(of name: String, isPersonal: Bool) -> FormValue? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let field = parts.count > 1 ? parts[1] : nil
    switch (parts[0], field) {
    case ("organisation", let field?): return plain(record.surroundings.organisation.values[field])
    case ("system", let field?): return plain(record.system?.values[field])
    case ("contacts", let id?) where parts.count == 3:
      return plain(record.surroundings.contacts[id]?.line(parts[2], in: language))
    case ("notices", let message?) where parts.count == 3:
      return notice(message, part: parts[2])
    case ("form", let field?): return document(field)
    case ("period", let field?):
      let day = field == "from" ? record.period?.from : record.period?.to
      return plain(day.map { FormWords.day($0, language) })
    case ("run", let field?): return record.run.flatMap { run(field, of: $0) }
    case ("inputs", let field?):
      return record.run.flatMap { view in
        view.state.opening.inputs[field].flatMap {
          value(
            $0, of: view.plan.graph.inputs.first { $0.name == field }, in: view,
            isPersonal: isPersonal)
        }
      }
    case (let path, let field):
      return record.run.flatMap { answers(of: path, field, in: $0, isPersonal: isPersonal) }
    }
  }

  private func plain(_ text: String?) -> FormValue? {
    text.map { text in
      FormValue(
        text: text, ids: text.split(separator: ",").map { String($0).trimmed })
    }
  }

  /// The first notice made of a template that has a number; else the first there was.
  private func notice(_ message: String, part: String) -> FormValue? {
    let sent = record.notices.filter { $0.message == message }
    guard let notice = sent.first(where: { $0.number != nil }) ?? sent.first else { return nil }
    return plain(part == "number" ? notice.number : FormWords.day(notice.date, language))
  }

  private func document(_ field: String) -> FormValue? {
    let wall = record.zone.wall(at: record.now)
    return plain(field == "date" ? FormWords.day(wall.date, language) : wall.clock)
  }

  // MARK: The run

  private func run(_ field: String, of view: RunView) -> FormValue? {
    let opening = view.state.opening
    // An assumed detection is nobody's word: it is asked for.
    let detected = opening.detected?.ms
    switch field {
    case "id": return plain(view.state.run)
    case "title": return plain(opening.title)
    case "detected": return plain(detected.map { moment($0) })
    case "detected_date":
      return plain(detected.map { FormWords.day(record.zone.wall(at: $0).date, language) })
    case "detected_time":
      return plain(detected.map { FormWords.clock($0, in: record.zone) })
    case "opened": return plain(moment(opening.at.moment))
    case "incident": return plain(opening.incident)
    case "severity": return plain(opening.severity)
    case "tlp": return plain(opening.tlp)
    case "incident_type":
      return plain(FormRun.kind(of: view).map { String($0) })
    case "state": return state(of: view)
    case "told": return told(in: view)
    case "evidence":
      // Where a file lay is nobody's business but ours.
      return plain(
        view.state.evidence.map { $0.source.split(separator: "/").last.map(String.init) ?? "" }
          .joined(separator: "; "))
    default: return nil
    }
  }

  private func moment(_ ms: Int64) -> String { FormWords.moment(ms, in: record.zone, language) }

  private func state(of view: RunView) -> FormValue {
    switch view.state.ending {
    case .open: FormValue(text: ViewWords.open[language], ids: ["open"])
    case .closed(let result, _, _, _):
      FormValue(text: result.phrase[language], ids: [result.rawValue])
    }
  }

  private func told(in view: RunView) -> FormValue? {
    let reached = FormRun.reached(in: view)
    let titles = reached.map { view.title(ofContact: $0) }
    return reached.isEmpty
      ? nil : FormValue(text: titles.joined(separator: "; "), ids: reached)
  }

  // MARK: Answers

  /// What was answered in the steps of a name, whatever groups they are in: each value once.
  private func answers(
    of path: String, _ field: String?, in view: RunView, isPersonal: Bool
  ) -> FormValue? {
    var whole: FormValue?
    for (index, node) in view.plan.graph.nodes.enumerated()
    where node.path == path || node.path.hasSuffix("/" + path) {
      for instance in view.standing.instances where instance.node == index {
        let visit = view.state.record(instance.key).visit
        guard
          let value = field.map({
            answer($0, of: visit, node, in: view, isPersonal: isPersonal)
          }) ?? option(of: visit, node)
        else { continue }
        guard var known = whole else {
          whole = value
          continue
        }
        if !known.ids.contains(where: value.ids.contains) {
          known.text += "; " + value.text
          known.ids += value.ids
        }
        known.isPersonal = known.isPersonal || value.isPersonal
        whole = known
      }
    }
    return whole
  }

  private func option(of visit: Visit, _ node: Graph.Node) -> FormValue? {
    guard let id = visit.option else { return nil }
    let choice = node.step.decision?.options.first { $0.choice.id == id }?.choice
    return FormValue(text: choice?.label?.tagged(in: language) ?? id, ids: [id])
  }

  private func answer(
    _ name: String, of visit: Visit, _ node: Graph.Node, in view: RunView, isPersonal: Bool
  ) -> FormValue? {
    visit.answers[name].flatMap {
      value(
        $0, of: node.step.fields.first { $0.name == name }, in: view, isPersonal: isPersonal)
    }
  }

  private func value(
    _ value: Value, of field: Field?, in view: RunView, isPersonal: Bool
  ) -> FormValue? {
    switch value {
    case .time(let moment): return plain(self.moment(moment.ms))
    case .text(let text) where field?.type == .date: return plain(FormWords.day(text, language))
    case .text(let text): return FormValue(text: view.text(of: value, field: field), ids: [text])
    case .list(let items):
      return FormValue(text: view.text(of: value, field: field), ids: items)
    case .bool(let bool):
      return FormValue(text: view.text(of: value), ids: [bool ? "yes" : "no"])
    case .sealed(let hex):
      guard isPersonal, let text = view.disclosed[hex] else { return nil }
      return FormValue(text: text, ids: [text], isPersonal: true)
    }
  }
}
