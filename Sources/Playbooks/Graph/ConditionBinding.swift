extension GraphBuilder {
  /// Binds what must hold for a step, after the conditions of the groups it is a first step of.
  ///
  /// A condition at fault becomes one that nobody can tell: where a run is opened despite the
  /// fault, the step stays, for a person to do or to skip with a reason.
  mutating func bindCondition(of step: Step, at node: Int) {
    if let when = step.when {
      drafts[node].bound.conditions.append(bound(when, at: node) ?? .truth(.blank))
    } else if step.hasUnreadableCondition {
      drafts[node].bound.conditions.append(.truth(.blank))
    }
    collectReads(of: node)
  }

  /// The steps that conditions, levels and arguments read, through what was passed by `with` too.
  private mutating func collectReads(of node: Int) {
    if drafts[node].bound.conditions.isEmpty && drafts[node].bound.levels.isEmpty { return }
    var reads: [Int] = []
    let note = { (target: Int) in if !reads.contains(target) { reads.append(target) } }
    for condition in drafts[node].bound.conditions {
      condition.forEachReference { $0.forEachStep(note) }
    }
    for level in drafts[node].bound.levels { level.forEachStep(note) }
    drafts[node].bound.reads = reads
  }

  private mutating func bound(
    _ condition: Condition<Name>, at node: Int
  ) -> Condition<Operand>? {
    switch condition {
    case .truth(let name):
      guard let meaning = meaning(of: name, for: node, use: .when) else { return nil }
      if case .yesno = meaning.type { return .truth(meaning.operand) }
      report(.conditionNotYesNo(name.text), at: name.origin)
      return nil
    case .compare(let name, let how, let literal):
      guard let meaning = meaning(of: name, for: node, use: .when) else { return nil }
      let isOrder = how != .equal && how != .notEqual
      if isOrder && !meaning.type.isOrdered {
        report(.conditionNotOrdered(name.text, kind: meaning.type.kind), at: name.origin)
        return nil
      }
      return self.literal(literal, 0, of: meaning.type, name, at: node).map {
        .compare(meaning.operand, how, $0)
      }
    case .among(let name, let literals):
      guard let meaning = meaning(of: name, for: node, use: .when) else { return nil }
      let known = literals.enumerated().compactMap {
        self.literal($1, $0, of: meaning.type, name, at: node)
      }
      return known.count == literals.count ? .among(meaning.operand, known) : nil
    case .contains(let name, let literal):
      guard let (list, element) = list(name, at: node) else { return nil }
      return self.literal(literal, 0, of: element, name, at: node).map {
        .contains(list: list, $0)
      }
    case .containsValue(let name, let value):
      let list = list(name, at: node)
      let meaning = meaning(of: value, for: node, use: .when)
      guard let list, let meaning else { return nil }
      if meaning.type.element != nil {
        report(.conditionOfList(value.text), at: value.origin)
        return nil
      }
      return .containsValue(list: list.operand, meaning.operand)
    case .not(let inner):
      return bound(inner, at: node).map { .not($0) }
    case .and(let left, let right):
      return both(left, right, at: node).map { .and($0, $1) }
    case .or(let left, let right):
      return both(left, right, at: node).map { .or($0, $1) }
    }
  }

  /// Both sides, each with its faults reported.
  private mutating func both(
    _ left: Condition<Name>, _ right: Condition<Name>, at node: Int
  ) -> (Condition<Operand>, Condition<Operand>)? {
    let left = bound(left, at: node)
    let right = bound(right, at: node)
    guard let left, let right else { return nil }
    return (left, right)
  }

  private mutating func list(
    _ name: Name, at node: Int
  ) -> (operand: Operand, element: ValueType)? {
    guard let meaning = meaning(of: name, for: node, use: .when) else { return nil }
    guard let element = meaning.type.element else {
      report(.notAList(name.text), at: name.origin, fatal: true)
      return nil
    }
    return (meaning.operand, element)
  }

  /// The literal of a statement, by its number there, as values of the type are recorded; nil, and a
  /// fault, where it can be none.
  private mutating func literal(
    _ literal: Literal, _ index: Int, of type: ValueType, _ name: Name, at node: Int
  ) -> Literal? {
    guard case .word(let word) = literal else {
      return self.literal(literal, index, of: type, name, node)
    }
    if case .option(let options) = type, options.contains(word) { return .text(word) }
    guard !looksLikeName(word, in: places[node].scope) else {
      report(.conditionName(word, comparedWith: name.text), at: name.origin)
      return nil
    }
    return self.literal(.text(word), index, of: type, name, node)
  }

  /// Whether an author may have meant the value of something by a word without quotes.
  private mutating func looksLikeName(_ word: String, in scope: Int) -> Bool {
    word.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
      || scopes[scope].names.contains(word)
  }

  private mutating func literal(
    _ literal: Literal, _ index: Int, of type: ValueType, _ name: Name, _ node: Int
  ) -> Literal? {
    switch (type, literal) {
    case (.option(let options), .text(let text)):
      return option(text, index, among: options, name, node)
    case (.option(let options), .number(let number)):
      return option(number.text, index, among: options, name, node)
    case (.option(let options), .bool(let bool)):
      return option(bool ? "true" : "false", index, among: options, name, node)
    case (.yesno, .bool), (.number, .number), (.text, .text):
      return literal
    case (.time, .text(let text)) where MomentText.isValid(text):
      return literal
    case (.date, .text(let text)) where CalendarDay.isValid(text):
      return literal
    case (.duration, .text(let text)) where DurationText.milliseconds(text) != nil:
      return literal
    case (.list, _):
      report(.conditionOfList(name.text), at: name.origin)
    default:
      report(
        .conditionType(name.text, kind: type.kind, literal: literal), at: name.origin)
    }
    return nil
  }

  private mutating func option(
    _ text: String, _ index: Int, among options: [String], _ name: Name, _ node: Int
  ) -> Literal? {
    if options.contains(text) { return .text(text) }
    let near = near(text, among: options)
    report(
      .unknownOption(text, of: name.text, options: options, near: near),
      at: step(node).literals.place(index, of: name))
    return nil
  }
}

extension Condition {
  /// Calls `visit` with every reference, from left to right.
  package func forEachReference(_ visit: (Ref) -> Void) {
    switch self {
    case .truth(let ref), .compare(let ref, _, _), .among(let ref, _): visit(ref)
    case .contains(let list, _): visit(list)
    case .containsValue(let list, let value):
      visit(value)
      visit(list)
    case .not(let inner): inner.forEachReference(visit)
    case .and(let left, let right), .or(let left, let right):
      left.forEachReference(visit)
      right.forEachReference(visit)
    }
  }
}
