import Playbooks

// From what an entry says to the action that a command would ask for.

extension ScenarioPlay {
  func action(of entry: ScenarioEntry) throws(Rejection) -> Action {
    guard let act = entry.act else { throw .refused(.nothingToChange) }
    let given = entry.given
    let reason = given.reason.map { Prose($0) }
    switch act.verb {
    case .note:
      let step = try given.step.map { name throws(Rejection) in try key(name.text) }
      return .note(.prose(Prose(act.object.text)), on: step, corrects: nil)
    case .role: return .takeRole(act.object.text, person(given.to ?? ""))
    case .handover: return try handover(act.object.text, to: given.to, reason)
    case .run: return run(act.object.text, reason)
    case .update: return .update(try changes(given), reason: reason ?? Prose(""))
    default: return try action(act.verb, on: try key(act.object.text), given, reason)
    }
  }

  private func action(
    _ verb: ScenarioEntry.Verb, on key: StepKey, _ given: ScenarioEntry.Given, _ reason: Prose?
  ) throws(Rejection) -> Action {
    let why = reason ?? Prose("")
    let changes = try changes(given, on: key)
    let notices = try notices(given, on: key)
    switch verb {
    case .answer: return .answer(key, changes, notices)
    case .done: return .done(key, changes, notices, reason: reason)
    case .decide:
      return .decide(key, changes, notices, option: given.option?.text ?? "", reason: why)
    case .skip: return .skip(key, reason: why)
    case .fail: return .fail(key, changes, notices, reason: why)
    case .reopen: return .reopen(key, below: given.below, reason: why)
    case .assign: return .assign(key, to: person(given.to ?? ""))
    case .approve: return .approve(key, .approved, reason: reason)
    case .reject: return .approve(key, .rejected, reason: reason)
    case .amend: return .amend(key, changes, reason: why)
    case .notice: return .notice(key, notices)
    case .attach: return .attach(EvidenceGiven(how: .described, source: given.what ?? ""), on: key)
    case .start, .note, .role, .handover, .run, .update: return .start(key, changes, notices)
    }
  }

  private func key(_ text: String) throws(Rejection) -> StepKey {
    do throws(Refusal) {
      return try plan.key(text, in: standing)
    } catch {
      throw .refused(error)
    }
  }

  private func handover(_ word: String, to name: String?, _ reason: Prose?) throws(Rejection)
    -> Action
  {
    switch ScenarioEntry.Handover(rawValue: word) {
    case .offer?: .offerHandover(to: person(name ?? ""), brief: Draft.unsealed)
    case .accept?: .acceptHandover
    case .decline?: .declineHandover(reason: reason)
    case .withdraw?: .withdrawHandover(reason: reason)
    case .take?: .takeHandover(reason: reason ?? Prose(""))
    case nil: throw .refused(.nothingToChange)
    }
  }

  private func run(_ word: String, _ reason: Prose?) -> Action {
    let why = reason ?? Prose("")
    return switch ScenarioEntry.RunWord(rawValue: word) {
    case .abort?: .abort(reason: why, mistake: false)
    case .void?: .abort(reason: why, mistake: true)
    case .reopen?: .reopenRun(reason: why)
    case .finish?, nil: .finish(reason: reason)
    }
  }

  private func changes(_ given: ScenarioEntry.Given) throws(Rejection) -> RunChanges {
    var changes = RunChanges()
    changes.title = given.facts.title
    changes.tlp = given.facts.tlp
    changes.severity = given.facts.severity
    changes.incidentType = given.facts.incidentType
    if let detected = given.facts.detected {
      changes.detected = try Self.past(detected.text, now: now, zone: plan.zone)
    }
    changes.inputs = try Self.changes(
      given.answers, fields: plan.graph.inputs, of: nil, now: now, zone: plan.zone)
    return changes
  }

  private func changes(_ given: ScenarioEntry.Given, on key: StepKey) throws(Rejection)
    -> [String: AnswerChange]
  {
    try Self.changes(
      given.answers, fields: plan.node(key)?.step.fields ?? [], of: key, now: now, zone: plan.zone)
  }

  /// Typed answers as the engine takes them; a file is described, for there is none.
  static func changes(
    _ typed: [TypedAnswer], fields: [Field], of key: StepKey?, now: Int64, zone: Zone
  ) throws(Rejection) -> [String: AnswerChange] {
    let reader = AnswerReader(now: now, zone: zone)
    var changes: [String: AnswerChange] = [:]
    for answer in typed {
      let name = answer.name.text
      guard let field = fields.first(where: { $0.name == name }) else {
        throw .refused(.unknownField(key, given: name, known: fields.map(\.name)))
      }
      do throws(AnswerFault) {
        switch answer.sign {
        case .add: changes[name] = .add(try reader.items(answer.texts, of: field))
        case .remove: changes[name] = .remove(try reader.items(answer.texts, of: field))
        case .set where field.type == .file:
          let source = answer.texts.joined(separator: "\n")
          changes[name] = .file(EvidenceGiven(how: .described, source: source))
        case .set: changes[name] = .set(try reader.answer(answer.texts, to: field))
        }
      } catch {
        throw .answer(field: name, error)
      }
    }
    return changes
  }

  private func notices(_ given: ScenarioEntry.Given, on key: StepKey) throws(Rejection)
    -> [NoticeGiven]
  {
    var notices: [NoticeGiven] = []
    for notice in given.notices {
      guard let outcome = Notice.Outcome(rawValue: notice.outcome.text) else {
        throw .refused(
          .unknownOption(
            key, given: notice.outcome.text, options: Notice.Outcome.allCases.map(\.rawValue)))
      }
      notices.append(
        NoticeGiven(
          contact: notice.contact.text, channel: notice.channel, outcome: outcome,
          address: notice.address, person: notice.person, reference: notice.reference))
    }
    return notices
  }
}
