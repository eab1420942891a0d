import Playbooks
import Response

// What a run holds, in the reader's words.

extension RunView {
  /// A person's name; their id in the run where it is not disclosed, with a mark where it was erased.
  package func name(of person: String) -> String {
    if let name = disclosedName(of: person) { return name }
    guard case .sealed(let hex)? = state.people.first(where: { $0.id == person })?.name,
      state.safekeeping.values.redaction(of: hex) != nil
    else { return person }
    return "\(person) \(ErasureWords.nameErased[language])"
  }

  /// A person's name; nil where it is not disclosed.
  func disclosedName(of person: String) -> String? {
    switch state.people.first(where: { $0.id == person })?.name {
    case .text(let text)?: text
    case .sealed(let hex)?: disclosed[hex]
    case .list?, .bool?, .time?, nil: nil
    }
  }

  /// A contact's title; the id for one the directory does not have.
  package func title(ofContact id: String) -> String {
    surroundings.contacts[id]?.title.tagged(in: language) ?? id
  }

  /// A step's title, its places filled; the id for a step the playbook does not have.
  package func title(of key: StepKey) -> String {
    guard let node = plan.graph.index[key.path] else { return key.path }
    let filler = Filler(self, node: node, items: key.items)
    return filler.fill(plan.graph.nodes[node].step.title).text
  }

  /// A recorded value as people read it: times in the run's zone, yes or no in words, options by
  /// their label, personal values where they are still disclosed, else why they are not.
  package func text(of value: Value, field: Field? = nil) -> String {
    switch value {
    case .text(let text): label(of: text, field) + unit(field)
    case .list(let items): items.map { label(of: $0, field) }.joined(separator: ", ")
    case .bool(let bool): (bool ? ViewWords.yes : ViewWords.no)[language]
    case .time(let moment): TimeText.moment(moment.ms, in: plan.zone)
    case .sealed(let hex): disclosed[hex] ?? whyUndisclosed(hex)[language]
    }
  }

  private func whyUndisclosed(_ commitment: String) -> Phrase {
    state.safekeeping.values.redaction(of: commitment).map { ErasureWords.erased($0.basis) }
      ?? ViewWords.hidden
  }

  /// How a field is named: its label, else its name.
  package func label(of field: Field) -> String {
    field.label?.tagged(in: language) ?? field.name
  }

  /// The label of an option, with its id where a label hides it.
  package func label(of choice: Choice) -> String {
    guard let label = choice.label?.tagged(in: language), label != choice.id else {
      return choice.id
    }
    return "\(label) (\(choice.id))"
  }

  private func label(of text: String, _ field: Field?) -> String {
    field?.options.first { $0.id == text }?.label?.tagged(in: language) ?? text
  }

  private func unit(_ field: Field?) -> String {
    field?.unit.map { " " + $0.tagged(in: language) } ?? ""
  }
}

extension LocalText {
  /// The text in a language; where it is missing the other one, with its tag in front.
  package func tagged(in language: Language) -> String {
    let (text, tag) = shown(in: language)
    return tag.map { "[\($0.rawValue)] \(text)" } ?? text
  }
}
