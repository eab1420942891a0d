import YAMLTree

/// What is wrong with the text of one file, as facts: everything that can be told without looking
/// at another file or at what names mean.
package enum ReadingFault: Hashable, Sendable {
  // MARK: The file

  /// `playbook:` names a version this program has never had.
  case badFormatVersion(String)
  /// The file says it needs a newer program.
  case newerFormat(version: Int, known: Int)
  case noSteps
  /// More faults than are listed; the rest are left out.
  case tooManyFaults(limit: Int)

  // MARK: Keys and shapes

  case unknownKey(String, in: MappingKind, hint: String?)
  /// A key of the format, in a mapping that does not take it.
  case misplacedKey(String, in: MappingKind, belongs: MappingKind)
  /// What stands behind a comma in a text in two languages that has no quotes.
  case cutByComma(String)
  case missingKey(String, in: MappingKind)
  /// A key that means nothing without another, such as `with` without `include`.
  case keyWithout(String, needed: String)
  /// Two keys that cannot stand together, such as `include` and `do`.
  case conflictingKeys(String, String)
  /// A field's key that its type has no use for, such as `options` of a text.
  case keyNotForType(String, type: String)
  case wrongType(wanted: Shape, got: Shape)
  /// One text where a list of them is asked for.
  case textForList(String)

  // MARK: Names

  case badID(String, kind: IDKind)
  case idTooLong(String, limit: Int)
  /// A word with a meaning of its own in conditions, used as an id.
  case reservedWord(String)
  /// `yes no on off true false null ~` without quotes, where other readers see no text.
  case unquotedWord(String)
  case duplicateStep(String, first: Position)
  case duplicateOption(String, first: Position)
  /// A name that is not `step`, `step.field`, `group/step.field`, `inputs.name` or `item`.
  case badReference(String)

  // MARK: Texts

  case emptyText
  /// A text that was to be written later: `TODO`, `xxx`.
  case placeholder(String)
  case missingLanguage(Language)
  /// Counted in characters as a reader sees them.
  case longTitle(length: Int, limit: Int)
  case template(TemplateFault)

  // MARK: Values

  case badWord(String, allowed: [String], hint: String?)
  case badBool(String)
  case badNumber(String)
  case outOfRange(Int, ClosedRange<Int>)
  case badDuration(String)
  case zeroDuration(String)
  case badDate(String)
  case badVersion(String)
  case badURL(String)
  case badTechnique(String)
  case badPattern(String)
  case minAboveMax(min: String, max: String)
  case condition(ConditionFault)

  // MARK: Steps

  /// A step that neither tells what to do nor decides, notifies or includes.
  case noInstruction(step: String)
  case tooFewOptions(count: Int)
  case everyOptionGoesBack
  /// A step with this key must say what it needs, so that it never waits by accident.
  case missingNeeds(key: String)
  /// A deadline takes one of `rule` and `within`.
  case deadlineLimit(both: Bool)

  // MARK: Rules and calendars

  /// The limit of a rule is one of its forms; `count` were written.
  case ruleLimit(count: Int)
  /// The last day of a text's validity is before its first.
  case neverInForce(from: String, to: String)
  /// A day that the calendar has already, as a day off or as one that is worked.
  case duplicateDay(String, first: Position)
  /// A day before the first or after the last that the calendar knows.
  case dayOutside(String, from: String, to: String)

  // MARK: Contacts

  /// A contact that nobody can reach, without a word on why.
  case contactWithoutChannel(String)

  // MARK: Drills

  case duplicateInject(String, first: Position)
  /// A place (`{{…}}`) in a text that is shown as it is written.
  case notFilled(String)

  // MARK: Forms

  /// Two things to fill in of one id.
  case duplicateFormField(String, first: Position)
  /// A field that every form has anyhow.
  case ownFormField(String)

  // MARK: Scenarios

  /// An entry of a script before the one above it.
  case timeGoesBack(String, after: String)

  /// What kind of node was wanted, or was found.
  package enum Shape: String, Hashable, Sendable, CaseIterable {
    case text, list, mapping, nothing
  }

  /// What an id names; each kind has its pattern.
  package enum IDKind: String, Hashable, Sendable, CaseIterable {
    case playbook, step, role, option, field, input, rule, calendar, contact, template, scenario
    case inject, form, system
  }
}

extension ReadingFault {
  /// The rule that was broken.
  package var rule: Rule {
    switch self {
    case .badFormatVersion: .formatVersion
    case .newerFormat: .newerFormat
    case .noSteps: .noSteps
    case .tooManyFaults: .tooManyFaults
    case .unknownKey, .cutByComma: .unknownKey
    case .misplacedKey: .misplacedKey
    case .missingKey: .missingKey
    case .keyWithout: .keyWithout
    case .conflictingKeys: .conflictingKeys
    case .keyNotForType: .keyNotForType
    case .wrongType, .textForList: .wrongType
    case .badID, .idTooLong: .badID
    case .reservedWord: .reservedWord
    case .unquotedWord: .unquotedWord
    case .duplicateStep: .duplicateStep
    case .duplicateOption: .duplicateOption
    case .badReference: .badReference
    case .emptyText: .emptyText
    case .placeholder: .placeholderText
    case .missingLanguage: .missingLanguage
    case .longTitle: .longTitle
    case .template, .notFilled: .badTemplate
    case .badWord: .badWord
    case .badBool, .badNumber, .outOfRange, .badTechnique: .badValue
    case .badDuration, .zeroDuration: .badDuration
    case .badDate: .badDate
    case .badVersion: .badVersion
    case .badURL: .badURL
    case .badPattern: .badPattern
    case .minAboveMax: .minAboveMax
    case .condition: .badCondition
    case .noInstruction: .noInstruction
    case .tooFewOptions: .tooFewOptions
    case .everyOptionGoesBack: .everyOptionGoesBack
    case .missingNeeds: .missingNeeds
    case .deadlineLimit, .ruleLimit: .deadlineLimit
    case .neverInForce: .neverInForce
    case .duplicateDay: .duplicateDay
    case .dayOutside: .dayOutside
    case .duplicateInject: .duplicateInject
    case .duplicateFormField, .ownFormField: .duplicateField
    case .timeGoesBack: .timeGoesBack
    case .contactWithoutChannel: .contactWithoutChannel
    }
  }
}
