extension GraphBuilder {
  /// The node at a path as one playbook writes it: `isolate`, or `restore/check` for a step of a
  /// playbook it includes.
  func find(_ path: some StringProtocol, in scope: Int) -> Int? {
    var scope = scope
    var rest = Substring(path)
    while let slash = rest.firstIndex(of: "/") {
      guard let group = node(String(rest[..<slash]), in: scope), let inner = places[group].inner
      else { return nil }
      scope = inner
      rest = rest[rest.index(after: slash)...]
    }
    return node(String(rest), in: scope)
  }

  private func node(_ id: String, in scope: Int) -> Int? {
    guard let position = scopes[scope].positions[id],
      scopes[scope].nodes.indices.contains(position)
    else { return nil }
    return scopes[scope].nodes[position]
  }

  /// What a name means to the step that reads it, as far as that can be told before the order of
  /// work is known; nil, and a fault, where it means nothing.
  mutating func meaning(of name: Name, for node: Int, use: Reading.Use) -> Meaning? {
    let meaning = bound(name, for: node, use: use)
    guard let meaning, meaning.isPersonal, use.isSeenOrSteers else { return meaning }
    report(.personalRead(name.text), at: name.origin, fatal: use.isVital)
    return nil
  }

  private mutating func bound(_ name: Name, for node: Int, use: Reading.Use) -> Meaning? {
    if name.text == "item" { return item(name, for: node, use: use) }
    let dot = name.text.firstIndex(of: ".")
    let head = name.text[..<(dot ?? name.text.endIndex)]
    let field = dot.map { String(name.text[name.text.index(after: $0)...]) }
    let scope = places[node].scope
    if head == "inputs", let field { return input(field, of: scope, name, use: use) }
    guard let target = find(head, in: scope) else {
      if field != nil, OutsidePlace.heads.contains(head) { return outside(name, use: use) }
      // What is inside a playbook that could not be found was reported with it.
      if !isInsideMissing(head, in: scope) {
        let more = drafts[node].itemType == nil || field != nil ? [] : ["item"]
        reportUnknownStep(name, path: head, or: more, in: scope, fatal: use.isVital)
      }
      return nil
    }
    let meaning =
      field.map { answer($0, of: target, name, use: use) }
      ?? decision(target, name, use: use)
    if meaning != nil {
      readings.append(
        Reading(reader: node, target: target, name: name, use: use, notice: noticeBeingBound))
    }
    return meaning
  }

  // MARK: Kinds of names

  private mutating func item(_ name: Name, for node: Int, use: Reading.Use) -> Meaning? {
    guard let type = drafts[node].itemType else {
      // A list at fault was reported with its `each`.
      if step(node).each != nil { return nil }
      report(.noItem, at: name.origin, fatal: use.isVital)
      return nil
    }
    return Meaning(
      operand: .item(level: drafts[node].bound.levels.count - 1), type: type, isPersonal: false)
  }

  private mutating func input(
    _ input: String, of scope: Int, _ name: Name, use: Reading.Use
  ) -> Meaning? {
    let declared = scopes[scope].playbook.inputs
    guard let field = find(input, among: declared, table: .inputs(scope)) else {
      let near = hasHints ? near(input, among: declared.map(\.name)) : nil
      report(.unknownInput(input, near: near), at: name.origin, fatal: use.isVital)
      return nil
    }
    guard scopes[scope].group != nil else {
      return Meaning(
        operand: .input(input), type: ValueType(field), isPersonal: field.personal)
    }
    guard let passed = scopes[scope].inputs[input] else { return nil }
    if passed.operand.readsOutside, use == .when || use == .each {
      report(.readsOutside(name.text), at: name.origin, fatal: true)
      return nil
    }
    return passed
  }

  private mutating func answer(
    _ field: String, of target: Int, _ name: Name, use: Reading.Use
  ) -> Meaning? {
    let fields = scopes[places[target].scope].playbook.steps[places[target].position].fields
    guard let found = find(field, among: fields, table: .fields(target)) else {
      let near = hasHints ? near(field, among: fields.map(\.name)) : nil
      report(
        .unknownField(field, step: places[target].path, near: near), at: name.origin,
        fatal: use.isVital)
      return nil
    }
    return Meaning(
      operand: .answer(node: target, field: field), type: ValueType(found),
      isPersonal: found.personal)
  }

  private mutating func decision(_ target: Int, _ name: Name, use: Reading.Use) -> Meaning? {
    let step = step(target)
    guard let decision = step.decision else {
      let fault: GraphFault =
        step.inclusion == nil ? .notADecision(name.text) : .namesGroup(name.text)
      report(fault, at: name.origin, fatal: use.isVital)
      return nil
    }
    return Meaning(
      operand: .option(node: target), type: .option(decision.options.map(\.choice.id)),
      isPersonal: false)
  }

  /// `organisation.x`, `run.x` and `contacts.id.x`, unless a step has that id.
  private mutating func outside(_ name: Name, use: Reading.Use) -> Meaning? {
    if use == .when || use == .each || use == .deadline {
      report(.readsOutside(name.text), at: name.origin, fatal: use.isVital)
      return nil
    }
    if let fault = OutsidePlace.fault(of: name.text, library, near: { near($0, among: $1) }) {
      report(fault, at: name.origin)
    }
    return Meaning(operand: .outside(name.text), type: .text, isPersonal: false)
  }

  // MARK: Unknown steps

  mutating func reportUnknownStep(
    _ name: Name, path: Substring? = nil, or more: [String] = [], in scope: Int, fatal: Bool
  ) {
    let path = path ?? name.text[...]
    let slash = path.lastIndex(of: "/")
    let group = slash.flatMap { find(path[..<$0], in: scope) }
    let known = scopes[group.flatMap { places[$0].inner } ?? scope].positions.keys
    let last = slash.map { path[path.index(after: $0)...] } ?? path
    let near = hasHints ? near(String(last), among: more + known.sorted()) : nil
    report(.unknownStep(String(path), near: near), at: name.origin, fatal: fatal)
  }

  private func isInsideMissing(_ path: Substring, in scope: Int) -> Bool {
    guard let slash = path.lastIndex(of: "/"), let group = find(path[..<slash], in: scope) else {
      return false
    }
    return step(group).inclusion != nil && places[group].inner == nil
  }
}

extension Reading.Use {
  /// Whether what names a person may not be read: it would steer the run, or be seen by all.
  fileprivate var isSeenOrSteers: Bool {
    switch self {
    case .when, .each, .command: true
    case .with, .text, .deadline, .wait, .backTo: false
    }
  }
}

extension Operand {
  /// Whether the value, or a part of it, is filled from outside the graph.
  var readsOutside: Bool {
    switch self {
    case .outside: true
    case .text(let pieces):
      pieces.contains { if case .value(let part) = $0 { part.readsOutside } else { false } }
    case .input, .answer, .option, .item, .blank: false
    }
  }

  /// Calls `visit` with every step whose answer or decision the value is made of.
  func forEachStep(_ visit: (Int) -> Void) {
    switch self {
    case .answer(let node, _), .option(let node): visit(node)
    case .text(let pieces):
      for case .value(let part) in pieces { part.forEachStep(visit) }
    case .input, .item, .blank, .outside: break
    }
  }
}
