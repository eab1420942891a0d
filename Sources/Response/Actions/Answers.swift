import Playbooks

extension Deciding {
  /// The greatest size of the answers one action may put into an event, in bytes of UTF-8.
  static var longestAnswers: Int { 48 * 1024 }

  /// Drafts what is given with an action on a step: new answers, the files among them as evidence
  /// too, and recipients told.
  mutating func record(
    _ changes: [String: AnswerChange], _ notices: [NoticeGiven], on target: Target
  ) throws(Refusal) {
    let answers = try answers(changes, on: target)
    if !answers.isEmpty {
      var answered = draft(.stepAnswered, on: target)
      answered.set(.answers, answers)
      record(answered)
      recordFiles(of: changes, on: target.key, visit: target.visit)
    }
    try record(notices, on: target, visit: target.visit)
  }

  /// Drafts the files among answers as evidence.
  private mutating func recordFiles(
    of changes: [String: AnswerChange], on key: StepKey?, visit: Int?
  ) {
    for (_, change) in changes.sorted(by: { $0.key < $1.key }) {
      guard case .file(let evidence) = change else { continue }
      record(evidence, on: Draft(.evidenceAdded, on: key, visit: visit))
    }
  }

  /// New answers as they will stand, list changes applied to what is answered now.
  private func answers(_ changes: [String: AnswerChange], on target: Target) throws(Refusal)
    -> [String: Answer]
  {
    let current = after.record(target.key).visit
    let old = current.number == target.visit ? current.answers : [:]
    return try resolved(changes, fields: target.node.step.fields, old: old, key: target.key)
  }

  /// Applies changes to old values, field by field.
  private func resolved(
    _ changes: [String: AnswerChange], fields: [Field], old: [String: Value], key: StepKey?
  ) throws(Refusal) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    var bytes = 0
    for (name, change) in changes.sorted(by: { $0.key < $1.key }) {
      guard let field = fields.first(where: { $0.name == name }) else {
        throw .unknownField(key, given: name, known: fields.map(\.name))
      }
      let answer: Answer
      switch change {
      case .set(let given): answer = Self.guarded(given, field)
      case .file(let evidence):
        answer = Self.guarded(.open(.text(evidence.sha256 ?? evidence.source)), field)
      case .add(let more):
        answer = .open(.list(try (list(old[name], field) + more).distinct))
      case .remove(let gone):
        answer = .open(.list(try list(old[name], field).filter { !gone.contains($0) }))
      }
      if case .open(.list(let items)) = answer, items.count > field.mostItems {
        throw .tooManyItems(name, limit: field.mostItems)
      }
      answers[name] = answer
      if case .open(let value) = answer { bytes += value.plain.utf8.count }
      if case .personal(let text) = answer { bytes += text.utf8.count }
    }
    guard bytes <= Self.longestAnswers else {
      throw .answersTooLong(bytes: bytes, limit: Self.longestAnswers)
    }
    return answers
  }

  /// The answer as it may be recorded: what names a person stays out of the leaf whoever asks,
  /// a list holds each item once.
  static func guarded(_ answer: Answer, _ field: Field) -> Answer {
    switch answer {
    case .personal(let text): text.isEmpty ? .open(.text("")) : answer
    case .open(let value) where value.isBlank: answer
    case .open(.list(let items)) where !field.personal: .open(.list(items.distinct))
    case .open(.list(let items)): .personal(items.distinct.joined(separator: "\n"))
    case .open(let value): field.personal ? .personal(value.plain) : answer
    }
  }

  private func list(_ value: Value?, _ field: Field) throws(Refusal) -> [String] {
    guard field.type.isList, !field.personal else { throw .notAList(field.name) }
    if case .list(let items)? = value { return items }
    return []
  }

  mutating func amend(
    _ key: StepKey, _ changes: [String: AnswerChange], _ reason: Prose
  ) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    let reason = try required(reason, .amend, target.key)
    guard target.instance.status == .active || target.instance.status == .done else {
      throw notAllowed(.amend, target)
    }
    let answers = try answers(changes, on: target)
    let old = target.record.visit.answers
    guard answers.contains(where: { name, answer in answer != old[name].map { .open($0) } })
    else { throw .nothingToChange }
    var amended = Draft(.stepAmended, on: target.key, visit: target.record.visit.number)
    amended.fields[.before] = old.filter { answers[$0.key] != nil && !$0.value.isSealed }
    amended.set(.after, answers)
    amended.set(.reason, reason)
    record(amended)
    recordFiles(of: changes, on: target.key, visit: target.record.visit.number)
  }

  mutating func update(_ changes: RunChanges, _ reason: Prose) throws(Refusal) {
    try requireOpen()
    let reason = try required(reason, .amend, nil)
    if let detected = changes.detected, detected.ms > now {
      throw .happenedInFuture(detected)
    }
    try Refusal.Line.title.require(changes.title)
    try Refusal.Line.severity.require(changes.severity)
    if let type = changes.incidentType, !(1...10).contains(type) {
      throw .unknownIncidentType(type)
    }
    let opening = after.opening
    var before: [String: Value] = [:]
    var later: [String: Answer] = [:]
    func note(_ name: String, _ old: Value?, _ new: Value?) {
      guard let new, new != old else { return }
      before[name] = old
      later[name] = .open(new)
    }
    note("title", .text(opening.title), changes.title.map { .text($0) })
    note("tlp", opening.tlp.map { .text($0) }, changes.tlp.map { .text($0.rawValue) })
    note("severity", opening.severity.map { .text($0) }, changes.severity.map { .text($0) })
    note(
      "incident_type", opening.incidentType.map { .text(String($0)) },
      changes.incidentType.map { .text(String($0)) })
    note("detected", opening.detected.map { .time($0) }, changes.detected.map { .time($0) })
    let inputs = try resolved(
      changes.inputs, fields: plan.graph.inputs, old: opening.inputs, key: nil)
    for (name, answer) in inputs where opening.inputs[name].map({ .open($0) }) != answer {
      before["inputs_\(name)"] = opening.inputs[name].flatMap { $0.isSealed ? nil : $0 }
      later["inputs_\(name)"] = answer
    }
    guard !later.isEmpty else { throw .nothingToChange }
    var updated = Draft(.runUpdated)
    updated.fields[.before] = before
    updated.set(.after, later)
    updated.set(.reason, reason)
    record(updated)
    recordFiles(of: changes.inputs, on: nil, visit: nil)
  }
}

extension Field {
  /// The greatest number of items an answer may have.
  fileprivate var mostItems: Int {
    max.flatMap { Int($0.text) }.map { Swift.min($0, AnswerReader.mostItems) }
      ?? AnswerReader.mostItems
  }
}

extension Value {
  /// Whether a commitment stands here.
  ///
  /// It belongs to its own event: in another it would be one without a value.
  fileprivate var isSealed: Bool {
    if case .sealed = self { return true }
    return false
  }
}

extension [String] {
  /// Each text once, where it came first; equal in NFC is equal.
  fileprivate var distinct: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
