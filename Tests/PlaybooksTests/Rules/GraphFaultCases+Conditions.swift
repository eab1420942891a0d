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
      rule: .conditionType, title: "a list where one value is meant",
      body: steps(when: "▶a.hosts == 'x'", "▶a.hosts in a.hosts", "a.text in a.hosts"),
      faults: [.conditionOfList("a.hosts"), .conditionOfList("a.hosts")]),
    GraphFaultCase(
      rule: .notAList, title: "an entry of what is no list",
      body: steps(when: "'x' in ▶a.text"), fatal: true, faults: [.notAList("a.text")]),
    GraphFaultCase(
      rule: .unknownOption, title: "of a choice",
      body: steps(
        when: "▶a.level == hihg", "▶a.level in [low, 3]", "'green' in ▶a.colours",
        "a.level == 2 or a.level == low"),
      faults: [
        .unknownOption("hihg", of: "a.level", near: nil),
        .unknownOption("3", of: "a.level", near: "2"),
        .unknownOption("green", of: "a.colours", near: nil),
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
      faults: [.unreachableStep("second")]),
  ]

  private static let five = DecimalNumber("5").map(Literal.number) ?? .bool(false)
}
