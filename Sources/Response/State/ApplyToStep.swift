extension RunState {
  /// Folds an event that stands on a step into that step's record.
  mutating func applyToStep(_ event: Event) {
    guard let key = event.step else { return }
    switch event.kind {
    case .clockStarted, .clockMet, .clockWaived, .clockCancelled: return
    default: break
    }
    var record = steps[key] ?? StepRecord()
    if event.kind.changesStep {
      record.last = StepRecord.Touch(
        rseq: event.rseq, by: event.doer, session: event.session, kind: event.kind, at: event.at)
    }
    if let number = event.visit { record.begin(visit: number, at: event.rseq) }

    switch event.kind {
    case .stepStarted:
      record.visit.note(event, mark: .active)
      record.visit.assignee = event.doer
      record.visit.started = event.time
    case .stepAnswered:
      record.visit.answers.merge(event[.answers] ?? [:]) { $1 }
    case .stepDone:
      record.visit.end(event, mark: .done)
    case .stepDecided:
      record.visit.end(event, mark: .done)
      record.visit.option = event[.option]
      if event[.backTo] != nil { record.timesBack += 1 }
    case .stepSkipped:
      record.visit.end(event, mark: .skipped)
    case .stepFailed:
      record.visit.end(event, mark: .failed)
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
    case .noticeSent:
      if let contact = event[.contact], let channel = event[.channel],
        let outcome = event[.outcome].flatMap(Notice.Outcome.init(rawValue:))
      {
        record.visit.notices.append(
          Notice(
            contact: contact, channel: channel, outcome: outcome, person: event[.person],
            reference: event[.reference], at: event.time))
      }
    default: break
    }
    steps[key] = record
    if event.kind == .stepReopened { reopen(event) }
  }

  private mutating func reopen(_ event: Event) {
    for touched in event[.steps] ?? [] {
      var record = steps[touched.key] ?? StepRecord()
      record.visit.interrupted = touched.interrupted
      record.begin(visit: touched.visit, at: event.rseq)
      record.last = StepRecord.Touch(
        rseq: event.rseq, by: event.doer, session: event.session, kind: event.kind, at: event.at)
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
    case .noteAdded, .indicatorAdded, .evidenceAdded, .evidenceMoved, .commandEnded, .runLinked:
      false
    default: true
    }
  }
}

extension Visit {
  fileprivate mutating func note(_ event: Event, mark: Mark) {
    self.mark = mark
    markedAt = event.rseq
    truth = event[.truth].flatMap(Truth.init(rawValue:)) ?? .yes
    if let given = event[.override] { override = given }
  }

  fileprivate mutating func end(_ event: Event, mark: Mark) {
    note(event, mark: mark)
    if mark == .done, started == nil { started = event.time }
    ended = event.time
    endedBy = event.doer
    reason = event[.reason]
  }
}
