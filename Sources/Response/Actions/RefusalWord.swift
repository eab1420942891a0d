/// The word for a kind of refusal, which stays the same in every version: scenarios name it.
package enum RefusalWord: String, Hashable, Sendable, CaseIterable {
  case unknownStep = "unknown_step"
  case groupNotStep = "group_not_step"
  case itemNeeded = "item_needed"
  case unknownItem = "unknown_item"
  case notAllowed = "not_allowed"
  case blocked
  case notADecision = "not_a_decision"
  case isADecision = "is_a_decision"
  case unknownOption = "unknown_option"
  case unknownField = "unknown_field"
  case missingAnswers = "missing_answers"
  case missingEvidence = "missing_evidence"
  case missingApproval = "missing_approval"
  case approvalBySelf = "approval_by_self"
  case approvalNotAsked = "approval_not_asked"
  case approvalRole = "approval_role"
  case waiting
  case repeatLimit = "repeat_limit"
  case reasonNeeded = "reason_needed"
  case overrideNeedsReason = "override_needs_reason"
  case textNeeded = "text_needed"
  case changedSince = "changed_since"
  case nothingToChange = "nothing_to_change"
  case notAList = "not_a_list"
  case tooManyItems = "too_many_items"
  case answersTooLong = "answers_too_long"
  case unknownRecipient = "unknown_recipient"
  case unsettled
  case runClosed = "run_closed"
  case runStillOpen = "run_still_open"
  case happenedInFuture = "happened_in_future"
  case notALine = "not_a_line"
  case unknownIncidentType = "unknown_incident_type"
  case unknownRole = "unknown_role"
  case noOffer = "no_offer"
  case notResponsible = "not_responsible"
  case offerOpen = "offer_open"
  case offerNotForYou = "offer_not_for_you"
  case offerNotYours = "offer_not_yours"
  case handoverToSelf = "handover_to_self"
  case unknownPerson = "unknown_person"
  case unknownEvidence = "unknown_evidence"
  case notCopied = "not_copied"
  case alreadyWithheld = "already_withheld"
  case nothingSealed = "nothing_sealed"
  case alreadyRedacted = "already_redacted"
  case underHold = "under_hold"
  case unknownHold = "unknown_hold"
  case noCommand = "no_command"
  case commandsNotAllowed = "commands_not_allowed"
  case commandNotInDrill = "command_not_in_drill"
  case unknownCommand = "unknown_command"
  case noClock = "no_clock"
  case clockNotLate = "clock_not_late"
  case notADrill = "not_a_drill"
  case unknownInject = "unknown_inject"
  case injectNotDue = "inject_not_due"
  /// What was typed is no answer to the field, before the engine is asked.
  case badAnswer = "bad_answer"
  /// What was typed is no time, or one to come.
  case badTime = "bad_time"
}

extension Refusal {
  /// The word for it.
  package var word: RefusalWord {
    switch self {
    case .unknownStep: .unknownStep
    case .groupNotStep: .groupNotStep
    case .itemNeeded: .itemNeeded
    case .unknownItem: .unknownItem
    case .notAllowed: .notAllowed
    case .blocked: .blocked
    case .notADecision: .notADecision
    case .isADecision: .isADecision
    case .unknownOption: .unknownOption
    case .unknownField: .unknownField
    case .missingAnswers: .missingAnswers
    case .missingEvidence: .missingEvidence
    case .missingApproval: .missingApproval
    case .approvalBySelf: .approvalBySelf
    case .approvalNotAsked: .approvalNotAsked
    case .approvalRole: .approvalRole
    case .waiting: .waiting
    case .repeatLimit: .repeatLimit
    case .reasonNeeded: .reasonNeeded
    case .overrideNeedsReason: .overrideNeedsReason
    case .textNeeded: .textNeeded
    case .changedSince: .changedSince
    case .nothingToChange: .nothingToChange
    case .notAList: .notAList
    case .tooManyItems: .tooManyItems
    case .answersTooLong: .answersTooLong
    case .unknownRecipient: .unknownRecipient
    case .unsettled: .unsettled
    case .runClosed: .runClosed
    case .runStillOpen: .runStillOpen
    case .happenedInFuture: .happenedInFuture
    case .notALine: .notALine
    case .unknownIncidentType: .unknownIncidentType
    case .unknownRole: .unknownRole
    case .noOffer: .noOffer
    case .notResponsible: .notResponsible
    case .offerOpen: .offerOpen
    case .offerNotForYou: .offerNotForYou
    case .offerNotYours: .offerNotYours
    case .handoverToSelf: .handoverToSelf
    case .unknownPerson: .unknownPerson
    case .unknownEvidence: .unknownEvidence
    case .notCopied: .notCopied
    case .alreadyWithheld: .alreadyWithheld
    case .nothingSealed: .nothingSealed
    case .alreadyRedacted: .alreadyRedacted
    case .underHold: .underHold
    case .unknownHold: .unknownHold
    case .noCommand: .noCommand
    case .commandsNotAllowed: .commandsNotAllowed
    case .commandNotInDrill: .commandNotInDrill
    case .unknownCommand: .unknownCommand
    case .noClock: .noClock
    case .clockNotLate: .clockNotLate
    case .notADrill: .notADrill
    case .unknownInject: .unknownInject
    case .injectNotDue: .injectNotDue
    }
  }
}
