/// What may stand behind a key of a playbook, as the reader takes it.
package indirect enum KeyShape: Hashable, Sendable {
  /// The version of the format.
  case formatVersion(Int)
  case id(ReadingFault.IDKind)
  /// A text kept as it is; the id of something else; a condition; a reference.
  case plain
  /// A text with places to fill, which may be empty.
  case template
  /// A text shown to people, in one or both languages.
  case shown
  /// An option of a field: any text but one that other readers of YAML do not see as text.
  case option
  case word([String])
  case truth
  case whole(ClosedRange<Int>)
  case number
  case duration, day, version, address, attack, react
  case list(of: KeyShape, least: Int)
  case mapping(MappingKind)
  /// A field's option, which goes nowhere back.
  case label
  /// A mapping whose keys are names.
  case named(ReadingFault.IDKind?, KeyShape, least: Int)
  case either(KeyShape, KeyShape)
  /// Something that may be left out although its key is there.
  case orNothing(KeyShape)
}

/// A key of a mapping, with what may stand behind it.
package struct SchemaKey: Hashable, Sendable {
  package let word: String
  package let shape: KeyShape
  package let isRequired: Bool
}

extension MappingKind {
  /// The mappings a playbook is made of, itself first.
  package static let ofPlaybook: [MappingKind] = [
    .playbook, .role, .reference, .approval, .field, .step, .decision, .option, .notify, .deadline,
    .run, .approve, .wait, .opens, .inject, .text,
  ]

  /// The keys of one of these; none for a mapping of another file.
  package var schemaKeys: [SchemaKey] {
    switch self {
    case .playbook: PlaybookKey.schemaKeys { $0.shape }
    case .input, .field: FieldKey.schemaKeys { $0.shape }
    case .role: RoleKey.schemaKeys { $0.shape }
    case .reference: ReferenceKey.schemaKeys { $0.shape }
    case .approval: ApprovalKey.schemaKeys { $0.shape }
    case .step: StepKey.schemaKeys { $0.shape }
    case .decision: DecisionKey.schemaKeys { $0.shape }
    case .option: OptionKey.schemaKeys { $0.shape }
    case .notify: NotifyKey.schemaKeys { $0.shape }
    case .deadline: DeadlineKey.schemaKeys { $0.shape }
    case .run: CommandKey.schemaKeys { $0.shape }
    case .approve: ApproveKey.schemaKeys { $0.shape }
    case .wait: WaitKey.schemaKeys { $0.shape }
    case .opens: OpensKey.schemaKeys { $0.shape }
    case .inject: InjectKey.schemaKeys { $0.shape }
    case .text: TextKey.schemaKeys { _ in (.plain, false) }
    case .rules, .rule, .limit, .calendar, .directory, .contact, .template, .organisation, .mail,
      .scenario, .entry, .told, .facts, .expectation, .form, .formHeading, .formText, .formField,
      .formChoice, .formTable, .formColumn, .formCount, .system:
      []
    }
  }
}

extension MappingKey {
  /// A shape, and whether the key must be there.
  typealias Described = (shape: KeyShape, isRequired: Bool)

  fileprivate static func schemaKeys(_ describe: (Self) -> Described) -> [SchemaKey] {
    allCases.map { key in
      let (shape, isRequired) = describe(key)
      return SchemaKey(word: key.rawValue, shape: shape, isRequired: isRequired)
    }
  }
}
