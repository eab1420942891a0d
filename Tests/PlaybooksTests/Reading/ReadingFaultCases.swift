import Testing
import YAMLTree

@testable import Playbooks

/// A playbook with faults of one rule, and what must be found in it.
struct ReadingFaultCase: CustomTestStringConvertible {
  let rule: Rule
  let title: String
  let body: String
  var severity = Diagnostic.Severity.error
  var fatal = false
  /// One for each mark, in the order of the text.
  let faults: [ReadingFault]

  var testDescription: String { "\(rule.name): \(title)" }

  /// The body of one step that has nothing wrong but what `keys` say.
  static func step(_ keys: String) -> String {
    "steps:\n  - id: a\n    title: A\n    do: A\n"
      + keys.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
  }

  /// The same, of a second step.
  static func second(_ keys: String) -> String {
    "steps:\n  - {id: first, title: F, do: F}\n  - id: b\n    title: B\n"
      + keys.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
  }
}

extension ReadingFaultCase {
  static let all = files + keys + names + texts + values + conditions + steps

  static let files: [ReadingFaultCase] = [
    ReadingFaultCase(
      rule: .formatVersion, title: "not a version",
      body: "playbook: ▶one\nid: a\n", fatal: true, faults: [.badFormatVersion("one")]),
    ReadingFaultCase(
      rule: .formatVersion, title: "before the first",
      body: "playbook: ▶0\nid: a\n", fatal: true, faults: [.badFormatVersion("0")]),
    ReadingFaultCase(
      rule: .newerFormat, title: "a version to come, whose keys nobody knows",
      body: "playbook: ▶2\nid: a\nsomething: new\n", fatal: true,
      faults: [.newerFormat(version: 2, known: 1)]),
    ReadingFaultCase(
      rule: .noSteps, title: "an empty list", body: "steps: ▶[]\n", fatal: true,
      faults: [.noSteps]),
  ]

  static let keys: [ReadingFaultCase] = [
    ReadingFaultCase(
      rule: .unknownKey, title: "misspelt, of a step and of a field",
      body: step("▶need: []\nrecord:\n  x: {type: text, ▶requierd: true}"),
      faults: [
        .unknownKey("need", in: .step, hint: "needs"),
        .unknownKey("requierd", in: .field, hint: "required"),
      ]),
    ReadingFaultCase(
      rule: .unknownKey, title: "of the playbook, like no other", body: "▶zzzzzz: 1\n" + step(""),
      faults: [.unknownKey("zzzzzz", in: .playbook, hint: nil)]),
    ReadingFaultCase(
      rule: .unknownKey, title: "a third language",
      body: step("caution: {vi: A, en: A, ▶fr: A}"),
      faults: [.unknownKey("fr", in: .text, hint: nil)]),
    ReadingFaultCase(
      rule: .unknownKey, title: "what a comma cuts off a text without quotes",
      body: step("caution: {vi: Gọi, ▶rồi viết, en: Call}\nevidence: optional"),
      faults: [.cutByComma("rồi viết")]),
    ReadingFaultCase(
      rule: .unknownKey, title: "a third language with nothing behind it",
      body: step("caution: {vi: A, en: A, ▶fr: }"),
      faults: [.unknownKey("fr", in: .text, hint: nil)]),
    ReadingFaultCase(
      rule: .misplacedKey, title: "a way back on the step, a limit in the decision",
      body: second(
        """
        ▶back_to: first
        decide:
          question: Q
          ▶repeat_limit: 2
          options: [one, two]
        """),
      faults: [
        .misplacedKey("back_to", in: .step, belongs: .option),
        .misplacedKey("repeat_limit", in: .decision, belongs: .step),
      ]),
    ReadingFaultCase(
      rule: .misplacedKey, title: "a way back in the options of a field",
      body: step("record:\n  x: {type: choice, options: {p: {▶back_to: a}, q: }}"),
      faults: [.misplacedKey("back_to", in: .field, belongs: .option)]),
    ReadingFaultCase(
      rule: .missingKey, title: "of the parts of a step",
      body: second(
        """
        do: B
        record:
          x: ▶{label: X}
          y: ▶{type: choice}
        approve: ▶{x-note: ours}
        wait: ▶{from: first}
        opens: ▶{with: {}}
        run: ▶{timeout: 1m}
        references:
          - ▶{url: "https://example.vn/"}
        """),
      faults: [
        .missingKey("type", in: .field), .missingKey("options", in: .field),
        .missingKey("role", in: .approve), .missingKey("for", in: .wait),
        .missingKey("playbook", in: .opens), .missingKey("argv", in: .run),
        .missingKey("title", in: .reference),
      ]),
    ReadingFaultCase(
      rule: .missingKey, title: "a step without an id",
      body: "steps:\n  - ▶{title: A, do: A}\n  - {id: b, title: B, do: B}\n",
      fatal: true, faults: [.missingKey("id", in: .step)]),
    ReadingFaultCase(
      rule: .keyWithout, title: "each key that leans on another",
      body: step("▶with: {x: y}\n▶repeat_limit: 2\n▶repeat: true\n▶in_drill: true"),
      faults: [
        .keyWithout("with", needed: "include"), .keyWithout("repeat_limit", needed: "decide"),
        .keyWithout("repeat", needed: "notify"), .keyWithout("in_drill", needed: "run"),
      ]),
    ReadingFaultCase(
      rule: .conflictingKeys, title: "work beside an included playbook",
      body: "steps:\n  - {id: a, title: A, include: other, ▶do: A, ▶evidence: required}\n",
      faults: [.conflictingKeys("include", "do"), .conflictingKeys("include", "evidence")]),
    ReadingFaultCase(
      rule: .keyNotForType, title: "options of a text, a length of a tick, a list's type of none",
      body: step(
        """
        record:
          x: {type: text, ▶options: [p, q]}
          y: {type: tick, ▶min: 1}
          z: {type: number, ▶of: text}
        """),
      faults: [
        .keyNotForType("options", type: "text"), .keyNotForType("min", type: "tick"),
        .keyNotForType("of", type: "number"),
      ]),
    ReadingFaultCase(
      rule: .wrongType, title: "text for a list, a list for text, nothing for a mapping",
      body: step("tags: ▶one\ncaution: ▶[a]\nrecord:▶"),
      faults: [
        .textForList("one"), .wrongType(wanted: .text, got: .list),
        .wrongType(wanted: .mapping, got: .nothing),
      ]),
    ReadingFaultCase(
      rule: .wrongType, title: "a step that is a text",
      body: "steps:\n  - ▶isolate\n  - {id: b, title: B, do: B}\n",
      fatal: true, faults: [.wrongType(wanted: .mapping, got: .text)]),
    ReadingFaultCase(
      rule: .wrongType, title: "a version that is a list",
      body: "playbook:\n  ▶- 1\n", fatal: true, faults: [.wrongType(wanted: .text, got: .list)]),
  ]
}
