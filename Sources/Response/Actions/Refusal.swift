/// Why an action was not accepted, as facts; a refusal changes nothing.
package enum Refusal: Error, Hashable, Sendable {
  case unknownStep(String, near: String?)
  case groupNotStep(StepKey)
  /// The step has instances; one must be named.
  case itemNeeded(StepKey, items: [String])
  case unknownItem(StepKey, items: [String])
  /// The state does not allow it: what it is, since when, by whom.
  case notAllowed(Verb, StepKey, status: Status, why: Why?, last: StepRecord.Touch?)
  /// What must be settled first.
  case blocked(Verb, StepKey, waitingFor: [StepKey])
  case notADecision(StepKey)
  case isADecision(StepKey)
  case unknownOption(StepKey, given: String, options: [String])
  case unknownField(StepKey?, given: String, known: [String])
  case missingAnswers(StepKey, [String])
  case missingEvidence(StepKey)
  case missingApproval(StepKey, role: String, rejected: Bool)
  case approvalBySelf(StepKey, person: String)
  case approvalNotAsked(StepKey)
  case approvalRole(StepKey, role: String, holder: String)
  case waiting(StepKey, until: Int64?)
  case repeatLimit(StepKey, limit: Int, backTo: StepKey)
  case reasonNeeded(Verb, StepKey?)
  /// The reason to pass over a rule is blank.
  case overrideNeedsReason(Verb, StepKey)
  /// A note without a word.
  case textNeeded
  /// Somebody else changed the step since it was shown.
  case changedSince(StepKey, StepRecord.Touch)
  case nothingToChange
  case notAList(String)
  case tooManyItems(String, limit: Int)
  case answersTooLong(bytes: Int, limit: Int)
  case unknownRecipient(StepKey, given: String, known: [String])

  case unsettled([StepKey])
  case runClosed(RunState.Ending.Result, at: Int64)
  case runStillOpen
  case happenedInFuture(Moment)
  /// What must be one line of text is blank, too long, or has line breaks or control characters.
  case notALine(Line, given: String)
  /// No row of the official list.
  case unknownIncidentType(Int64)

  case unknownRole(String, known: [String])
  case noOffer
  /// Only who is responsible hands over; who that is.
  case notResponsible(String)
  case offerOpen(to: String)
  case offerNotForYou(to: String)
  case offerNotYours(from: String)
  case handoverToSelf
  case unknownPerson(String)

  case unknownEvidence(String, known: [String])
  /// Only what was copied into the store can be withheld.
  case notCopied(String)
  case alreadyWithheld(String, Withholding)
  /// No personal value stands there.
  case nothingSealed(SealedPlace)
  case alreadyRedacted(SealedPlace, Redaction)
  /// Nothing is erased while these holds stand.
  case underHold([String])
  case unknownHold(String, standing: [String])

  case noCommand(StepKey)
  case commandsNotAllowed
  case commandNotInDrill(StepKey)
  case unknownCommand(String)

  /// No clock of the step is on record.
  case noClock(StepKey)
  /// There is nothing to explain: how the clock stands.
  case clockNotLate(StepKey, ClockStand)

  case notADrill
  case unknownInject(String, known: [String])
  /// Its time is still to come.
  case injectNotDue(String, at: Int64)

  /// The verbs of the command line, to name what was asked.
  package enum Verb: String, Hashable, Sendable, CaseIterable {
    case start, answer, done, decide, skip, fail, reopen, amend, assign, approve, abort, takeOver
    case moveEvidence, openEvidence, explain
  }

  /// What is one line of text.
  package enum Line: Hashable, Sendable, CaseIterable {
    case name, title, severity, incident, reference, basis, place, seal, serial, note

    /// In characters.
    package static var longest: Int { 200 }

    /// Refuses what is more than one line of text, or less.
    func require(_ text: String?) throws(Refusal) {
      guard let text else { return }
      guard !text.trimmed.isEmpty, text.count <= Self.longest, !text.hasControls,
        !text.contains(where: \.isNewline)
      else { throw .notALine(self, given: text) }
    }
  }
}
