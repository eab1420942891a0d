import Playbooks
import YAMLTree

/// One fault of every case, with text from outside in it.
enum DiagnosticSamples {
  private static let text = Said.hostile
  private static let place = Position(line: 3, column: 5)

  static let yaml: [YAMLFault.Kind] =
    [
      .tooBig(bytes: 2_000_000, limit: 1_048_576), .utf16, .badUTF8(byte: 0xFF),
      .controlCharacter("\u{7}"), .lineSeparator("\u{2028}"), .byteOrderMark,
      .bidiControl("\u{202E}"), .empty, .directive,
      .secondDocument, .tab, .noBreakSpace, .tag(text), .duplicateKey(text, first: place),
      .mergeKey,
      .keyNotScalar, .keyTooLong(bytes: 2000, limit: 1024), .aliasUndefined(text),
      .aliasRecursive(text), .aliasBomb(limit: 250_000), .tooManyNodes(limit: 250_000),
      .tooDeep(limit: 64), .syntax(problem: text, context: text, contextAt: place),
      .syntax(problem: text, context: nil, contextAt: nil), .outOfMemory,
    ] + syntaxProblems.map { .syntax(problem: $0, context: nil, contextAt: place) }

  /// What libyaml says most often.
  static let syntaxProblems = [
    "did not find expected '-' indicator", "did not find expected key",
    "did not find expected <block end>", "did not find expected ',' or '}'",
    "did not find expected ',' or ']'", "mapping values are not allowed in this context",
    "could not find expected ':'", "found character that cannot start any token",
    "block sequence entries are not allowed in this context", "did not find expected node content",
    "found unexpected end of stream",
  ]

  static let warnings: [YAMLWarning.Kind] = [
    .byteOrderMark, .cutByComment, .typographicQuote("\u{201C}"),
  ]

  static let reading: [ReadingFault] =
    [
      .badFormatVersion(text), .newerFormat(version: 2, known: 1), .noSteps,
      .tooManyFaults(limit: 100), .unknownKey(text, in: .step, hint: nil),
      .unknownKey(text, in: .field, hint: text), .misplacedKey(text, in: .step, belongs: .field),
      .missingKey("id", in: .step), .keyWithout("with", needed: "include"),
      .conflictingKeys("include", "do"), .keyNotForType("options", type: "text"),
      .wrongType(wanted: .text, got: .list), .idTooLong(text, limit: 64), .reservedWord("and"),
      .unquotedWord("no"), .duplicateStep(text, first: place),
      .duplicateOption(text, first: place), .badReference(text), .emptyText, .placeholder(text),
      .missingLanguage(.en), .longTitle(length: 90, limit: 80), .template(.unclosed),
      .template(.badName(text)), .badWord(text, allowed: ["all", "any"], hint: "all"),
      .badBool(text), .badNumber(text), .outOfRange(11, 1...10), .badDuration(text),
      .zeroDuration(text), .cutByComma(text), .textForList(text),
      .badDate(text), .badVersion(text), .badURL(text), .badTechnique(text), .badPattern(text),
      .minAboveMax(min: "2", max: "1"), .noInstruction(step: text), .tooFewOptions(count: 1),
      .everyOptionGoesBack, .missingNeeds(key: "notify"), .deadlineLimit(both: true),
      .deadlineLimit(both: false), .ruleLimit(count: 2), .timeGoesBack(text, after: text),
      .duplicateInject(text, first: place), .notFilled(text),
      .duplicateFormField(text, first: place), .ownFormField(text),
      .neverInForce(from: text, to: text),
      .duplicateDay(text, first: place), .dayOutside(text, from: text, to: text),
      .contactWithoutChannel(text),
    ] + ReadingFault.IDKind.allCases.map { .badID(text, kind: $0) }
    + conditions.map { .condition($0) }

  static let conditions: [ConditionFault] =
    [
      .unclosed("'"), .foreignOperator("&&", write: "and"), .badReference(text),
      .tooDeep(limit: 32), .tooMany(limit: 100), .tooLong(limit: 4000),
    ]
    + ConditionFault.Wanted.allCases.flatMap {
      [.expected($0, found: text), .expected($0, found: nil)]
    }

  static let graph: [GraphFault] = [
    .unknownPlaybook(text, near: text), .ambiguousPlaybook(text, files: [text, "b.yaml"]),
    .duplicateID(text, kind: .rule, other: text),
    .includeRecursion([text, "b", text]), .includeTooDeep(limit: 16), .tooManySteps(limit: 10_000),
    .unknownArgument(text, playbook: text, near: nil), .missingArgument(text, playbook: text),
    .missingInput(text, playbook: text), .unusablePlaybook(text),
    .unknownRecipient(text, step: text, near: nil),
    .argumentType(text, wanted: .text, got: .list), .unknownStep(text, near: "triage"),
    .unknownField(text, step: text, near: nil), .unknownInput(text, near: nil), .noItem,
    .notADecision(text), .namesGroup(text), .ambiguousInstance(text, step: text),
    .unknownPlace(text, near: nil), .inNotice(text, .noItem), .deadlineMayNotStart(text),
    .readsOutside(text), .notSurelyBefore(text, step: text), .personalRead(text),
    .notAList(text), .cycle([text, "b", text]), .duplicateNeed(text), .joinAnyOfOne,
    .backToOutside(text), .backToNotBefore(text), .backToOtherItem(text),
    .conditionNotYesNo(text), .conditionNotOrdered(text, kind: .text), .conditionOfList(text),
    .conditionType(text, kind: .number, literal: .text(text)),
    .conditionType(text, kind: .time, literal: .text(text)),
    .conditionName(text, comparedWith: text),
    .unknownOption(text, of: text, options: [text, "b"], near: "b"),
    .unknownOption(text, of: text, options: [], near: nil),
    .conditionType(text, kind: .yesno, literal: .text(text)), .conditionNeverTrue,
    .unreachableStep(text, needs: [text, "b"]),
    .unreachableStep(text, needs: []), .readBeforeDone(text, step: text),
    .vanishesWithList(text), .unknownRole(text, near: nil), .unknownContact(text, near: nil),
    .unknownTemplate(text, near: nil), .unknownRule(text, near: nil), .deadlineWithoutStart(nil),
    .unknownCalendar(text, rule: text, near: nil),
    .deadlineStart(text, wanted: .field), .deadlineStart(text, wanted: nil),
  ]

  private static let given = [
    GivenAnswer(place: text, answer: text), GivenAnswer(place: "inputs.level", answer: nil),
  ]

  static let exploring: [ExploringFault] =
    [
      .conditionNeverHolds(text, nearest: nil), .neverReached(text, nearest: nil),
      .conditionNeverHolds(text, nearest: .init([], .readsNotApplicable)),
      .cannotFinish(text, missing: [text, "b"], after: given),
      .cannotFinish(text, missing: ["b"], after: []),
      .cannotFinish(text, missing: ["b"], after: nil),
      .deadlineNeverStarts(text, after: given),
      .deadlineNeverMet(text, late: 3_600_000, after: given),
      .deadlineNeverMet(text, late: nil, after: []), .notProven([text, "b"]),
    ]
    + ExploringFault.Obstacle.allCases.map { .neverReached(text, nearest: .init(given, $0)) }
}
