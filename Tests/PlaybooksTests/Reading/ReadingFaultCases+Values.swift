import YAMLTree

@testable import Playbooks

extension ReadingFaultCase {
  static let values: [ReadingFaultCase] = [
    ReadingFaultCase(
      rule: .badWord, title: "each of a fixed set",
      body: """
        tlp: ▶amber
        status: ▶ready
        steps:
          - {id: a, title: A, do: A, phase: ▶analyze, join: ▶some, evidence: ▶require}
        """,
      faults: [
        .badWord("amber", allowed: TLP.allCases.map(\.rawValue), hint: "AMBER"),
        .badWord("ready", allowed: ["draft", "approved", "retired"], hint: nil),
        .badWord("analyze", allowed: Step.Phase.allCases.map(\.rawValue), hint: "analyse"),
        .badWord("some", allowed: ["all", "any"], hint: nil),
        .badWord("require", allowed: ["optional", "required"], hint: "required"),
      ]),
    ReadingFaultCase(
      rule: .badWord, title: "a field's type, whose other keys are not held against it",
      body: step("record:\n  x: {type: ▶strng, min: 1}"),
      faults: [
        .badWord("strng", allowed: FieldType.words.keys.sorted(), hint: nil)
      ]),
    ReadingFaultCase(
      rule: .badValue, title: "numbers and truths",
      body: """
        incident_type: ▶11
        attack: [T1486, ▶T14]
        react: [RA_3101, ▶RA-1]
        steps:
          - id: a
            title: A
            danger: ▶yes
            decide: {question: Q, options: [one, two]}
            repeat_limit: ▶many
            record: {x: {type: number, min: ▶1e3}}
        """,
      faults: [
        .outOfRange(11, 1...10), .badTechnique("T14"), .badTechnique("RA-1"), .badBool("yes"),
        .badNumber("many"), .badNumber("1e3"),
      ]),
    ReadingFaultCase(
      rule: .badDuration, title: "wherever one is asked for",
      body: second(
        """
        do: B
        needs: []
        estimate: ▶20
        deadline: {within: ▶1 h, from: first}
        wait: {for: ▶0s}
        run: {argv: [ls], timeout: ▶-5s}
        """),
      faults: [
        .badDuration("20"), .badDuration("1 h"), .zeroDuration("0s"), .badDuration("-5s"),
      ]),
    ReadingFaultCase(
      rule: .badDate, title: "no such day, and no day",
      body: "review_by: ▶2026-02-29\napproved: {by: A, on: ▶soon}\n" + step(""),
      faults: [.badDate("2026-02-29"), .badDate("soon")]),
    ReadingFaultCase(
      rule: .badVersion, title: "two numbers",
      body: "playbook: 1\nid: a\nversion: ▶1.0\ntitle: T\n" + step(""),
      faults: [.badVersion("1.0")]),
    ReadingFaultCase(
      rule: .badURL, title: "another scheme, and no host",
      body: step("references:\n  - {title: A, url: ▶ftp://a}\n  - {title: B, url: '▶https://'}")
        .replacing("'▶https://'", with: "▶'https://'"),
      faults: [.badURL("ftp://a"), .badURL("https://")]),
    ReadingFaultCase(
      rule: .badPattern, title: "an open bracket, and one without end",
      body: step(
        "record:\n  x: {type: text, pattern: ▶'[a-z'}\n"
          + "  y: {type: text, pattern: ▶\(String(repeating: "a", count: 501))}"),
      faults: [.badPattern("[a-z"), .badPattern(String(repeating: "a", count: 501))]),
    ReadingFaultCase(
      rule: .minAboveMax, title: "at the greatest",
      body: step("record:\n  x: {type: number, min: 2.50, max: ▶2}"),
      faults: [.minAboveMax(min: "2.5", max: "2")]),
  ]

  static let conditions: [ReadingFaultCase] = [
    ReadingFaultCase(
      rule: .badCondition, title: "in a plain text", body: second("do: B\nwhen: first.x ▶= yes"),
      faults: [.condition(.foreignOperator("=", write: "=="))]),
    ReadingFaultCase(
      rule: .badCondition, title: "words in capitals and in Vietnamese",
      body: """
        steps:
          - {id: a, title: A, do: A, when: inputs.x == a ▶AND inputs.y}
          - {id: b, title: B, do: B, when: inputs.x ▶và inputs.y}
          - {id: c, title: C, do: C, when: (inputs.x ▶OR inputs.y)}
          - {id: d, title: D, do: D, when: inputs.x ▶hoặc inputs.y}
        """,
      faults: [("AND", "and"), ("và", "and"), ("OR", "or"), ("hoặc", "or")].map {
        .condition(.foreignOperator($0.0, write: $0.1))
      }),
    ReadingFaultCase(
      rule: .badCondition, title: "in quotes with a quote inside",
      body: second("do: B\nwhen: 'first.x == ''a'' ▶ứ'"),
      faults: [.condition(.expected(.end, found: "ứ"))]),
    ReadingFaultCase(
      rule: .badCondition, title: "in a folded block",
      body: second("do: B\nwhen: >\n  first.x == a\n  and ▶]\n"),
      faults: [.condition(.expected(.reference, found: "]"))]),
    ReadingFaultCase(
      rule: .badCondition, title: "at the end", body: second("do: B\nwhen: first.x ==▶"),
      faults: [.condition(.expected(.value, found: nil))]),
    ReadingFaultCase(
      rule: .badCondition, title: "after an escape",
      body: second("do: B\nwhen: \"first.x == \\u0027a\\u0027 or▶\""),
      faults: [.condition(.expected(.reference, found: nil))]),
  ]

  static let steps: [ReadingFaultCase] = [
    ReadingFaultCase(
      rule: .noInstruction, title: "nothing to do",
      body: "steps:\n  - {id: ▶a, title: A, record: {x: {type: text}}}\n",
      faults: [.noInstruction(step: "a")]),
    ReadingFaultCase(
      rule: .tooFewOptions, title: "one, and none",
      body: second(
        "decide: {question: Q, options: ▶[one]}\nrecord: {x: {type: choice, options: ▶[]}}"),
      faults: [.tooFewOptions(count: 1), .tooFewOptions(count: 0)]),
    ReadingFaultCase(
      rule: .everyOptionGoesBack, title: "no way on",
      body: second(
        "decide: {question: Q, options: ▶{one: {back_to: first}, two: {back_to: first}}}"),
      faults: [.everyOptionGoesBack]),
    ReadingFaultCase(
      rule: .missingNeeds, title: "of a notice and of a deadline, the first step apart",
      body: """
        steps:
          - {id: a, title: A, notify: {to: [x]}}
          - {id: b, title: B, ▶notify: {to: [x]}}
          - {id: c, title: C, do: C, ▶deadline: {within: 1h, from: a}}
        """,
      faults: [.missingNeeds(key: "notify"), .missingNeeds(key: "deadline")]),
    ReadingFaultCase(
      rule: .deadlineLimit, title: "both and neither",
      body: """
        steps:
          - {id: a, title: A, do: A, deadline: ▶{rule: r, within: 1h}}
          - {id: b, title: B, do: B, needs: [], deadline: ▶{from: a}}
        """,
      faults: [.deadlineLimit(both: true), .deadlineLimit(both: false)]),
  ]
}
