import YAMLTree

@testable import Playbooks

extension ReadingFaultCase {
  static let names: [ReadingFaultCase] = [
    ReadingFaultCase(
      rule: .badID, title: "of every kind that has a pattern",
      body: """
        playbook: 1
        id: ▶Main
        version: 1.0.0
        title: T
        roles: {▶Lead: }
        inputs: {▶the-name: {type: text}}
        steps:
          - id: ▶Cô-lập
            title: A
            decide:
              question: Q
              options: {▶1st: , two: }
            record: {▶Hosts: {type: text}}
        """,
      faults: [
        .badID("Main", kind: .playbook), .badID("Lead", kind: .role),
        .badID("the-name", kind: .input), .badID("Cô-lập", kind: .step),
        .badID("1st", kind: .option), .badID("Hosts", kind: .field),
      ]),
    ReadingFaultCase(
      rule: .badID, title: "too long for a role",
      body: "roles: {▶\(String(repeating: "a", count: 65)): }\n" + step(""),
      faults: [.idTooLong(String(repeating: "a", count: 65), limit: 64)]),
    ReadingFaultCase(
      rule: .reservedWord, title: "of steps, fields and inputs",
      body: """
        inputs: {▶item: {type: text}}
        steps:
          - {id: ▶inputs, title: A, do: A, record: {▶in: {type: text}}}
        """,
      faults: [.reservedWord("item"), .reservedWord("inputs"), .reservedWord("in")]),
    ReadingFaultCase(
      rule: .unquotedWord, title: "an id, an option and one of a list",
      body: """
        steps:
          - id: ▶on
            title: A
            decide: {question: Q, options: {▶yes: , ▶No: }}
            record:
              x: {type: choice, options: [▶yes, "no", ▶Off, ▶null, ▶~]}
        """,
      faults: ["on", "yes", "No", "yes", "Off", "null", "~"].map { .unquotedWord($0) }),
    ReadingFaultCase(
      rule: .duplicateStep, title: "at its second place",
      body: """
        steps:
          - {id: a, title: A, do: A}
          - {id: ▶a, title: B, do: B}
        """,
      fatal: true, faults: [.duplicateStep("a", first: Position(line: 6, column: 10))]),
    ReadingFaultCase(
      rule: .duplicateInject, title: "at its second place",
      body: """
        injects:
          - {id: a, at: 30m, text: A}
          - {id: ▶a, at: 1h, text: B}
        steps: [{id: a, title: A, do: A}]
        """,
      faults: [.duplicateInject("a", first: Position(line: 6, column: 10))]),
    ReadingFaultCase(
      rule: .badTemplate, title: "an inject has no places",
      body: """
        injects:
          - {id: a, at: 30m, text: "{{▶inputs.system}} is gone"}
        steps: [{id: a, title: A, do: "{{inputs.system}}"}]
        """,
      faults: [.notFilled("inputs.system")]),
    ReadingFaultCase(
      rule: .missingKey, title: "of an inject",
      body: """
        injects:
          - ▶▶{id: a}
        steps: [{id: a, title: A, do: A}]
        """,
      faults: [.missingKey("at", in: .inject), .missingKey("text", in: .inject)]),
    ReadingFaultCase(
      rule: .duplicateOption, title: "of a field and of a decision",
      body: second(
        """
        decide: {question: Q, options: [one, two, ▶one]}
        record:
          x: {type: choice, options: [p, q, ▶p]}
        """),
      faults: [
        .duplicateOption("one", first: Position(line: 9, column: 37)),
        .duplicateOption("p", first: Position(line: 11, column: 35)),
      ]),
    ReadingFaultCase(
      rule: .badReference, title: "in a list, and in a deadline's start",
      body: second("do: B\nneeds: [first]\neach: ▶first..hosts\ndeadline: {within: 1h, from: ▶.x}"),
      faults: [.badReference("first..hosts"), .badReference(".x")]),
  ]

  static let texts: [ReadingFaultCase] = [
    ReadingFaultCase(
      rule: .emptyText, title: "a title, an instruction, one language, a list's entry",
      body: """
        steps:
          - id: a
            title: ▶""
            do: ▶"  "
            caution: {vi: ▶"", en: B}
            tags: [▶""]
            needs: [▶""]
            references: [{title: ▶{}}]
        """,
      faults: [.emptyText, .emptyText, .emptyText, .emptyText, .emptyText, .emptyText]),
    ReadingFaultCase(
      rule: .placeholderText, title: "in a title, a block and a label, where the word stands",
      body: step(
        """
        caution: |
          Gọi ngay.
          Số máy: ▶xxx
        record:
          x: {type: text, label: {vi: "Ngày ▶YYYY", en: ▶todo}}
        """),
      faults: [.placeholder("xxx"), .placeholder("YYYY"), .placeholder("todo")]),
    ReadingFaultCase(
      rule: .missingLanguage, title: "of a title and a caution",
      body: "steps:\n  - {id: a, title: ▶{vi: A}, do: A, caution: ▶{en: B}}\n",
      severity: .warning, faults: [.missingLanguage(.en), .missingLanguage(.vi)]),
    ReadingFaultCase(
      rule: .longTitle, title: "in letters, not in bytes",
      body: """
        steps:
          - {id: a, title: ▶\(String(repeating: "ứ", count: 101)), do: A}
          - {id: b, title: \(String(repeating: "ứ", count: 100)), do: A}
        """,
      severity: .warning, faults: [.longTitle(length: 101, limit: 100)]),
    ReadingFaultCase(
      rule: .badTemplate, title: "not closed, empty, no name",
      body: step(
        """
        caution: "Cô lập ▶{{item ngay, ▶{{ }} và ▶{{a b}}, không phải \\\\{{x"
        opens: {playbook: p, with: {x: "▶{{a.b.c}}"}}
        """),
      faults: [
        .template(.unclosed), .template(.badName("")), .template(.badName("a b")),
        .template(.badName("a.b.c")),
      ]),
  ]
}
