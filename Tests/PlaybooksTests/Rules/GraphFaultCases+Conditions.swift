@testable import Playbooks

extension GraphFaultCase {
  private static let answers = """
    steps:
      - id: a
        title: A
        do: A
        record:
          n: {type: number, label: N}
          ok: {type: yesno, label: O}
          text: {type: text, label: T}
          day: {type: date, label: D}
          at: {type: time, label: A}
          level: {type: choice, options: [low, "2"], label: L}
          hosts: {type: list, label: H}
          colours: {type: choices, options: [red, blue], label: C}

    """

  private static func steps(when conditions: String...) -> String {
    conditions.enumerated().reduce(answers) { text, condition in
      text + """
          - {id: s\(condition.offset), title: S, do: S, needs: [a], when: "\(condition.element)"}

        """
    }
  }

  static let conditions: [GraphFaultCase] = [
    GraphFaultCase(
      rule: .conditionType, title: "what is no yes/no",
      body: steps(when: "▶a.text", "a.ok and not ▶a.level", "a.ok"),
      faults: [.conditionNotYesNo("a.text"), .conditionNotYesNo("a.level")]),
    GraphFaultCase(
      rule: .conditionType, title: "what has no order",
      body: steps(when: "▶a.text < 'x'", "▶a.level >= 2", "a.n < 3", "a.day >= 2026-01-01"),
      faults: [
        .conditionNotOrdered("a.text", kind: .text),
        .conditionNotOrdered("a.level", kind: .option),
      ]),
    GraphFaultCase(
      rule: .conditionType, title: "a literal of another type",
      body: steps(
        when: "▶a.n == many", "▶a.ok == 'x'", "▶a.text == 5", "▶a.day == 2026-13-01", "a.n == 1.50"),
      faults: [
        .conditionType("a.n", kind: .number, literal: .text("many")),
        .conditionType("a.ok", kind: .yesno, literal: .text("x")),
        .conditionType("a.text", kind: .text, literal: five),
        .conditionType("a.day", kind: .date, literal: .text("2026-13-01")),
      ]),
    GraphFaultCase(
      rule: .conditionType, title: "a time held against what is no moment with its zone",
      body: steps(
        when: "▶a.at > 'yesterday'", "▶a.at >= '09:00'", "▶a.at < 2026-01-01",
        "▶a.at == '2026-01-01 09:00'", "▶a.at in ['2026-02-30T09:00Z']",
        "▶a.at > '2026-01-01T24:00Z'", "▶a.at > '2026-01-01T09:00+15:00'", "▶a.at > 5",
        "a.at > '2026-01-01T09:00+07:00'", "a.at > '2026-01-01 09:00:30Z'"),
      faults: [
        "yesterday", "09:00", "2026-01-01", "2026-01-01 09:00", "2026-02-30T09:00Z",
        "2026-01-01T24:00Z", "2026-01-01T09:00+15:00",
      ].map { .conditionType("a.at", kind: .time, literal: .text($0)) } + [
        .conditionType("a.at", kind: .time, literal: five)
      ]),
    GraphFaultCase(
      rule: .conditionLiteral, title: "a name where a literal must stand",
      body: "inputs: {kind: {type: text, label: K}}\n"
        + steps(
          when: "▶a.text == inputs.kind", "▶inputs.kind != kind", "▶a.n == a.n",
          "▶a.level == a.text", "▶a.text in [x, hosts]", "▶a.text == item", "▶a.text == a",
          "▶a.at > a.at", "▶a.text == g/x", "inputs.kind in ['kind', x]",
          "a.text == 'inputs.kind' or a.text == 'a' or a.text == other"),
      faults: [
        .conditionName("inputs.kind", comparedWith: "a.text"),
        .conditionName("kind", comparedWith: "inputs.kind"),
        .conditionName("a.n", comparedWith: "a.n"),
        .conditionName("a.text", comparedWith: "a.level"),
        .conditionName("hosts", comparedWith: "a.text"),
        .conditionName("item", comparedWith: "a.text"),
        .conditionName("a", comparedWith: "a.text"),
        .conditionName("a.at", comparedWith: "a.at"),
        .conditionName("g/x", comparedWith: "a.text"),
      ]),
    GraphFaultCase(
      rule: .conditionType, title: "a list where one value is meant",
      body: steps(when: "▶a.hosts == 'x'", "▶a.hosts in a.hosts", "a.text in a.hosts"),
      faults: [.conditionOfList("a.hosts"), .conditionOfList("a.hosts")]),
    GraphFaultCase(
      rule: .notAList, title: "an entry of what is no list",
      body: steps(when: "'x' in ▶a.text"), fatal: true, faults: [.notAList("a.text")]),
    GraphFaultCase(
      rule: .unknownOption, title: "of a choice",
      body: steps(
        when: "a.level == ▶hihg", "a.level in [low, ▶3]", "▶'green' in a.colours",
        "a.level == 2 or a.level == low",
        "a.level == low or a.level == ▶hihg or a.level in [▶no, 2, ▶off]"),
      faults: [
        .unknownOption("hihg", of: "a.level", options: levels, near: nil),
        .unknownOption("3", of: "a.level", options: levels, near: "2"),
        .unknownOption("green", of: "a.colours", options: ["red", "blue"], near: nil),
        .unknownOption("hihg", of: "a.level", options: levels, near: nil),
        .unknownOption("no", of: "a.level", options: levels, near: nil),
        .unknownOption("off", of: "a.level", options: levels, near: nil),
      ]),
    GraphFaultCase(
      rule: .conditionNeverTrue, title: "by itself",
      body: steps(
        when: "▶a.level == low and a.level == 2", "not (▶a.level in [low, 2])",
        "▶a.ok and not a.ok", "▶a.n < 5 and a.n >= 5", "▶a.text == 'x' and a.text == 'y'",
        "▶a.day > 2026-01-02 and a.day < 2026-01-01", "'x' in ▶a.hosts and not 'x' in a.hosts",
        "a.n > 5 and a.n < 6", "'x' in a.hosts and not 'y' in a.hosts",
        "a.text != 'x' and a.text != 'y'"),
      faults: Array(repeating: .conditionNeverTrue, count: 7)),
    GraphFaultCase(
      rule: .unreachableStep, title: "after a step whose condition excludes its own, once",
      body: answers + """
          - {id: low, title: B, do: B, needs: [a], when: a.level == low}
          - {id: second, title: C, do: C, needs: [low], when: ▶a.level == 2}
          - {id: third, title: D, do: D}
          - {id: fourth, title: E, do: E, when: a.level == 2}
          - {id: fifth, title: F, do: F, needs: [low, a], when: a.level == 2}
        """,
      faults: [.unreachableStep("second", needs: ["low"])]),
    GraphFaultCase(
      rule: .unreachableStep,
      title: "not a step of an included playbook, which what is passed leaves out",
      body: answers + """
          - id: g
            title: G
            include: part
            needs: [a]
            when: a.level == low
            with: {level: "{{a.level}}"}
          - {id: low, title: B, do: B, needs: [a], when: a.level == low}
          - {id: last, title: C, do: C, needs: [low, g], when: ▶a.level == 2}
        """,
      beside: Beside(playbooks: [
        "part": MarkedPlaybook.included(
          "part",
          """
          inputs: {level: {type: choice, options: [low, "2"], label: L}}
          steps:
            - {id: high, title: H, do: H, when: inputs.level == 2}
            - {id: low, title: L, do: L, needs: [], when: inputs.level == low}
          """)
      ]),
      faults: [.unreachableStep("last", needs: ["low", "g"])]),
  ]

  private static let levels = ["low", "2"]

  private static let five = DecimalNumber("5").map(Literal.number) ?? .bool(false)
}
