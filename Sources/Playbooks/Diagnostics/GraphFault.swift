/// What is wrong with how playbooks fit together: everything that needs more than one piece of text.
///
/// Facts, not sentences. `near` is the known name that looks most like the wrong one.
package enum GraphFault: Hashable, Sendable {
  // MARK: Included playbooks

  case unknownPlaybook(String, near: String?)
  case ambiguousPlaybook(String, files: [String])
  /// The playbook has faults that leave nothing to walk.
  case unusablePlaybook(String)
  /// The ids of the playbooks, from the one that comes round to itself.
  case includeRecursion([String])
  case includeTooDeep(limit: Int)
  case tooManySteps(limit: Int)
  case unknownArgument(String, playbook: String, near: String?)
  case missingArgument(String, playbook: String)
  case argumentType(String, wanted: ValueType.Kind, got: ValueType.Kind)

  // MARK: Names of steps and answers

  case unknownStep(String, near: String?)
  case unknownField(String, step: String, near: String?)
  case unknownInput(String, near: String?)
  /// `item` in a step that makes no instances in its own playbook.
  case noItem
  /// A step is named where only a decision has a value.
  case notADecision(String)
  /// An included playbook is named where only a step will do.
  case namesGroup(String)
  /// The named step has instances, and the reader is not one instance of the same list.
  case ambiguousInstance(String, step: String)
  /// A name after `organisation`, `contacts` or `run` that nothing has.
  case unknownPlace(String, near: String?)
  /// A place filled from outside the graph, read by what the graph itself depends on.
  case readsOutside(String)
  case notSurelyBefore(String, step: String)
  /// The step read waits for the reader, or is the reader: to need it would make a circle.
  case readBeforeDone(String, step: String)
  /// What names a person, read where it would be seen or would steer the run.
  case personalRead(String)
  case notAList(String)

  // MARK: The order of work

  /// Each needs or reads the next; the last is the first again.
  case cycle([String])
  case duplicateNeed(String)
  case joinAnyOfOne
  case backToOutside(String)
  case backToNotBefore(String)
  /// A way back from one instance to a step whose instances are of another list.
  case backToOtherItem(String)

  // MARK: Conditions

  case conditionNotYesNo(String)
  case conditionNotOrdered(String, kind: ValueType.Kind)
  /// A list, where one value is held against another.
  case conditionOfList(String)
  case conditionType(String, kind: ValueType.Kind, literal: Literal)
  /// A name where a literal must stand: it would be taken for a text that no answer is.
  case conditionName(String, comparedWith: String)
  case unknownOption(String, of: String, options: [String], near: String?)
  case conditionNeverTrue
  /// Its condition can hold, but not where one of `needs` applies; where none are named, not together
  /// with those around it.
  case unreachableStep(String, needs: [String])
  /// A step that tells somebody, gone without a word where the lists before it are empty.
  case vanishesWithList(String)

  // MARK: Names kept beside the playbook

  case unknownRole(String, near: String?)
  case unknownContact(String, near: String?)
  case unknownTemplate(String, near: String?)
  case unknownRule(String, near: String?)
  /// The rule counts working days on a calendar that is not there.
  case unknownCalendar(String, rule: String, near: String?)
  case deadlineWithoutStart(DeadlineRule.Start?)
  /// The clock starts at a step, or at a time a person gave; this is neither.
  case deadlineStart(String, wanted: DeadlineRule.Start?)
  /// The clock starts at an answer that may be left blank: it would never run then.
  case deadlineMayNotStart(String)

  // MARK: Scenarios

  /// An input that the playbook asks for, and a scenario does not give.
  case missingInput(String, playbook: String)
  /// Somebody was told whom the step does not tell.
  case unknownRecipient(String, step: String, near: String?)

  // MARK: Folders

  /// An id that another file of the folder has too.
  case duplicateID(String, kind: ReadingFault.IDKind, other: String)

  // MARK: Notices

  /// A fault in a place of the notice template that a step sends.
  indirect case inNotice(String, GraphFault)
}

extension GraphFault {
  /// The rule that was broken.
  package var rule: Rule {
    switch self {
    case .unknownPlaybook, .unusablePlaybook: .unknownPlaybook
    case .ambiguousPlaybook: .ambiguousPlaybook
    case .includeRecursion: .includeRecursion
    case .includeTooDeep: .includeTooDeep
    case .tooManySteps: .tooManySteps
    case .unknownArgument: .unknownArgument
    case .missingArgument, .missingInput: .missingArgument
    case .argumentType: .argumentType
    case .unknownStep: .unknownStep
    case .unknownField: .unknownField
    case .unknownInput: .unknownInput
    case .noItem: .itemWithoutEach
    case .notADecision: .notADecision
    case .namesGroup: .namesGroup
    case .ambiguousInstance: .ambiguousInstance
    case .unknownPlace: .unknownPlace
    case .readsOutside: .readsOutside
    case .notSurelyBefore, .readBeforeDone: .notSurelyBefore
    case .personalRead: .personalRead
    case .notAList: .notAList
    case .cycle: .cycle
    case .duplicateNeed: .duplicateNeed
    case .joinAnyOfOne: .joinAnyOfOne
    case .backToOutside, .backToNotBefore, .backToOtherItem: .backTo
    case .conditionNotYesNo, .conditionNotOrdered, .conditionOfList, .conditionType: .conditionType
    case .conditionName: .conditionLiteral
    case .unknownOption: .unknownOption
    case .conditionNeverTrue: .conditionNeverTrue
    case .unreachableStep: .unreachableStep
    case .vanishesWithList: .vanishesWithList
    case .unknownRole: .unknownRole
    case .unknownContact, .unknownRecipient: .unknownContact
    case .unknownTemplate: .unknownTemplate
    case .unknownRule: .unknownRule
    case .unknownCalendar: .unknownCalendar
    case .deadlineWithoutStart: .deadlineWithoutStart
    case .deadlineStart: .deadlineStart
    case .deadlineMayNotStart: .deadlineMayNotStart
    case .duplicateID: .duplicateID
    case .inNotice(_, let fault): fault.rule
    }
  }
}
