import Playbooks
import Response

extension WalkPort.AskedAction {
  /// What was recorded, in a few words: the kind of event, and what it is about.
  func summary(in view: RunView) -> Phrase {
    switch self {
    case .plain(let action): action.summary(in: view)
    case .assign(let key, let name): Kind.stepAssigned.about("\(view.title(of: key)): \(name)")
    case .takeRole(let role, let name): Kind.roleAssigned.about("\(role): \(name)")
    case .offerHandover(let name, _): Kind.handoverOffered.about(name)
    }
  }
}

extension Kind {
  /// The kind of event with what it is about.
  func about(_ what: String) -> Phrase { phrase + Phrase(both: ": \(what)") }
}

extension Action {
  fileprivate func summary(in view: RunView) -> Phrase {
    switch self {
    case .start(let key, _, _): view.about(.stepStarted, key)
    case .answer(let key, let changes, let notices):
      notices.isEmpty ? view.about(.stepAnswered, changes, at: key) : view.told(notices)
    case .done(let key, _, _, _): view.about(.stepDone, key)
    case .decide(let key, _, _, _, _): view.about(.stepDecided, key)
    case .skip(let key, _): view.about(.stepSkipped, key)
    case .fail(let key, _, _, _): view.about(.stepFailed, key)
    case .reopen(let key, _, _): view.about(.stepReopened, key)
    case .assign(let key, _): view.about(.stepAssigned, key)
    case .approve(let key, _, _): view.about(.stepApproved, key)
    case .amend(let key, let changes, _): view.about(.stepAmended, changes, at: key)
    case .update: Kind.runUpdated.phrase
    case .takeRole(let role, _): Kind.roleAssigned.about(role)
    case .note: Kind.noteAdded.phrase
    case .indicator(_, let value, _): Kind.indicatorAdded.about(value)
    case .attach(let evidence, _): Kind.evidenceAdded.about(evidence.source)
    case .notice(_, let notices): view.told(notices)
    case .prepareNotice(_, let prepared):
      Kind.noticePrepared.about(view.title(ofContact: prepared.contact))
    case .startCommand(let key, _): view.about(.commandStarted, key)
    case .endCommand(let key, _): view.about(.commandEnded, key)
    case .link(let run, _): Kind.runLinked.about(run)
    case .showInject(let id): Kind.injectShown.about(id)
    case .explainClock(let key, _): view.about(.clockExplained, key)
    case .moveEvidence(let id, _): Kind.evidenceMoved.about(id)
    case .openEvidence(let id, _, _): Kind.evidenceOpened.about(id)
    case .withholdEvidence(let id, _, _): Kind.evidenceWithheld.about(id)
    case .redact(let place, _, _): Kind.dataRedacted.about(place.path)
    case .setHold(let basis, _): Kind.holdSet.about(basis)
    case .liftHold(let basis, _): Kind.holdLifted.about(basis)
    case .offerHandover: Kind.handoverOffered.phrase
    case .acceptHandover: Kind.handoverAccepted.phrase
    case .declineHandover: Kind.handoverDeclined.phrase
    case .withdrawHandover: Kind.handoverWithdrawn.phrase
    case .takeHandover: Kind.handoverTaken.phrase
    case .finish, .abort: Kind.runClosed.phrase
    case .reopenRun: Kind.runReopened.phrase
    }
  }
}

extension RunView {
  fileprivate func about(_ kind: Kind, _ key: StepKey) -> Phrase {
    kind.about(title(of: key))
  }

  /// The questions answered, by their labels; never the answers: a screen is read over shoulders.
  fileprivate func about(_ kind: Kind, _ changes: [String: AnswerChange], at key: StepKey)
    -> Phrase
  {
    let fields = plan.node(key)?.step.fields ?? []
    let labels = fields.filter { changes[$0.name] != nil }.map { label(of: $0) }
    return kind.about(labels.joined(separator: ", "))
  }

  fileprivate func told(_ notices: [NoticeGiven]) -> Phrase {
    let contacts = notices.map { title(ofContact: $0.contact) }
    return Kind.noticeSent.about(contacts.joined(separator: ", "))
  }
}
