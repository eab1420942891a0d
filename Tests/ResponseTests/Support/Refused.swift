import Response

/// Refusals by the names of their cases.
enum Refused {
  static let names: Set<String> = [
    "unknownStep", "groupNotStep", "itemNeeded", "unknownItem", "notAllowed", "blocked",
    "notADecision", "isADecision", "unknownOption", "unknownField", "missingAnswers",
    "missingEvidence", "missingApproval", "approvalBySelf", "approvalNotAsked", "approvalRole",
    "waiting", "repeatLimit", "reasonNeeded", "overrideNeedsReason", "textNeeded", "tooManyItems",
    "notALine", "unknownIncidentType", "notResponsible", "changedSince", "nothingToChange",
    "notAList",
    "answersTooLong", "unknownRecipient", "unsettled", "runClosed", "runStillOpen",
    "happenedInFuture", "unknownRole", "noOffer", "offerOpen", "offerNotForYou",
    "offerNotYours", "handoverToSelf", "unknownPerson", "noCommand", "commandsNotAllowed",
    "commandNotInDrill", "unknownCommand", "unknownEvidence", "notCopied", "alreadyWithheld",
    "nothingSealed", "alreadyRedacted", "underHold", "unknownHold", "notADrill", "unknownInject",
    "injectNotDue", "noClock", "clockNotLate",
  ]

  /// The case's name; a new case does not compile until it is named here.
  static func name(of refusal: Refusal) -> String {
    switch refusal {
    case .unknownStep: "unknownStep"
    case .groupNotStep: "groupNotStep"
    case .itemNeeded: "itemNeeded"
    case .unknownItem: "unknownItem"
    case .notAllowed: "notAllowed"
    case .blocked: "blocked"
    case .notADecision: "notADecision"
    case .isADecision: "isADecision"
    case .unknownOption: "unknownOption"
    case .unknownField: "unknownField"
    case .missingAnswers: "missingAnswers"
    case .missingEvidence: "missingEvidence"
    case .missingApproval: "missingApproval"
    case .approvalBySelf: "approvalBySelf"
    case .approvalNotAsked: "approvalNotAsked"
    case .approvalRole: "approvalRole"
    case .waiting: "waiting"
    case .repeatLimit: "repeatLimit"
    case .reasonNeeded: "reasonNeeded"
    case .overrideNeedsReason: "overrideNeedsReason"
    case .textNeeded: "textNeeded"
    case .tooManyItems: "tooManyItems"
    case .notALine: "notALine"
    case .unknownIncidentType: "unknownIncidentType"
    case .notResponsible: "notResponsible"
    case .changedSince: "changedSince"
    case .nothingToChange: "nothingToChange"
    case .notAList: "notAList"
    case .answersTooLong: "answersTooLong"
    case .unknownRecipient: "unknownRecipient"
    case .unsettled: "unsettled"
    case .runClosed: "runClosed"
    case .runStillOpen: "runStillOpen"
    case .happenedInFuture: "happenedInFuture"
    case .unknownRole: "unknownRole"
    case .noOffer: "noOffer"
    case .offerOpen: "offerOpen"
    case .offerNotForYou: "offerNotForYou"
    case .offerNotYours: "offerNotYours"
    case .handoverToSelf: "handoverToSelf"
    case .unknownPerson: "unknownPerson"
    case .unknownEvidence: "unknownEvidence"
    case .notCopied: "notCopied"
    case .alreadyWithheld: "alreadyWithheld"
    case .nothingSealed: "nothingSealed"
    case .alreadyRedacted: "alreadyRedacted"
    case .underHold: "underHold"
    case .unknownHold: "unknownHold"
    case .noCommand: "noCommand"
    case .commandsNotAllowed: "commandsNotAllowed"
    case .commandNotInDrill: "commandNotInDrill"
    case .unknownCommand: "unknownCommand"
    case .noClock: "noClock"
    case .clockNotLate: "clockNotLate"
    case .notADrill: "notADrill"
    case .unknownInject: "unknownInject"
    case .injectNotDue: "injectNotDue"
    }
  }
}
