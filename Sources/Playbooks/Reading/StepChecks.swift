import YAMLTree

extension NodeDecoder {
  /// Checks what a step's keys ask of each other.
  mutating func check(_ step: Step, in node: YAMLNode, isFirst: Bool) {
    if step.instructions == nil, step.inclusion == nil { checkHasPurpose(step, in: node) }
    if step.needs == nil, !isFirst { checkNeeds(step, in: node) }
    if step.inclusion != nil { checkInclusion(node) }
    checkDependents(in: node)
  }

  /// Checks that a step tells what to do, or decides, notifies or includes.
  ///
  /// A key that is there but could not be read has its own fault.
  private mutating func checkHasPurpose(_ step: Step, in node: YAMLNode) {
    if StepKey.purposes.allSatisfy({ entry($0, in: node) == nil }), !node.hasMergeKey {
      report(.noInstruction(step: step.id), at: step.origin)
    }
  }

  private mutating func checkNeeds(_ step: Step, in node: YAMLNode) {
    guard step.notification != nil || step.deadline != nil, entry(.needs, in: node) == nil
    else { return }
    let key: StepKey = step.notification != nil ? .notify : .deadline
    if let entry = entry(key, in: node) {
      report(.missingNeeds(key: key.rawValue), at: entry.key)
    }
  }

  /// An included playbook brings its own steps: the keys of a step of work have no place beside it.
  private mutating func checkInclusion(_ node: YAMLNode) {
    for (keyNode, _) in node.entries {
      guard let key = StepKey(rawValue: keyNode.text), key.isOfWork else { continue }
      report(.conflictingKeys(StepKey.include.rawValue, key.rawValue), at: keyNode)
    }
  }

  /// Checks the keys that mean nothing without another.
  private mutating func checkDependents(in node: YAMLNode) {
    for (keyNode, _) in node.entries {
      guard let key = StepKey(rawValue: keyNode.text), let needed = key.needed,
        entry(needed, in: node) == nil
      else { continue }
      report(.keyWithout(key.rawValue, needed: needed.rawValue), at: keyNode)
    }
  }

  private mutating func report(_ fault: ReadingFault, at origin: Origin) {
    report(Diagnostic(.reading(fault), at: origin))
  }
}

extension StepKey {
  /// What a step is there for: one of these at least.
  static let purposes: [StepKey] = [.instructions, .decide, .notify, .include]

  /// Whether the key belongs to a step that people work on, and not to a group.
  var isOfWork: Bool {
    switch self {
    case .instructions, .caution, .record, .evidence, .decide, .repeatLimit, .notify, .deadline,
      .run, .danger, .approve, .wait, .opens, .repeats, .inDrill:
      true
    default: false
    }
  }

  /// Whether what the key means, or whether it may stand, depends on another key.
  var asksOthers: Bool {
    switch self {
    case .notify, .deadline, .include: true
    default: needed != nil
    }
  }

  /// The key without which this one means nothing.
  var needed: StepKey? {
    switch self {
    case .with: .include
    case .repeatLimit: .decide
    case .repeats: .notify
    case .inDrill: .run
    default: nil
    }
  }
}
