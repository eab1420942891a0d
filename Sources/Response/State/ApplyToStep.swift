extension RunState {
  /// Folds an event that stands on a step into that step's record.
  mutating func applyToStep(_ event: Event, at place: Int64) {
    guard let key = event.step else { return }
    switch event.kind {
    case .clockStarted, .clockMet, .clockWaived, .clockCancelled, .clockExplained: return
    default: break
    }
    var record = steps[key] ?? StepRecord()
    if event.kind.changesStep {
      record.last = StepRecord.Touch(
        rseq: place, by: event.doer, session: event.session, kind: event.kind, at: event.at)
    }
    if let number = event.visit { record.begin(visit: number, at: place) }

    switch event.kind {
    case .stepStarted:
      record.visit.note(event, mark: .active, at: place)
      record.visit.assignee = event.doer
      record.visit.started = event.time
      record.visit.startedBy = event.doer
    case .stepAnswered:
      record.visit.answers.merge(event[.answers] ?? [:]) { $1 }
    case .stepDone:
      record.visit.end(event, mark: .done, at: place)
    case .stepDecided:
      record.visit.end(event, mark: .done, at: place)
      record.visit.option = event[.option]
      if event[.backTo] != nil { record.timesBack += 1 }
    case .stepSkipped:
      record.visit.end(event, mark: .skipped, at: place)
    case .stepFailed:
      record.visit.end(event, mark: .failed, at: place)
    case .stepAmended:
      record.visit.answers.merge(event[.after] ?? [:]) { $1 }
    case .stepAssigned:
      record.visit.assignee = event[.to]
    case .stepApproved:
      if let verdict = event[.verdict].flatMap(Visit.Approval.Verdict.init(rawValue:)) {
        record.visit.approval = Visit.Approval(by: event.doer, verdict: verdict, at: event.time)
      }
    case .evidenceAdded:
      if let id = event[.id] { record.visit.evidence.append(id) }
    case .noticePrepared:
      if let contact = event[.contact], let document = event[.document] {
        record.visit.prepared.append(
          NoticePrepared(
            contact: contact, channel: event[.channel], document: document, at: event.time))
      }
    case .noticeSent:
      if let contact = event[.contact], let channel = event[.channel],
        let outcome = event[.outcome].flatMap(Notice.Outcome.init(rawValue:))
      {
        record.visit.notices.append(
          Notice(
            contact: contact, channel: channel, outcome: outcome, person: event[.person],
            reference: event[.reference], document: event[.document], fault: event[.reason],
            at: event.time))
      }
    default: break
    }
    steps[key] = record
    if event.kind == .stepReopened { reopen(event, at: place) }
  }

  private mutating func reopen(_ event: Event, at place: Int64) {
    for touched in event[.steps] ?? [] {
      var record = steps[touched.key] ?? StepRecord()
      record.visit.interrupted = touched.interrupted
      record.begin(visit: touched.visit, at: place)
      record.last = StepRecord.Touch(
        rseq: place, by: event.doer, session: event.session, kind: event.kind, at: event.at)
      steps[touched.key] = record
    }
  }
}

extension Kind {
  /// Whether an event moves or fills the step it stands on, so that somebody who saw the step
  /// before has to look again.
  ///
  /// A remark or a file about it does not.
  fileprivate var changesStep: Bool {
    switch self {
    case .noteAdded, .indicatorAdded, .evidenceAdded, .evidenceMoved, .evidenceOpened,
      .evidenceWithheld, .commandEnded, .runLinked:
      false
    default: true
    }
  }
}

extension Visit {
  fileprivate mutating func note(_ event: Event, mark: Mark, at place: Int64) {
    self.mark = mark
    markedAt = place
    truth = event[.truth].flatMap(Truth.init(rawValue:)) ?? .yes
    if let given = event[.override] { override = given }
  }

  fileprivate mutating func end(_ event: Event, mark: Mark, at place: Int64) {
    note(event, mark: mark, at: place)
    if mark == .done, started == nil { started = event.time }
    ended = event.time
    endedBy = event.doer
    reason = event[.reason]
  }
}
