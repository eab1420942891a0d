extension GraphBuilder {
  /// Binds what a step passes to a playbook that it opens, and holds it against that playbook's
  /// inputs.
  ///
  /// What is left out is asked for when the other run opens. The other playbook's own faults are
  /// its own.
  mutating func bindOpening(_ opening: LinkedPlaybook, at node: Int) {
    let declared = inputs(ofOpened: opening.playbook.text)
    for argument in opening.with {
      let meaning = value(of: argument.value, at: node, use: .text)
      guard let declared else { continue }
      guard let field = declared.first(where: { $0.name == argument.name.text }) else {
        reportUnknownArgument(argument.name, of: opening.playbook, declared)
        continue
      }
      guard let meaning else { continue }
      if meaning.isPersonal, !field.personal {
        report(.personalRead(argument.name.text), at: argument.value.origin)
      } else {
        check(meaning, of: argument, suits: field, isVital: false)
      }
    }
  }

  private mutating func inputs(ofOpened id: String) -> [Field]? {
    if let known = openedInputs[id] { return known }
    var found: [Field]?
    if case .found(let file) = library.playbook(id) {
      found = PlaybookReader.inputs(of: file)
    }
    openedInputs.updateValue(found, forKey: id)
    return found
  }
}
