import Playbooks
import Response

/// What can be put right afterwards.
private enum Amendable {
  case answer(Field)
  case input(Field)
  case title, detected, severity, tlp, incidentType
}

extension Walk {
  /// Puts an answer of the step at hand right, or what the run says of itself; before and after
  /// are both kept.
  mutating func amend() throws(Leave) {
    let things = amendable()
    let place = try ask.choice(
      WalkWords.amendWhat,
      things.map { thing in
        let (name, shown) = described(thing)
        return Ask.Option(name, "\(name): \(shown)")
      })
    let thing = things[place]
    try ask.show(WalkWords.before(described(thing).shown), .cyan)
    switch thing {
    case .answer(let field):
      let key = try stepAtHand()
      let change: AnswerChange =
        field.type == .file
        ? .file(try askKept())
        : try newAnswer(to: field, view.state.record(key).visit.answers[field.name])
      let reason = try ask.reason(WalkWords.whyAmend)
      try record(.plain(.amend(key, [field.name: change], reason: reason)))
    default:
      let changes = try newFacts(of: thing)
      let reason = try ask.reason(WalkWords.whyAmend)
      try record(.plain(.update(changes, reason: reason)))
    }
  }

  private func amendable() -> [Amendable] {
    var things: [Amendable] = []
    if let chosen, let (node, instance) = view.step(chosen),
      instance.status == .active || instance.status == .done
    {
      things += node.step.fields.map { .answer($0) }
    }
    return things + [.title, .detected, .severity, .tlp, .incidentType]
      + view.plan.graph.inputs.map { .input($0) }
  }

  private func described(_ thing: Amendable) -> (name: String, shown: String) {
    let opening = view.state.opening
    let unset = WalkWords.unset[view.language]
    func say(_ phrase: Phrase, _ shown: String?) -> (String, String) {
      (phrase[view.language], shown ?? unset)
    }
    switch thing {
    case .answer(let field):
      let value = chosen.flatMap { view.state.record($0).visit.answers[field.name] }
      return (view.label(of: field), value.map { view.text(of: $0, field: field) } ?? unset)
    case .input(let field):
      let value = opening.inputs[field.name]
      return (view.label(of: field), value.map { view.text(of: $0, field: field) } ?? unset)
    case .title: return say(WalkWords.runTitle, opening.title)
    case .detected:
      return say(
        ViewWords.detected, opening.detected.map { TimeText.moment($0.ms, in: view.plan.zone) })
    case .severity: return say(ViewWords.severity, opening.severity)
    case .tlp: return say(Phrase(both: "TLP"), opening.tlp)
    case .incidentType:
      return say(WalkWords.incidentType, FormRun.kind(of: view).map { String($0) })
    }
  }

  private mutating func newFacts(of thing: Amendable) throws(Leave) -> RunChanges {
    var changes = RunChanges()
    switch thing {
    case .answer: break
    case .input(let field):
      changes.inputs[field.name] = try newAnswer(to: field, view.state.opening.inputs[field.name])
    case .title: changes.title = try ask.text(WalkWords.newValue)
    case .severity: changes.severity = try ask.text(WalkWords.newValue)
    case .detected: changes.detected = try askMoment()
    case .tlp:
      let levels = TLP.allCases
      let place = try ask.choice(
        WalkWords.newValue, levels.map { Ask.Option($0.rawValue, $0.rawValue) })
      changes.tlp = levels[place]
    case .incidentType: changes.incidentType = try askIncidentType()
    }
    return changes
  }

  private mutating func askMoment() throws(Leave) -> Moment {
    while true {
      let typed = try ask.text(WalkWords.newValue)
      switch Result(catching: { () throws(ClockText.Fault) in
        try ClockText.past(typed, now: port.now(), zone: view.plan.zone)
      }) {
      case .success(let moment): return moment
      case .failure(let fault): try ask.show(fault.explanation.whole, .yellow)
      }
    }
  }

  /// A row of the official list (TT 20/2017/TT-BTTTT, Mẫu số 05).
  private mutating func askIncidentType() throws(Leave) -> Int64 {
    while true {
      let typed = try ask.text(WalkWords.incidentTypeRow)
      if let row = Int64(typed), (1...10).contains(row) { return row }
      try ask.show(WalkWords.noSuchChoice(typed, count: 10), .yellow)
    }
  }

  /// A new value, or for a list `+x` and `-x`.
  private mutating func newAnswer(to field: Field, _ old: Value?) throws(Leave) -> AnswerChange {
    guard field.type.isList, !field.personal else {
      let earlier = old.map { EarlierAnswer(shown: view.text(of: $0, field: field), answer: nil) }
      let now = port.now
      let answer = try ask.answer(to: field, earlier: earlier, now: now, zone: view.plan.zone)
      return .set(answer ?? .open(.text("")))
    }
    while true {
      let typed = try ask.text(WalkWords.changeList)
      let reader = AnswerReader(now: port.now(), zone: view.plan.zone)
      let rest = field.meant([String(typed.dropFirst())])
      let fault: AnswerFault
      do throws(AnswerFault) {
        switch typed.first {
        case "+": return .add(try reader.items(rest, of: field))
        case "-": return .remove(try reader.items(rest, of: field))
        default: return .set(try reader.answer(field.meant([typed]), to: field))
        }
      } catch { fault = error }
      try ask.show(fault.explanation.whole, .yellow)
    }
  }
}
