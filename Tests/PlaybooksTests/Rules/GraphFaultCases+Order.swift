@testable import Playbooks

extension GraphFaultCase {
  static let order: [GraphFaultCase] = [
    GraphFaultCase(
      rule: .cycle, title: "of needs, with its path",
      body: """
        steps:
          - {id: ▶a, title: A, do: A, needs: [c]}
          - {id: b, title: B, do: B}
          - {id: c, title: C, do: C}
        """,
      fatal: true, faults: [.cycle(["a", "c", "b", "a"])]),
    GraphFaultCase(
      rule: .cycle, title: "of a step with itself",
      body: """
        steps:
          - {id: ▶a, title: A, do: A, needs: [a]}
        """,
      fatal: true, faults: [.cycle(["a", "a"])]),
    GraphFaultCase(
      rule: .cycle, title: "through what a condition reads",
      body: """
        steps:
          - {id: ▶a, title: A, do: A, when: b.ok}
          - {id: b, title: B, do: B, record: {ok: {type: yesno, label: O}}}
        """,
      fatal: true, faults: [.cycle(["a", "b", "a"])]),
    GraphFaultCase(
      rule: .cycle, title: "through a group and what is passed to it",
      body: """
        steps:
          - {id: ▶g, title: G, include: part, with: {hosts: "{{a.hosts}}"}}
          - {id: a, title: A, do: A, record: {hosts: {type: list, label: H}}}
        """,
      beside: Beside(playbooks: ["part": part]), fatal: true, faults: [.cycle(["g", "a", "g"])]),
    GraphFaultCase(
      rule: .duplicateNeed, title: "one step named twice",
      body: """
        steps:
          - {id: a, title: A, do: A}
          - {id: b, title: B, do: B, needs: [a, ▶a]}
        """,
      severity: .warning, faults: [.duplicateNeed("a")]),
    GraphFaultCase(
      rule: .joinAnyOfOne, title: "the first of one",
      body: """
        steps:
          - {id: a, title: A, do: A}
          - {id: ▶b, title: B, do: B, join: any}
          - {id: ▶c, title: C, do: C, needs: [a], join: any}
          - {id: d, title: D, do: D, needs: [b, c], join: any}
        """,
      severity: .warning, faults: [.joinAnyOfOne, .joinAnyOfOne]),
    GraphFaultCase(
      rule: .backTo, title: "a step beside, and one in an included playbook",
      body: """
        steps:
          - {id: a, title: A, do: A}
          - {id: g, title: G, include: part}
          - id: c
            title: C
            needs: [g]
            decide:
              question: Q
              options:
                go: {label: Go}
                self: {label: Again, back_to: c}
                group: {label: Group, back_to: g}
                inside: {label: Inside, back_to: ▶g/first}
                beside: {label: Beside, back_to: ▶d}
          - {id: d, title: D, do: D, needs: [a]}
        """,
      beside: Beside(playbooks: ["part": part]), fatal: true,
      faults: [.backToOutside("g/first"), .backToNotBefore("d")]),
    GraphFaultCase(
      rule: .backTo, title: "an item of another list",
      body: """
        steps:
          - id: a
            title: A
            do: A
            record: {hosts: {type: list, label: H}, users: {type: list, label: U}}
          - {id: b, title: B, do: B, each: a.hosts}
          - id: c
            title: C
            each: a.users
            decide:
              question: Q
              options:
                go: {label: Go}
                all: {label: All, back_to: a}
                other: {label: Other, back_to: ▶b}
        """,
      fatal: true, faults: [.backToOtherItem("b")]),
    GraphFaultCase(
      rule: .deadlineWithoutStart, title: "a limit that counts from nothing",
      body: """
        steps:
          - {id: a, title: A, do: A, ▶deadline: {within: 30m}}
          - {id: b, title: B, do: B, needs: [a], deadline: {rule: ▶by-step}}
          - {id: c, title: C, do: C, needs: [a], deadline: {rule: by-hand}}
          - {id: d, title: D, do: D, needs: [a], deadline: {rule: by-detection}}
        """,
      beside: Beside(rules: [.step, .hand, .detection]),
      faults: [.deadlineWithoutStart(nil), .deadlineWithoutStart(.step)]),
    GraphFaultCase(
      rule: .deadlineStart, title: "neither a step nor a time",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {n: {type: number, label: N}, at: {type: time, label: T}}}
          - {id: b, title: B, do: B, needs: [a], deadline: {within: 1h, from: ▶a.n}}
          - {id: c, title: C, do: C, needs: [a], deadline: {rule: by-field, from: ▶a}}
          - {id: d, title: D, do: D, needs: [a], deadline: {rule: by-field, from: a.at}}
          - {id: e, title: E, do: E, needs: [a], deadline: {rule: by-step, from: ▶a.at}}
        """,
      beside: Beside(rules: [.field, .step]),
      faults: [
        .deadlineStart("a.n", wanted: nil), .deadlineStart("a", wanted: .field),
        .deadlineStart("a.at", wanted: .step),
      ]),
    GraphFaultCase(
      rule: .deadlineStart, title: "no time of awareness, no decision that classifies",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {at: {type: time, label: T}}}
          - {id: b, title: B, needs: [a], decide: {question: Q, options: [p, q]}}
          - {id: c, title: C, do: C, needs: [a], deadline: {rule: by-awareness, from: ▶a}}
          - {id: d, title: D, do: D, needs: [a], deadline: {rule: by-awareness, from: a.at}}
          - {id: e, title: E, do: E, needs: [b], deadline: {rule: by-classification, from: ▶a}}
          - {id: f, title: F, do: F, needs: [a], deadline: {rule: by-classification, from: ▶a.at}}
          - {id: g, title: G, do: G, needs: [b], deadline: {rule: by-classification, from: b}}
        """,
      beside: Beside(rules: [.awareness, .classification]),
      faults: [
        .deadlineStart("a", wanted: .awareness), .deadlineStart("a", wanted: .classification),
        .deadlineStart("a.at", wanted: .classification),
      ]),
    GraphFaultCase(
      rule: .deadlineMayNotStart, title: "a time that may be left blank",
      body: """
        steps:
          - id: a
            title: A
            do: A
            record: {at: {type: time, label: T, required: false}, seen: {type: time, label: S}}
          - {id: b, title: B, do: B, needs: [a], deadline: {within: 1h, from: ▶a.at}}
          - {id: c, title: C, do: C, needs: [a], deadline: {within: 1h, from: a.seen}}
        """,
      severity: .warning, faults: [.deadlineMayNotStart("a.at")]),
    GraphFaultCase(
      rule: .vanishesWithList, title: "a notice that needs only instances",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {hosts: {type: list, label: H}}}
          - {id: b, title: B, do: B, each: a.hosts}
          - {id: ▶c, title: C, needs: [b], notify: {to: [soc]}}
          - {id: d, title: D, needs: [a, b], notify: {to: [soc]}}
        """,
      severity: .warning, faults: [.vanishesWithList("c")]),
  ]
}
