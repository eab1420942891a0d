/// The mappings of the file formats, each with its own keys.
package enum MappingKind: String, Hashable, Sendable, CaseIterable {
  case playbook, input, field, role, reference, approval
  case step, decision, option, notify, deadline, run, approve, wait, opens
  case text, rules, rule, limit, calendar, directory, contact, template, organisation, mail
  case inject, scenario, entry, told, facts, expectation
  case form, formHeading, formText, formField, formChoice, formTable, formColumn, formCount, system

  /// The keys such a mapping takes, in the order of the documentation.
  package var keys: [String] {
    switch self {
    case .playbook: PlaybookKey.words
    case .input, .field: FieldKey.words
    case .role: RoleKey.words
    case .reference: ReferenceKey.words
    case .approval: ApprovalKey.words
    case .step: StepKey.words
    case .decision: DecisionKey.words
    case .option: OptionKey.words
    case .notify: NotifyKey.words
    case .deadline: DeadlineKey.words
    case .run: CommandKey.words
    case .approve: ApproveKey.words
    case .wait: WaitKey.words
    case .opens: OpensKey.words
    case .text: TextKey.words
    case .rules: RulesKey.words
    case .rule: RuleKey.words
    case .limit: LimitKey.words
    case .calendar: CalendarKey.words
    case .directory: DirectoryKey.words
    case .contact: ContactKey.words
    case .template: NoticeTemplateKey.words
    case .organisation: OrganisationKey.words
    case .mail: MailKey.words
    case .inject: InjectKey.words
    case .scenario: ScenarioKey.words
    case .entry: EntryKey.words
    case .told: ToldKey.words
    case .facts: FactsKey.words
    case .expectation: ExpectationKey.words
    case .form: FormKey.words
    case .formHeading: FormHeadingKey.words
    case .formText: FormTextKey.words
    case .formField: FormFieldKey.words
    case .formChoice: FormChoiceKey.words
    case .formTable: FormTableKey.words
    case .formColumn: FormColumnKey.words
    case .formCount: FormCountKey.words
    case .system: SystemKey.words
    }
  }

  /// The mappings of a playbook in which an author may have wanted to put a key.
  static let homes: [MappingKind] = [
    .step, .field, .decision, .option, .playbook, .deadline, .notify, .run, .wait,
  ]
}

/// The keys of one kind of mapping.
///
/// Those written most often stand first: a key is looked up by going through them.
protocol MappingKey: RawRepresentable, CaseIterable where RawValue == String {
  static var mapping: MappingKind { get }
}

extension MappingKey {
  static var words: [String] { allCases.map(\.rawValue) }
}

enum PlaybookKey: String, MappingKey {
  static let mapping = MappingKind.playbook
  case playbook, id, version, title, summary, owner, tlp
  case incidentType = "incident_type"
  case roles, inputs, steps, tags, references, attack, react, status
  case replacedBy = "replaced_by"
  case approved
  case reviewBy = "review_by"
  case injects
}

enum StepKey: String, MappingKey {
  static let mapping = MappingKind.step
  case id, title
  case instructions = "do"
  case needs, phase, role, when, record, decide, notify, evidence, each, deadline, join
  case include, with, caution, danger, optional, approve, wait, run, opens, estimate
  case repeatLimit = "repeat_limit"
  case repeats = "repeat"
  case inDrill = "in_drill"
  case references, tags, attack
}

enum FieldKey: String, MappingKey {
  static let mapping = MappingKind.field
  case type, label, required, options, of, help, example, unit, pattern, min, max, personal
}

enum RoleKey: String, MappingKey {
  static let mapping = MappingKind.role
  case title, contact
}

enum ReferenceKey: String, MappingKey {
  static let mapping = MappingKind.reference
  case title, url
}

enum ApprovalKey: String, MappingKey {
  static let mapping = MappingKind.approval
  case by, on, document
}

enum DecisionKey: String, MappingKey {
  static let mapping = MappingKind.decision
  case question, options
}

enum OptionKey: String, MappingKey {
  static let mapping = MappingKind.option
  case label
  case backTo = "back_to"
}

enum NotifyKey: String, MappingKey {
  static let mapping = MappingKind.notify
  case to, message
}

enum DeadlineKey: String, MappingKey {
  static let mapping = MappingKind.deadline
  case rule, within, from
}

enum CommandKey: String, MappingKey {
  static let mapping = MappingKind.run
  case argv, timeout
}

enum ApproveKey: String, MappingKey {
  static let mapping = MappingKind.approve
  case role
}

enum WaitKey: String, MappingKey {
  static let mapping = MappingKind.wait
  case duration = "for"
  case from
}

enum OpensKey: String, MappingKey {
  static let mapping = MappingKind.opens
  case playbook, with
}

enum InjectKey: String, MappingKey {
  static let mapping = MappingKind.inject
  case id, at, text
}

enum TextKey: String, MappingKey {
  static let mapping = MappingKind.text
  case vi, en
}
