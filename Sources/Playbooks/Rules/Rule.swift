/// A rule that files are held to: its name, and how bad a breach of it is.
///
/// Each has a file of its own in a folder here, whose comment is its page in `docs/rules.md`: what it
/// says, why, a bad example in which `▶` stands before the place of the finding, and the mended one.
/// Whether it is broken is told where the value is read or the graph is bound; what needs a walk over
/// the whole graph is a check beside this file.
package struct Rule: Hashable, Sendable {
  /// What stands beside a finding, such as `unknown-key`.
  package let name: String

  /// How bad a breach is, but where the finding says otherwise.
  package let severity: Diagnostic.Severity

  init(_ name: String, _ severity: Diagnostic.Severity = .error) {
    self.name = name
    self.severity = severity
  }

  /// Rules of YAML: most leave no tree.
  package static let ofYAML: [Rule] = [
    .tooBig, .tooDeep, .badUTF8, .controlCharacter, .byteOrderMark, .bidiControl, .emptyFile,
    .yamlDirective, .secondDocument, .tab, .noBreakSpace, .yamlTag, .duplicateKey, .mergeKey,
    .keyNotScalar, .keyTooLong, .badAlias, .aliasBomb, .yamlSyntax, .outOfMemory, .cutByComment,
    .typographicQuote,
  ]

  /// Rules that the text of one file is enough to hold it to.
  package static let ofFile: [Rule] = [
    .formatVersion, .newerFormat, .noSteps, .tooManyFaults, .unknownKey, .misplacedKey,
    .missingKey, .keyWithout, .conflictingKeys, .keyNotForType, .wrongType, .badID,
    .reservedWord, .unquotedWord, .duplicateStep, .duplicateOption, .badReference, .emptyText,
    .placeholderText, .missingLanguage, .longTitle, .badTemplate, .badWord, .badValue,
    .badDuration, .badDate, .badVersion, .badURL, .badPattern, .minAboveMax, .badCondition,
    .noInstruction, .tooFewOptions, .everyOptionGoesBack, .missingNeeds, .deadlineLimit,
    .neverInForce, .duplicateDay, .dayOutside, .duplicateInject, .duplicateField, .timeGoesBack,
    .contactWithoutChannel,
  ]

  /// Rules about how steps, playbooks and what stands beside them fit together.
  package static let ofGraph: [Rule] = [
    .unknownPlaybook, .ambiguousPlaybook, .includeRecursion, .includeTooDeep, .tooManySteps,
    .unknownArgument, .missingArgument, .argumentType, .unknownStep, .unknownField,
    .unknownInput, .itemWithoutEach, .notADecision, .namesGroup, .ambiguousInstance,
    .unknownPlace, .readsOutside, .notSurelyBefore, .personalRead, .notAList, .cycle,
    .duplicateNeed, .joinAnyOfOne, .backTo, .conditionType, .conditionLiteral, .unknownOption,
    .conditionNeverTrue, .unreachableStep, .vanishesWithList, .unknownRole, .unknownContact,
    .unknownTemplate, .unknownRule, .unknownCalendar, .duplicateID, .deadlineWithoutStart,
    .deadlineStart,
    .deadlineMayNotStart,
  ]

  /// Rules about what walking all answers shows.
  package static let ofExploring: [Rule] = [
    .conditionNeverHolds, .neverReached, .cannotFinish, .deadlineNeverStarts, .deadlineNeverMet,
    .notProven,
  ]

  /// Every rule there is.
  package static var all: [Rule] { ofYAML + ofFile + ofGraph + ofExploring }
}
