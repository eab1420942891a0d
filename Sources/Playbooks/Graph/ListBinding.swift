extension GraphBuilder {
  /// Binds the lists that make instances: those of the groups around the step, then its own.
  mutating func bindLevels(of step: Step, at node: Int) {
    if let group = places[node].parent { drafts[node].bound.levels = drafts[group].bound.levels }
    guard let each = step.each,
      let meaning = meaning(of: each, for: node, use: .each)
    else { return }
    guard let element = meaning.type.element else {
      return report(.notAList(each.text), at: each.origin, fatal: true)
    }
    drafts[node].bound.levels.append(meaning.operand)
    drafts[node].itemType = element
  }

  /// Binds what an included playbook sees as its inputs (engine, section A9).
  mutating func bindArguments(of inclusion: Inclusion, at group: Int) {
    var passed: [String: Meaning] = [:]
    for argument in inclusion.with {
      passed[argument.name.text] = value(of: argument.value, at: group, use: .with)
    }
    guard let inner = places[group].inner else { return }
    drafts[group].children = scopes[inner].nodes
    let declared = scopes[inner].playbook.inputs
    for argument in inclusion.with {
      guard let field = declared.first(where: { $0.name == argument.name.text }) else {
        reportUnknownArgument(argument.name, of: inclusion.playbook, declared)
        continue
      }
      if let meaning = passed[field.name] {
        check(meaning, of: argument, suits: field, isVital: true)
      }
    }
    for field in declared {
      if field.required, !inclusion.with.contains(where: { $0.name.text == field.name }) {
        report(
          .missingArgument(field.name, playbook: inclusion.playbook.text),
          at: inclusion.playbook.origin)
      }
      scopes[inner].inputs[field.name] = Meaning(
        operand: passed[field.name]?.operand ?? .blank, type: ValueType(field),
        isPersonal: field.personal || passed[field.name]?.isPersonal ?? false)
    }
  }

  /// A single place keeps its type; all else is text.
  mutating func value(of template: Template, at node: Int, use: Reading.Use) -> Meaning? {
    if let name = template.singlePlace { return passed(name, at: node, use: use) }
    var pieces: [Operand.Piece] = []
    var isPersonal = false
    for part in template.parts {
      switch part {
      case .text(let text): pieces.append(.text(text))
      case .place(let name):
        guard let meaning = passed(name, at: node, use: use) else { return nil }
        pieces.append(.value(meaning.operand))
        isPersonal = isPersonal || meaning.isPersonal
      }
    }
    return Meaning(operand: .text(pieces), type: .text, isPersonal: isPersonal)
  }

  private mutating func passed(_ name: Name, at node: Int, use: Reading.Use) -> Meaning? {
    let meaning = meaning(of: name, for: node, use: use)
    drafts[node].bound.places[name.text] = meaning?.operand
    return meaning
  }

  mutating func reportUnknownArgument(_ name: Name, of playbook: Name, _ declared: [Field]) {
    let near = hasHints ? near(name.text, among: declared.map(\.name)) : nil
    report(.unknownArgument(name.text, playbook: playbook.text, near: near), at: name.origin)
  }

  /// Holds a value against the input it is passed to.
  ///
  /// Where it is vital that one is a list and the other is not, the run would go wrong.
  mutating func check(
    _ meaning: Meaning, of argument: PassedValue, suits field: Field, isVital: Bool
  ) {
    let declared = ValueType(field)
    guard declared.accepts(meaning.type) else {
      let isList = { (kind: ValueType.Kind) in kind == .list }
      return report(
        .argumentType(field.name, wanted: declared.kind, got: meaning.type.kind),
        at: argument.value.origin,
        fatal: isVital && isList(declared.kind) != isList(meaning.type.kind))
    }
    if case .option(let options) = declared, case .text(let pieces) = meaning.operand,
      case .text(let text)? = pieces.first, pieces.count == 1, !options.contains(text)
    {
      let near = near(text, among: options)
      report(
        .unknownOption(text, of: field.name, options: options, near: near),
        at: argument.value.origin)
    }
  }
}
