extension GraphBuilder {
  /// Binds the places to fill in what a step shows, sends and runs, and in what it opens.
  mutating func bindPlaces(of step: Step, at node: Int) {
    bindShownPlaces(of: step, at: node)
    bindNotice(of: step, at: node)
    for argument in step.command?.argv ?? [] { bind(argument, at: node, use: .command) }
    if let opening = step.opens { bindOpening(opening, at: node) }
  }

  /// Binds the places of the notice a step sends; what is wrong with them stands at its name.
  private mutating func bindNotice(of step: Step, at node: Int) {
    guard let message = step.notification?.message,
      let template = library.templates[message.text]
    else { return }
    noticeBeingBound = template.id
    defer { noticeBeingBound = nil }
    for place in template.places where drafts[node].bound.places[place] == nil {
      let name = Name(place, message.origin)
      drafts[node].bound.places[place] = meaning(of: name, for: node, use: .text)?.operand
    }
  }

  /// Titles stand in lists, logs and notices: what names a person has no place there.
  private mutating func bindShownPlaces(of step: Step, at node: Int) {
    var refused: Set<String> = []
    for name in step.places where !refused.contains(name.text) {
      guard let meaning = meaning(of: name, for: node, use: .text) else { continue }
      if meaning.isPersonal, Self.title(of: step, holds: name.text) {
        refused.insert(name.text)
        report(.personalRead(name.text), at: name.origin)
      } else {
        drafts[node].bound.places[name.text] = meaning.operand
      }
    }
  }

  private mutating func bind(_ template: Template, at node: Int, use: Reading.Use) {
    for case .place(let name) in template.parts {
      if let meaning = meaning(of: name, for: node, use: use) {
        drafts[node].bound.places[name.text] = meaning.operand
      }
    }
  }

  private static func title(of step: Step, holds name: String) -> Bool {
    step.title.pieces.contains { text in
      TemplateParser.parse(text).pieces.contains {
        if case .place(name, _) = $0 { true } else { false }
      }
    }
  }
}
