extension GraphBuilder {
  /// Binds the places to fill in what a step shows, in its command and in what it opens.
  mutating func bindPlaces(of step: Step, at node: Int) {
    for name in step.places { bind(name, of: step, at: node, use: .text) }
    for argument in step.command?.argv ?? [] {
      bind(argument, of: step, at: node, use: .command)
    }
    for argument in step.opens?.with ?? [] {
      bind(argument.value, of: step, at: node, use: .text)
    }
  }

  private mutating func bind(
    _ template: Template, of step: Step, at node: Int, use: Reading.Use
  ) {
    for case .place(let name) in template.parts { bind(name, of: step, at: node, use: use) }
  }

  private mutating func bind(_ name: Name, of step: Step, at node: Int, use: Reading.Use) {
    guard let meaning = meaning(of: name, for: node, use: use) else { return }
    if meaning.isPersonal, use == .text, Self.title(of: step, holds: name.text) {
      return report(.personalRead(name.text), at: name.origin)
    }
    drafts[node].places[name.text] = meaning.operand
  }

  /// Titles stand in lists, logs and notices: what names a person has no place there.
  private static func title(of step: Step, holds name: String) -> Bool {
    step.title.pieces.contains { text in
      TemplateParser.parse(text).pieces.contains {
        if case .place(name, _) = $0 { true } else { false }
      }
    }
  }
}
