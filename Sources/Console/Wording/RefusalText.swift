import Playbooks
import Response

/// Says why an action was refused, with the command that would do where there is one.
///
/// People are named as far as their names are disclosed, times are in the run's zone.
package struct RefusalText {
  let view: RunView

  package init(_ view: RunView) { self.view = view }

  /// Why a run could not be opened.
  ///
  /// There is no run to name in a hint, and nobody to name.
  static func explanation(of refusal: Refusal, opening plan: Plan) -> Explanation {
    switch refusal {
    case .notALine(let line, let given): notALine(line, given)
    case .happenedInFuture(let moment):
      happenedInFuture(moment, TimeText.moment(moment.ms, in: plan.zone))
    default: Explanation("không mở được lượt chạy.", "the run could not be opened.")
    }
  }

  /// What was refused and why; the hint says how to go on.
  package func explanation(of refusal: Refusal) -> Explanation {
    switch refusal {
    case .unknownStep(let given, let near): unknownStep(given, near)
    case .groupNotStep(let key): groupNotStep(key)
    case .itemNeeded(let key, let items): itemNeeded(key, items)
    case .unknownItem(let key, let items): unknownItem(key, items)
    case .notAllowed(let verb, let key, let status, let why, let last):
      notAllowed(verb, key, status, why, last)
    case .blocked(let verb, let key, let waiting): blocked(verb, key, waiting)
    case .unsettled(let keys): unsettled(keys)
    case .runClosed(let result, let at): runClosed(result, at)
    case .runStillOpen: runStillOpen()
    case .changedSince(let key, let touch): changedSince(key, touch)
    case .repeatLimit(let key, let limit, let back): repeatLimit(key, limit, back)
    case .waiting(let key, let until): waiting(key, until)

    case .textNeeded: textNeeded()
    case .overrideNeedsReason(let verb, let key): overrideNeedsReason(verb, key)
    case .tooManyItems(let name, let limit): tooManyItems(name, limit)
    case .notALine(let line, let given): Self.notALine(line, given)
    case .unknownIncidentType(let type): unknownIncidentType(type)
    case .notResponsible(let person): notResponsible(person)

    case .notADecision(let key): notADecision(key)
    case .isADecision(let key): isADecision(key)
    case .unknownOption(let key, let given, let options): unknownOption(key, given, options)
    case .unknownField(let key, let given, let known): unknownField(key, given, known)
    case .missingAnswers(let key, let names): missingAnswers(key, names)
    case .reasonNeeded(let verb, let key): reasonNeeded(verb, key)
    case .nothingToChange: Self.nothingToChange()
    case .notAList(let name): notAList(name)
    case .answersTooLong(let bytes, let limit): answersTooLong(bytes, limit)
    case .unknownRecipient(let key, let given, let known): unknownRecipient(key, given, known)
    case .happenedInFuture(let moment): Self.happenedInFuture(moment, time(moment.ms))

    case .missingEvidence(let key): missingEvidence(key)
    case .missingApproval(let key, let role, let rejected): missingApproval(key, role, rejected)
    case .approvalBySelf(let key, let person): approvalBySelf(key, person)
    case .approvalNotAsked(let key): approvalNotAsked(key)
    case .approvalRole(let key, let role, let holder): approvalRole(key, role, holder)
    case .unknownRole(let role, let known): unknownRole(role, known)
    case .noOffer: noOffer()
    case .offerOpen(let to): offerOpen(to)
    case .offerNotForYou(let to): offerNotForYou(to)
    case .offerNotYours(let from): offerNotYours(from)
    case .handoverToSelf: handoverToSelf()
    case .unknownPerson(let id): unknownPerson(id)

    case .unknownEvidence(let id, let known): unknownEvidence(id, known)
    case .notCopied(let id): notCopied(id)
    case .alreadyWithheld(let id, let withholding): alreadyWithheld(id, withholding)
    case .nothingSealed(let place): Self.nothingSealed(place, in: view.state.run)
    case .alreadyRedacted(let place, let redaction):
      Self.alreadyRedacted(place, redaction, view.plan.zone)
    case .underHold(let bases): Self.underHold(bases)
    case .unknownHold(let given, let standing): Self.unknownHold(given, standing)

    case .noCommand(let key): noCommand(key)
    case .commandsNotAllowed: commandsNotAllowed()
    case .commandNotInDrill(let key): commandNotInDrill(key)
    case .unknownCommand(let id): unknownCommand(id)

    case .noClock(let key): noClock(key)
    case .clockNotLate(let key, let stand): clockNotLate(key, stand)

    case .notADrill: notADrill()
    case .unknownInject(let id, let known): unknownInject(id, known)
    case .injectNotDue(let id, let at): injectNotDue(id, at)
    }
  }

  // MARK: Pieces of sentences

  /// `isolate[web01]`, in backquotes.
  func quoted(_ key: StepKey) -> String { "`\(view.plan.label(key))`" }

  func labels(_ keys: [StepKey]) -> Phrase { .list(keys.map { view.plan.label($0) }) }

  func name(_ person: String) -> String { view.name(of: person) }

  func time(_ ms: Int64) -> String { TimeText.clock(ms, in: view.plan.zone, now: view.now) }

  /// Words of the command line for this run.
  func command(_ words: String) -> String { "`ungcuu \(words)`" }

  /// `step VERB RUN STEP …`, with the run and the step put in.
  func stepCommand(_ verb: String, _ key: StepKey, _ rest: String = "") -> String {
    let end = rest.isEmpty ? "" : " \(rest)"
    return command("step \(verb) \(view.state.run) \(shell(key))\(end)")
  }

  /// A step as a word of a command line.
  func shell(_ key: StepKey) -> String { ShellText.quoted(view.plan.label(key)) }

  func run(_ verb: String, _ rest: String = "") -> String {
    command("\(verb) \(view.state.run)\(rest.isEmpty ? "" : " \(rest)")")
  }
}
