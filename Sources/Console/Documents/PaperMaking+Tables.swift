import Playbooks
import Reports
import Response

// What stands around the steps of a paper form.

extension PaperMaking {
  typealias Cell = RunReport.Cell

  var labels: PaperForm.Labels {
    PaperForm.Labels(
      ends: [PaperWords.done, PaperWords.skipped, PaperWords.failed].map { say($0) },
      signOff: [PaperWords.begun, PaperWords.ended, PaperWords.who].map { say($0) },
      why: say(PaperWords.why),
      items: [
        PaperWords.item, PaperWords.begun, PaperWords.ended, PaperWords.who, PaperWords.why,
      ].map { say($0) },
      steps: say(PaperWords.steps), log: say(PaperWords.log),
      logColumns: [PaperWords.time, PaperWords.who, PaperWords.what].map { say($0) })
  }

  var tables: [RunReport.Section] {
    [(PaperWords.contacts, contacts), (PaperWords.deadlines, deadlines)]
      .filter { !$0.1.rows.isEmpty }.map { RunReport.Section(say($0), .table($1)) }
  }

  // MARK: Deadlines

  /// A limit in words, with what it is counted from and its basis.
  func limit(of deadline: BoundDeadline) -> String {
    switch deadline.limit {
    case .rule(let id):
      guard let rule = rules[id] else { return id }
      let reading = rule.reading.map { _ in " (\(say(ViewWords.aReading)))" } ?? ""
      return "\(rule.title.tagged(in: language))\(reading): \(say(rule.limit.phrase)), "
        + start(of: deadline)
    case .within(let ms): return "\(say(TimeText.duration(ms))), \(start(of: deadline))"
    }
  }

  private func start(of deadline: BoundDeadline) -> String {
    let from =
      switch deadline.start {
      case .detection: say(GraphWords.detection)
      case .hand: say(GraphWords.hand)
      case .step(let node): graph.nodes[node].step.title.tagged(in: language)
      case .field(let node, let name):
        graph.nodes[node].step.fields.first { $0.name == name }?.label?.tagged(in: language) ?? name
      }
    return "\(say(GraphWords.from)) \(from)"
  }

  private var deadlines: RunReport.Table {
    let rows = graph.nodes.compactMap { node in node.deadline.map { (node, $0) } }
      .map { node, deadline -> [Cell] in
        var rule: DeadlineRule?
        if case .rule(let id) = deadline.limit { rule = rules[id] }
        let basis = rule?.basis.tagged(in: language) ?? say(ReportWords.ownLimit)
        let remarks =
          [
            rule.map { say($0.certainty.phrase) },
            rule?.reading.map { "\(say(ViewWords.isReading)): \($0.tagged(in: language))" },
            rule?.applies?.tagged(in: language),
            rule?.form.map { "\(say(PaperWords.form)): \($0.tagged(in: language))" },
          ] + (rule?.stages ?? []).map { $0.tagged(in: language) } + [
            rule?.note?.tagged(in: language)
          ]
        return [
          Cell(
            rule?.title.tagged(in: language) ?? node.step.title.tagged(in: language),
            details: [node.path]),
          Cell(limit(of: deadline)),
          Cell(
            rule?.to?.tagged(in: language) ?? "",
            details: [rule?.from.map { "\(say(PaperWords.by)): \($0.tagged(in: language))" }]
              .compactMap(\.self)),
          Cell(basis, details: remarks.compactMap(\.self)),
        ]
      }
    return RunReport.Table(
      columns: [
        ReportWords.deadline, PaperWords.limit, ReportWords.told, ReportWords.basis,
      ].map { say($0) }, rows: rows)
  }

  // MARK: Contacts

  /// A contact's name and every way to it.
  func contactLine(_ id: String) -> String {
    guard let contact = surroundings.contacts[id] else { return id }
    return
      ([contact.title.tagged(in: language)] + reach(contact)
      + ContactLines.flags(contact, now: now, zone: zone, language: language))
      .joined(separator: " · ")
  }

  private func reach(_ contact: Contact) -> [String] {
    let hotlines = contact.hotlines.map { "\(say(ViewWords.hotline)) \($0)" }
    let hours = ContactLines.hours(of: contact, language)
    return contact.phones + hotlines + contact.emails + [hours].compactMap(\.self)
  }

  /// All that the steps tell and the roles name.
  private var contacts: RunReport.Table {
    var ids: [String] = []
    let named =
      graph.nodes.flatMap { $0.step.notification?.to ?? [] }.map(\.text)
      + playbook.roles.compactMap { $0.contact?.text }
    for id in named where !ids.contains(id) { ids.append(id) }
    let rows = ids.map { id -> [Cell] in
      guard let contact = surroundings.contacts[id] else {
        return [Cell(id), Cell(say(ViewWords.noNumber)), Cell("")]
      }
      let reach = reach(contact)
      let flags = ContactLines.flags(contact, now: now, zone: zone, language: language)
      let trust = flags.isEmpty ? contact.verified.map { say(PaperWords.verified($0)) } : flags[0]
      let more = flags.dropFirst() + [contact.status?.tagged(in: language)].compactMap(\.self)
      return [
        Cell(contact.title.tagged(in: language), details: [id]),
        Cell(reach.first ?? say(ViewWords.noNumber), details: Array(reach.dropFirst())),
        Cell(trust ?? "", details: Array(more)),
      ]
    }
    return RunReport.Table(
      columns: [ReportWords.told, PaperWords.reach, PaperWords.trust].map { say($0) }, rows: rows)
  }
}
