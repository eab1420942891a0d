import YAMLTree

extension NodeDecoder {
  /// Reads the list of steps.
  ///
  /// A step without a usable id is left out, and so is the second of two with one id; no graph is
  /// made of the rest, which would lose that step without a word.
  mutating func steps(_ node: YAMLNode) -> [Step] {
    var steps: [Step] = []
    var ids: Set<String> = []
    steps.reserveCapacity(node.count)
    ids.reserveCapacity(node.count)
    if node.kind != .sequence { wrongType(node, wanted: .list) }
    places = []
    for item in node.items {
      guard let id = stepID(item) else { continue }
      if ids.insert(id.text).inserted {
        steps.append(Step(id: id.text, title: .both(id.text), origin: id.origin))
        read(item, into: &steps[steps.count - 1], isFirst: steps.count == 1)
      } else {
        var second = Step(id: id.text, title: .both(id.text), origin: id.origin)
        read(item, into: &second, isFirst: false)
        reportDuplicate(id, among: steps)
      }
    }
    return steps
  }

  private mutating func reportDuplicate(_ id: Name, among steps: [Step]) {
    guard !isFull, let first = steps.first(where: { $0.id == id.text }) else { return }
    let fault = ReadingFault.duplicateStep(id.text, first: first.origin.span.start)
    report(Diagnostic(.reading(fault), at: id.origin, fatal: true))
  }

  /// Reads a step's id, which everything else hangs on.
  private mutating func stepID(_ node: YAMLNode) -> Name? {
    guard node.kind == .mapping else {
      report(.wrongType(wanted: .mapping, got: node.shape), at: node, fatal: true)
      return nil
    }
    guard let idNode = idNode(of: node) else {
      missing(StepKey.id, in: node, fatal: true)
      return nil
    }
    guard let id = id(idNode, kind: .step) else {
      missing(StepKey.id, in: idNode, fatal: true)
      return nil
    }
    return Name(id, origin(idNode))
  }

  private func idNode(of node: YAMLNode) -> YAMLNode? {
    for (key, value) in node.entries where key.textEquals("id") { return value }
    return nil
  }

  /// Reads what a step's mapping says into a step that has its id.
  private mutating func read(_ node: YAMLNode, into step: inout Step, isFirst: Bool) {
    var hasTitle = false
    var asksOthers = false
    var details: Step.Details?
    for (keyNode, value) in node.entries {
      switch stepKey(keyNode) {
      case nil, .id: break
      case .title:
        hasTitle = true
        step.title = title(value) ?? step.title
      case .instructions: step.instructions = shownText(value)
      case .needs: step.needs = namedIDs(value)
      case let key?:
        asksOthers = asksOthers || key.asksOthers
        var found = details ?? Step.Details()
        read(key, value, into: &found)
        if key == .deadline { found.deadline?.origin = origin(keyNode) }
        details = found
      }
    }
    if !hasTitle { missing(StepKey.title, in: node) }
    if !places.isEmpty {
      step.places = places
      places = []
    }
    if var details {
      if asksOthers { join(&details, from: node) }
      step.details = details
    }
    if asksOthers || step.instructions == nil { check(step, in: node, isFirst: isFirst) }
  }

  /// Which key of a step this is; those that nearly every step has are tried first.
  private mutating func stepKey(_ node: YAMLNode) -> StepKey? {
    if node.textEquals("title") { return .title }
    if node.textEquals("do") { return .instructions }
    if node.textEquals("id") { return .id }
    return key(node, StepKey.self)
  }

  /// Adds what stands in two keys, in whatever order they were written.
  private mutating func join(_ details: inout Step.Details, from node: YAMLNode) {
    if let decision = details.decision, let limit = entry(.repeatLimit, in: node)?.value {
      details.decision = Decision(
        question: decision.question, options: decision.options,
        repeatLimit: integer(limit, in: 1...1_000) ?? Decision.defaultRepeatLimit)
    }
    if let inclusion = details.inclusion, let with = entry(.with, in: node)?.value {
      details.inclusion = Inclusion(playbook: inclusion.playbook, with: arguments(with))
    }
  }

  /// A step's entry of a key, looked for where it is seldom needed.
  func entry(_ key: StepKey, in node: YAMLNode) -> (key: YAMLNode, value: YAMLNode)? {
    node.entries.first { $0.key.text == key.rawValue }
  }

  private mutating func read(_ key: StepKey, _ value: YAMLNode, into details: inout Step.Details) {
    switch key {
    case .id, .title, .instructions, .needs: break  // Read apart: nearly every step has them.
    case .with, .repeatLimit: break  // Read with the key they belong to.
    case .caution: details.caution = shownText(value)
    case .phase: details.phase = word(value, Step.Phase.self)
    case .role:
      details.role = plainText(value)
      details.roleOrigin = origin(value)
    case .record: details.fields = fields(value, kind: .field)
    case .evidence: details.evidence = word(value, Step.EvidenceDemand.self) ?? .optional
    case .join: details.join = word(value, Step.Join.self) ?? .all
    case .when:
      (details.when, details.literals) = condition(value)
      details.hasUnreadableCondition = details.when == nil
    case .each: details.each = reference(value)
    case .decide: details.decision = decision(value)
    case .notify: details.notification = notification(value)
    case .deadline: details.deadline = deadline(value)
    case .include: details.inclusion = inclusion(value)
    case .run: details.command = command(value)
    case .danger: details.danger = bool(value) ?? false
    case .optional: details.optional = bool(value) ?? false
    case .approve: details.approval = approval(value)
    case .wait: details.wait = wait(value)
    case .estimate: details.estimate = duration(value)
    case .references: details.references = references(value)
    case .tags: details.tags = plainTexts(value)
    case .attack: details.attack = catalogueIDs(value, isValid: ValueShapes.isAttackID)
    case .opens: details.opens = opening(value)
    case .repeats: details.repeats = bool(value) ?? false
    case .inDrill: details.inDrill = bool(value) ?? false
    }
  }
}
