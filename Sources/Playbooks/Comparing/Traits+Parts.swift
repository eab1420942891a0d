// What is said of each part of a playbook: all of it, so that editions told to be alike are alike.

extension Traits {
  init(of playbook: Playbook) {
    self.init()
    add(.id, playbook.id)
    add(.version, playbook.version)
    add(.title, playbook.title)
    add(.summary, playbook.summary)
    add(.owner, playbook.owner)
    add(.tlp, playbook.tlp?.rawValue)
    add(.incidentType, playbook.incidentType.map { String($0) })
    add(.tags, playbook.tags)
    add(.references, playbook.references.map(\.written))
    add(.attack, playbook.attack)
    add(.react, playbook.react)
    add(.status, playbook.status?.rawValue)
    add(.replacedBy, playbook.replacedBy)
    if let approved = playbook.approved {
      add(.approved, [approved.by, approved.on, approved.document].compactMap(\.self))
    }
    add(.reviewBy, playbook.reviewBy)
    add(.injects, playbook.injects.map(\.written))
  }

  init(of role: Role) {
    self.init()
    add(.title, role.title)
    add(.contact, role.contact?.text)
  }

  init(of field: Field) {
    self.init()
    if case .list(let inner) = field.type {
      add(.type, "list of \(inner.word)")
    } else {
      add(.type, field.type.word)
    }
    add(.label, field.label)
    add(.help, field.help)
    add(.example, field.example)
    add(.unit, field.unit)
    add(.required, field.required)
    add(
      .options,
      field.options.map { [$0.id, $0.label?.written].compactMap(\.self).joined(separator: ": ") })
    add(.pattern, field.pattern)
    add(.min, field.min?.text)
    add(.max, field.max?.text)
    add(.personal, field.personal)
  }

  /// A step, its fields and the options of its decision left out.
  init(of node: Graph.Node, in graph: Graph) {
    self.init()
    let step = node.step
    add(.title, step.title)
    add(.instructions, step.instructions)
    add(.caution, step.caution)
    add(.phase, step.phase?.rawValue)
    add(.role, step.role)
    add(.needs, node.needs.map { graph.nodes[$0].path })
    // Of one need there is nothing to join.
    add(.join, (node.needs.count > 1 ? node.join : .all).rawValue)
    add(.when, step.hasUnreadableCondition ? "?" : step.when?.text)
    add(.each, step.each?.text)
    if step.evidence == .required { add(.evidence, step.evidence.rawValue) }
    add(.question, step.decision?.question)
    if let decision = step.decision { add(.repeatLimit, String(decision.repeatLimit)) }
    add(.notify, step.notification?.to.map(\.text) ?? [])
    add(.message, step.notification?.message?.text)
    add(.repeats, step.repeats)
    add(.deadline, step.deadline?.limit.written)
    add(.from, step.deadline?.from?.text)
    add(.include, step.inclusion?.playbook.text)
    add(.with, step.inclusion?.with.map(\.written) ?? [])
    if let opens = step.opens {
      add(.opens, [opens.playbook.text] + opens.with.map(\.written))
    }
    if let command = step.command {
      add(.run, command.argv.map(\.written).joined(separator: " "))
      add(.timeout, DurationText.text(command.timeout))
    }
    add(.inDrill, step.inDrill)
    add(.danger, step.danger)
    add(.approve, step.approval?.text)
    if let wait = step.wait {
      add(.wait, [DurationText.text(wait.duration), wait.from?.text].compactMap(\.self))
    }
    add(.optional, step.optional)
    add(.estimate, step.estimate.map(DurationText.text))
    add(.references, step.references.map(\.written))
    add(.tags, step.tags)
    add(.attack, step.attack)
  }

  init(of rule: DeadlineRule) {
    self.init()
    add(.title, rule.title)
    add(.start, rule.start.rawValue)
    add(.limit, rule.limit.written)
    add(.applies, rule.applies)
    add(.from, rule.from)
    add(.recipient, rule.to)
    add(.contact, rule.contacts.map(\.text))
    add(.form, rule.form)
    add(.stages, rule.stages.map(\.written))
    add(.basis, rule.basis)
    add(.validFrom, rule.validFrom)
    add(.validTo, rule.validTo)
    add(.certainty, rule.certainty.rawValue)
    add(.source, rule.source)
    add(.checked, rule.checked)
    add(.note, rule.note)
    add(.reading, rule.reading)
    add(.calendar, rule.calendar?.text)
    add(.holidays, (rule.daysOff?.holidays ?? []).sorted())
    add(.worked, (rule.daysOff?.worked ?? []).sorted())
  }
}

// Values as an author could have written them.

extension LocalText {
  fileprivate var written: String { pieces.joined(separator: " / ") }
}

extension Reference {
  fileprivate var written: String {
    [title.written, url].compactMap(\.self).joined(separator: " ")
  }
}

extension Inject {
  fileprivate var written: String { "\(id) \(DurationText.text(at)) \(text.written)" }
}

extension Template {
  fileprivate var written: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .place(let name): "{{\(name.text)}}"
      }
    }.joined()
  }
}

extension PassedValue {
  fileprivate var written: String { "\(name.text): \(value.written)" }
}

extension Deadline.Limit {
  fileprivate var written: String {
    switch self {
    case .rule(let id): id.text
    case .within(let limit): DurationText.text(limit)
    }
  }
}

extension DeadlineRule.Limit {
  fileprivate var written: String {
    switch self {
    case .elapsed(let limit): DurationText.text(limit)
    case .days(let count): "days: \(count)"
    case .months(let count): "months: \(count)"
    case .workingDays(let count, let holidays):
      (["working_days: \(count)"] + holidays).joined(separator: ", ")
    case .atOnce: "at_once"
    case .before(let month, let day): "before: \(month)-\(day)"
    }
  }
}
