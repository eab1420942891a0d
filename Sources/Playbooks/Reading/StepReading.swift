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
    for (keyNode, value) in node.entries {
      guard let key = stepKey(keyNode) else { continue }
      if key == .title { hasTitle = true }
      if key.asksOthers { asksOthers = true }
      read(key, value, into: &step)
    }
    if !hasTitle { missing(StepKey.title, in: node) }
    if !places.isEmpty {
      step.places = places
      places = []
    }
    if asksOthers || step.instructions == nil {
      join(&step, from: node)
      check(step, in: node, isFirst: isFirst)
    }
  }

  /// Which key of a step this is; those that nearly every step has are tried first.
  private mutating func stepKey(_ node: YAMLNode) -> StepKey? {
    switch node.text {
    case "id": .id
    case "title": .title
    case "do": .instructions
    default: key(node, StepKey.self)
    }
  }

  /// Adds what stands in two keys, in whatever order they were written.
  private mutating func join(_ step: inout Step, from node: YAMLNode) {
    if let decision = step.decision, let limit = entry(.repeatLimit, in: node)?.value {
      step.decision = Decision(
        question: decision.question, options: decision.options,
        repeatLimit: integer(limit, in: 1...1_000) ?? Decision.defaultRepeatLimit)
    }
    if let inclusion = step.inclusion, let with = entry(.with, in: node)?.value {
      step.inclusion = Inclusion(playbook: inclusion.playbook, with: arguments(with))
    }
  }

  /// A step's entry of a key, looked for where it is seldom needed.
  func entry(_ key: StepKey, in node: YAMLNode) -> (key: YAMLNode, value: YAMLNode)? {
    node.entries.first { $0.key.text == key.rawValue }
  }

  private mutating func read(_ key: StepKey, _ value: YAMLNode, into step: inout Step) {
    switch key {
    case .id, .with, .repeatLimit: break
    case .title: step.title = title(value) ?? step.title
    case .instructions: step.instructions = shownText(value)
    case .caution: step.caution = shownText(value)
    case .phase: step.phase = word(value, Step.Phase.self)
    case .role:
      step.role = plainText(value)
      step.roleOrigin = origin(value)
    case .record: step.fields = fields(value, kind: .field)
    case .evidence: step.evidence = word(value, Step.EvidenceDemand.self) ?? .optional
    case .needs: step.needs = namedIDs(value)
    case .join: step.join = word(value, Step.Join.self) ?? .all
    case .when:
      step.when = condition(value)
      step.hasUnreadableCondition = step.when == nil
    case .each: step.each = reference(value)
    case .decide: step.decision = decision(value)
    case .notify: step.notification = notification(value)
    case .deadline: step.deadline = deadline(value)
    case .include: step.inclusion = inclusion(value)
    case .run: step.command = command(value)
    case .danger: step.danger = bool(value) ?? false
    case .optional: step.optional = bool(value) ?? false
    case .approve: step.approval = approval(value)
    case .wait: step.wait = wait(value)
    case .estimate: step.estimate = duration(value)
    case .references: step.references = references(value)
    case .tags: step.tags = plainTexts(value)
    case .attack: step.attack = catalogueIDs(value, isValid: ValueShapes.isAttackID)
    case .opens: step.opens = opening(value)
    case .repeats: step.repeats = bool(value) ?? false
    case .inDrill: step.inDrill = bool(value) ?? false
    }
  }
}
