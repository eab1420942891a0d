import Playbooks
import Response

extension Walk {
  /// Asks the fields of a step that have no answer yet, one by one.
  ///
  /// Each answer is on record before the next question. Those answered before are shown, and may
  /// be changed first.
  mutating func askFields(of key: StepKey, _ step: Step) throws(Leave) {
    try reviseAnswers(of: key, step)
    for field in step.fields where !isAnswered(field, of: key) {
      try askField(field, of: key)
    }
  }

  private func isAnswered(_ field: Field, of key: StepKey) -> Bool {
    guard let value = visit(of: key)?.answers[field.name] else { return false }
    if field.type == .tick { return value == .bool(true) }
    if case .list = value { return true }
    return !field.required || !value.isBlank
  }

  /// Shows what is answered in this visit; keeping it takes a word, as every answer does.
  private mutating func reviseAnswers(of key: StepKey, _ step: Step) throws(Leave) {
    let answered = step.fields.filter { isAnswered($0, of: key) }
    guard !answered.isEmpty else { return }
    while true {
      let answers = visit(of: key)?.answers ?? [:]
      try ask.show(WalkWords.answeredBefore, .bold)
      for (place, field) in answered.enumerated() {
        let shown = answers[field.name].map { view.text(of: $0, field: field) } ?? ""
        try ask.show(
          [Span("  \(place + 1)  "), Span("\(view.label(of: field)): "), Span(shown, .cyan)]
            .wrapped(to: ask.size.columns, hanging: 5))
      }
      let typed = try ask.text(WalkWords.keepAllOrNumber, also: [Ask.keeping])
      if typed == Ask.keeping { return }
      if let number = Int(typed), answered.indices.contains(number - 1) {
        try askField(answered[number - 1], of: key)
      } else {
        try ask.show(WalkWords.noSuchChoice(typed, count: answered.count), .yellow)
      }
    }
  }

  private mutating func askField(_ field: Field, of key: StepKey) throws(Leave) {
    let change: AnswerChange?
    if field.type == .file {
      change = try fileAnswer(field)
    } else {
      let now = port.now
      change = try ask.answer(
        to: filled(field, of: key), earlier: earlier(field, of: key), now: now,
        zone: view.plan.zone
      ).map { .set($0) }
    }
    guard let change else { return }
    try record(.plain(.answer(key, [field.name: change], [])))
  }

  /// The file a field asks for is evidence too; the answer is its hash, or what it is where there
  /// is none.
  private mutating func fileAnswer(_ field: Field) throws(Leave) -> AnswerChange? {
    try ask.show([[Span(view.label(of: field), .bold)]])
    if !field.required {
      let typed = try ask.optionalText(WalkWords.attachFile)
      guard typed != nil else { return nil }
    }
    return .file(try askKept())
  }

  /// What was answered in this visit, or in the last one that answered it.
  private func earlier(_ field: Field, of key: StepKey) -> EarlierAnswer? {
    let record = view.state.record(key)
    let visits = [record.visit] + record.past.reversed()
    guard let value = visits.lazy.compactMap({ $0.answers[field.name] }).first else { return nil }
    let shown = view.text(of: value, field: field)
    guard case .sealed(let hex) = value else {
      return value.isBlank ? nil : EarlierAnswer(shown: shown, answer: .open(value))
    }
    return EarlierAnswer(shown: shown, answer: view.disclosed[hex].map { .personal($0) })
  }

  /// The field with the places in its texts filled.
  private func filled(_ field: Field, of key: StepKey) -> Field {
    guard let node = view.plan.graph.index[key.path] else { return field }
    let filler = Filler(view, node: node, items: key.items)
    var filled = field
    filled.label = field.label.map { .both(filler.fill($0).text) }
    filled.help = field.help.map { .both(filler.fill($0).text) }
    return filled
  }
}
