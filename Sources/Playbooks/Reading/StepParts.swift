import YAMLTree

extension NodeDecoder {
  // MARK: Decisions

  mutating func decision(_ node: YAMLNode) -> Decision? {
    var question: LocalText?
    var options: [Decision.Option]?
    var hasQuestion = false
    for (keyNode, value) in entries(node) {
      switch key(keyNode, DecisionKey.self) {
      case .question:
        hasQuestion = true
        question = shownText(value)
      case .options: options = self.options(value)
      case nil: break
      }
    }
    guard node.kind == .mapping else { return nil }
    if !hasQuestion { missing(DecisionKey.question, in: node) }
    if options == nil { missing(DecisionKey.options, in: node) }
    return Decision(
      question: question ?? .both(""), options: options ?? [],
      repeatLimit: Decision.defaultRepeatLimit)
  }

  private mutating func options(_ node: YAMLNode) -> [Decision.Option] {
    var options: [Decision.Option] = []
    if node.kind == .mapping {
      for (idNode, value) in node.entries where !isExtension(idNode) {
        if let option = option(idNode, value) { options.append(option) }
      }
    } else {
      var choices: [Choice] = []
      for item in items(node) {
        guard let id = id(item, kind: .option) else { continue }
        choices.append(Choice(id: id, label: nil, origin: origin(item)))
      }
      options = withoutDuplicates(choices).map { Decision.Option(choice: $0, backTo: nil) }
    }
    if options.count < 2 {
      report(.tooFewOptions(count: options.count), at: node)
    } else if options.allSatisfy({ $0.backTo != nil }) {
      report(.everyOptionGoesBack, at: node)
    }
    return options
  }

  private mutating func option(_ idNode: YAMLNode, _ node: YAMLNode) -> Decision.Option? {
    guard let id = id(idNode, kind: .option) else { return nil }
    var label: LocalText?
    var backTo: Name?
    if !node.isEmptyPlain {
      for (keyNode, value) in entries(node) {
        switch key(keyNode, OptionKey.self) {
        case .label: label = shownText(value)
        case .backTo: backTo = namedID(value)
        case nil: break
        }
      }
    }
    let choice = Choice(id: id, label: label, origin: origin(idNode))
    return Decision.Option(choice: choice, backTo: backTo)
  }

  // MARK: Telling others, and time

  mutating func notification(_ node: YAMLNode) -> Notification? {
    var to: [Name]?
    var message: Name?
    for (keyNode, value) in entries(node) {
      switch key(keyNode, NotifyKey.self) {
      case .to:
        let names = namedIDs(value)
        if names.isEmpty, value.kind == .sequence, value.count == 0 {
          report(.emptyText, at: value)
        }
        to = names
      case .message: message = namedID(value)
      case nil: break
      }
    }
    guard node.kind == .mapping else { return nil }
    if to == nil { missing(NotifyKey.to, in: node) }
    return Notification(to: to ?? [], message: message)
  }

  mutating func deadline(_ node: YAMLNode) -> Deadline? {
    var rule: Name?
    var within: Int64?
    var from: Name?
    var given = 0
    for (keyNode, value) in entries(node) {
      switch key(keyNode, DeadlineKey.self) {
      case .rule:
        given += 1
        rule = namedID(value)
      case .within:
        given += 1
        within = duration(value)
      case .from: from = reference(value)
      case nil: break
      }
    }
    guard node.kind == .mapping else { return nil }
    if given != 1 { report(.deadlineLimit(both: given == 2), at: node) }
    return (rule.map(Deadline.Limit.rule) ?? within.map(Deadline.Limit.within))
      .map { Deadline(limit: $0, from: from) }
  }

  mutating func wait(_ node: YAMLNode) -> Wait? {
    var length: Int64?
    var from: Name?
    var hasLength = false
    for (keyNode, value) in entries(node) {
      switch key(keyNode, WaitKey.self) {
      case .duration:
        hasLength = true
        length = duration(value)
      case .from: from = namedID(value)
      case nil: break
      }
    }
    if !hasLength, node.kind == .mapping { missing(WaitKey.duration, in: node) }
    return length.map { Wait(duration: $0, from: from) }
  }

  /// Reads `approve: {role: head}`.
  mutating func approval(_ node: YAMLNode) -> Name? {
    var role: Name?
    var hasRole = false
    for (keyNode, value) in entries(node) {
      switch key(keyNode, ApproveKey.self) {
      case .role:
        hasRole = true
        role = namedID(value)
      case nil: break
      }
    }
    if !hasRole, node.kind == .mapping { missing(ApproveKey.role, in: node) }
    return role
  }

  // MARK: Other playbooks

  mutating func inclusion(_ node: YAMLNode) -> Inclusion? {
    namedID(node).map { Inclusion(playbook: $0, with: []) }
  }

  mutating func opening(_ node: YAMLNode) -> LinkedPlaybook? {
    var playbook: Name?
    var with: [PassedValue] = []
    var hasPlaybook = false
    for (keyNode, value) in entries(node) {
      switch key(keyNode, OpensKey.self) {
      case .playbook:
        hasPlaybook = true
        playbook = namedID(value)
      case .with: with = arguments(value)
      case nil: break
      }
    }
    if !hasPlaybook, node.kind == .mapping { missing(OpensKey.playbook, in: node) }
    return playbook.map { LinkedPlaybook(playbook: $0, with: with) }
  }

  /// Reads `with`: values for another playbook's inputs.
  mutating func arguments(_ node: YAMLNode) -> [PassedValue] {
    var arguments: [PassedValue] = []
    for (nameNode, value) in entries(node) where !isExtension(nameNode) {
      guard let name = id(nameNode, kind: .input), let value = template(value) else { continue }
      arguments.append(PassedValue(name: Name(name, origin(nameNode)), value: value))
    }
    return arguments
  }

  // MARK: Commands

  /// Reads `run: {argv: [...], timeout: 60s}`; a command without a program is none.
  mutating func command(_ node: YAMLNode) -> Command? {
    var argv: [Template]?
    var timeout: Int64?
    for (keyNode, value) in entries(node) {
      switch key(keyNode, CommandKey.self) {
      case .argv: argv = templates(value)
      case .timeout: timeout = duration(value)
      case nil: break
      }
    }
    guard let argv else {
      if node.kind == .mapping { missing(CommandKey.argv, in: node) }
      return nil
    }
    if argv.isEmpty { return nil }
    return Command(argv: argv, timeout: timeout ?? Command.defaultTimeout)
  }

  private mutating func templates(_ node: YAMLNode) -> [Template] {
    var templates: [Template] = []
    for item in items(node) {
      if let template = template(item) { templates.append(template) }
    }
    if templates.first?.parts.isEmpty ?? true { report(.emptyText, at: node) }
    return templates.first?.parts.isEmpty ?? true ? [] : templates
  }
}
