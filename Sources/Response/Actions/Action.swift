import Playbooks

/// What a person asks for.
package enum Action: Hashable, Sendable {
  case start(StepKey, [String: AnswerChange] = [:], [NoticeGiven] = [])
  case answer(StepKey, [String: AnswerChange], [NoticeGiven])
  case done(StepKey, [String: AnswerChange], [NoticeGiven], reason: Prose?)
  case decide(
    StepKey, [String: AnswerChange] = [:], [NoticeGiven] = [], option: String, reason: Prose)
  case skip(StepKey, reason: Prose)
  case fail(StepKey, [String: AnswerChange] = [:], [NoticeGiven] = [], reason: Prose)
  case reopen(StepKey, below: Bool, reason: Prose)
  case assign(StepKey, to: PersonNamed)
  case approve(StepKey, Visit.Approval.Verdict, reason: Prose?)
  case amend(StepKey, [String: AnswerChange], reason: Prose)
  case update(RunChanges, reason: Prose)
  case takeRole(String, PersonNamed)

  case note(NoteText, on: StepKey?, corrects: String?)
  case indicator(type: String, value: String, on: StepKey?)
  case attach(EvidenceGiven, on: StepKey?)
  case notice(StepKey, [NoticeGiven])
  case prepareNotice(StepKey, NoticePreparing)
  case startCommand(StepKey, CommandGiven)
  case endCommand(StepKey, CommandOutcome)
  case link(run: String, from: StepKey?)
  case showInject(String)
  case explainClock(StepKey, reason: Prose)

  case moveEvidence(String, CustodyGiven)
  case openEvidence(String, reason: Prose, place: String?)
  case withholdEvidence(String, basis: String, reason: Prose?)
  case redact(SealedPlace, basis: String, reason: Prose?)
  case setHold(basis: String, reason: Prose?)
  case liftHold(basis: String, reason: Prose?)

  case offerHandover(to: PersonNamed, brief: String)
  case acceptHandover
  case declineHandover(reason: Prose?)
  case withdrawHandover(reason: Prose?)
  case takeHandover(reason: Prose)

  case finish(reason: Prose?)
  case abort(reason: Prose, mistake: Bool)
  case reopenRun(reason: Prose)
}

/// Who acts or is meant: somebody of the run, or a name new to it.
package enum PersonNamed: Hashable, Sendable {
  case known(String)
  case new(String)
}

/// A new answer, or a change to a list.
package enum AnswerChange: Hashable, Sendable {
  case set(Answer)
  /// A file: put on record as evidence in the same action; its hash is the answer.
  case file(EvidenceGiven)
  case add([String])
  case remove([String])
}

/// What an amendment changes about the run itself; nil leaves a thing as it is.
package struct RunChanges: Hashable, Sendable {
  package var title: String?
  package var tlp: TLP?
  package var severity: String?
  package var incidentType: Int64?
  package var detected: Moment?
  package var inputs: [String: AnswerChange] = [:]

  package init() {}
}

/// The text of a note, or the hash of one too long for an event.
package enum NoteText: Hashable, Sendable {
  case prose(Prose)
  case kept(sha256: String)
}

/// A recipient told by hand.
package struct NoticeGiven: Hashable, Sendable {
  package let contact: String
  package let channel: String
  package let outcome: Notice.Outcome
  /// The number or address used, and the person reached: personal data.
  package let address: String?
  package let person: String?
  package let reference: String?
  /// The sender's own number of what was sent, and the day it bears, `2026-11-22`: a later report cites
  /// both.
  package let number: String?
  package let date: String?
  /// What was sent or read out: put on record as evidence of the run, where it is not there yet.
  package let document: EvidenceGiven?
  /// What went wrong, in words: personal data, for a mail server may name the address.
  package let fault: String?

  package init(
    contact: String, channel: String, outcome: Notice.Outcome, address: String?,
    person: String?, reference: String?, number: String? = nil, date: String? = nil,
    document: EvidenceGiven? = nil, fault: String? = nil
  ) {
    self.contact = contact
    self.channel = channel
    self.outcome = outcome
    self.number = number
    self.date = date
    self.address = address
    self.person = person
    self.reference = reference
    self.document = document
    self.fault = fault
  }
}

/// A text made ready for a recipient.
package struct NoticePreparing: Hashable, Sendable {
  package let contact: String
  /// Nil where a person wrote it before the channel was chosen.
  package let channel: String?
  /// The address it is made out to: personal data.
  package let address: String?
  package let document: EvidenceGiven

  package init(contact: String, channel: String?, address: String?, document: EvidenceGiven) {
    self.contact = contact
    self.channel = channel
    self.address = address
    self.document = document
  }
}

/// A file or a thing to be put on record.
package struct EvidenceGiven: Hashable, Sendable {
  package let how: Evidence.How
  package let sha256: String?
  package let size: Int64?
  package let media: String?
  /// Where it came from: host and path, or where it was found.
  package let source: String
  package var method: String?
  /// Who took it, where nobody of the run did: personal data.
  package var acquiredBy: String?
  package var serial: String?
  package var seal: String?
  package var place: String?
  package var text: Prose?

  package init(
    how: Evidence.How, sha256: String? = nil, size: Int64? = nil, media: String? = nil,
    source: String, method: String? = nil, acquiredBy: String? = nil, serial: String? = nil,
    seal: String? = nil, place: String? = nil, text: Prose? = nil
  ) {
    self.how = how
    self.sha256 = sha256
    self.size = size
    self.media = media
    self.source = source
    self.method = method
    self.acquiredBy = acquiredBy
    self.serial = serial
    self.seal = seal
    self.place = place
    self.text = text
  }
}

/// Into whose hands a piece of evidence goes, and how.
package struct CustodyGiven: Hashable, Sendable {
  package let to: PersonNamed
  package let reason: Prose
  package let place: String?
  package let seal: String?

  package init(to: PersonNamed, reason: Prose, place: String? = nil, seal: String? = nil) {
    self.to = to
    self.reason = reason
    self.place = place
    self.seal = seal
  }
}

/// A command about to be run.
package struct CommandGiven: Hashable, Sendable {
  package let id: String
  package let argv: [String]
  package let directory: String
  /// Milliseconds.
  package let timeout: Int64
  package let executableSHA256: String?

  package init(
    id: String, argv: [String], directory: String, timeout: Int64, executableSHA256: String?
  ) {
    self.id = id
    self.argv = argv
    self.directory = directory
    self.timeout = timeout
    self.executableSHA256 = executableSHA256
  }
}

/// How a command ended.
package struct CommandOutcome: Hashable, Sendable {
  package enum How: String, Hashable, Sendable, CaseIterable {
    case exit, signal, timeout, unknown
  }

  package let id: String
  package let how: How
  package let code: Int64?
  /// Milliseconds it ran.
  package let ms: Int64?
  /// Hashes of what it printed, kept as evidence.
  package let out: String?
  package let err: String?

  package init(id: String, how: How, code: Int64?, ms: Int64?, out: String?, err: String?) {
    self.id = id
    self.how = how
    self.code = code
    self.ms = ms
    self.out = out
    self.err = err
  }
}

/// An action with all that goes with it.
package struct Request: Hashable, Sendable {
  package let action: Action
  package let stamp: Stamp
  /// Who records it.
  package let by: PersonNamed
  /// Who did or decided it, where that is another person.
  package var who: PersonNamed?
  /// When it happened, where not now.
  package var happened: Moment?
  /// Why a rule is to be passed over.
  package var override: Prose?
  /// Why the deadlines that this very action meets late are met late.
  package var lateReason: Prose?
  /// How much of the run the person had seen: the place of the next event then.
  ///
  /// Nil where nothing was shown to them.
  package var seen: Int64?

  package init(_ action: Action, stamp: Stamp, by: PersonNamed) {
    self.action = action
    self.stamp = stamp
    self.by = by
  }
}
