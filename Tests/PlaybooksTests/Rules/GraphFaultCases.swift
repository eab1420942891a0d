import Testing

@testable import Playbooks

/// A playbook with faults of one rule, and what must be found in it.
struct GraphFaultCase: CustomTestStringConvertible {
  let rule: Rule
  let title: String
  let body: String
  var beside = Beside()
  var severity = Diagnostic.Severity.error
  var fatal = false
  /// One for each mark, in the order of the text.
  let faults: [GraphFault]

  var testDescription: String { "\(rule.name): \(title)" }
}

extension GraphFaultCase {
  static let all = names + order + conditions + inclusions + library

  static let names: [GraphFaultCase] = [
    GraphFaultCase(
      rule: .unknownStep, title: "a need",
      body: """
        steps:
          - {id: isolate, title: A, do: A}
          - {id: b, title: B, do: B, needs: [▶isolat]}
        """,
      fatal: true, faults: [.unknownStep("isolat", near: "isolate")]),
    GraphFaultCase(
      rule: .unknownStep, title: "in a condition, a list and a way back",
      body: """
        steps:
          - {id: a, title: A, do: A, each: ▶none.hosts}
          - {id: b, title: B, do: B, when: ▶gone.x == 'y'}
          - id: c
            title: C
            decide:
              question: Q
              options: {go: {label: Go}, back: {label: Back, back_to: ▶nowhere}}
        """,
      fatal: true,
      faults: [
        .unknownStep("none", near: nil), .unknownStep("gone", near: nil),
        .unknownStep("nowhere", near: nil),
      ]),
    GraphFaultCase(
      rule: .unknownStep, title: "a shown text does not keep the playbook from being walked",
      body: """
        steps:
          - {id: a, title: A, do: "Look at {{▶gone.hosts}}."}
        """,
      faults: [.unknownStep("gone", near: nil)]),
    GraphFaultCase(
      rule: .unknownField, title: "of a step",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {hosts: {type: list, label: H}}}
          - {id: b, title: B, do: B, each: ▶a.host}
        """,
      fatal: true, faults: [.unknownField("host", step: "a", near: "hosts")]),
    GraphFaultCase(
      rule: .unknownInput, title: "of the run",
      body: """
        inputs: {system: {type: text, label: S}}
        steps:
          - {id: a, title: A, do: A, when: ▶inputs.sistem == 'x'}
        """,
      fatal: true, faults: [.unknownInput("sistem", near: "system")]),
    GraphFaultCase(
      rule: .itemWithoutEach, title: "in a condition",
      body: """
        steps:
          - {id: a, title: A, do: A, when: ▶item == 'x'}
        """,
      fatal: true, faults: [.noItem]),
    GraphFaultCase(
      rule: .notADecision, title: "a plain step as a value",
      body: """
        steps:
          - {id: a, title: A, do: A}
          - {id: b, title: B, do: B, when: ▶a == yes-it-is}
        """,
      fatal: true, faults: [.notADecision("a")]),
    GraphFaultCase(
      rule: .namesGroup, title: "an included playbook as the start of a wait",
      body: """
        steps:
          - {id: g, title: G, include: part}
          - {id: b, title: B, do: B, wait: {for: 24h, from: ▶g}}
        """,
      beside: Beside(playbooks: ["part": part]), faults: [.namesGroup("g")]),
    GraphFaultCase(
      rule: .ambiguousInstance, title: "one answer of many instances",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {hosts: {type: list, label: H}}}
          - {id: b, title: B, do: B, each: a.hosts, record: {clean: {type: yesno, label: C}}}
          - {id: c, title: C, do: C, each: a.hosts, when: b.clean}
          - {id: d, title: D, do: D, when: ▶b.clean}
        """,
      fatal: true, faults: [.ambiguousInstance("b.clean", step: "b")]),
    GraphFaultCase(
      rule: .readsOutside, title: "a condition on what is not in the graph",
      body: """
        steps:
          - {id: a, title: A, do: A, when: ▶organisation.size == 'x'}
        """,
      fatal: true, faults: [.readsOutside("organisation.size")]),
    GraphFaultCase(
      rule: .notSurelyBefore, title: "a step beside",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {ok: {type: yesno, label: O}}}
          - {id: b, title: B, do: B, needs: [], when: ▶a.ok}
          - {id: c, title: C, do: C, needs: [a, b], join: any, when: ▶a.ok}
        """,
      fatal: true,
      faults: [.notSurelyBefore("a.ok", step: "a"), .notSurelyBefore("a.ok", step: "a")]),
    GraphFaultCase(
      rule: .notSurelyBefore, title: "the start of a clock",
      body: """
        steps:
          - {id: a, title: A, do: A}
          - {id: b, title: B, do: B, needs: [], deadline: {within: 30m, from: ▶a}}
        """,
      faults: [.notSurelyBefore("a", step: "a")]),
    GraphFaultCase(
      rule: .notSurelyBefore, title: "a clock and a wait that start after the step",
      body: """
        steps:
          - {id: a, title: A, do: A, deadline: {within: 30m, from: ▶c}}
          - {id: b, title: B, do: B, wait: {for: 1h, from: ▶b}}
          - {id: c, title: C, do: C}
        """,
      faults: [.readBeforeDone("c", step: "c"), .readBeforeDone("b", step: "b")]),
    GraphFaultCase(
      rule: .unknownStep, title: "the list of a step, whose items are not asked for again",
      body: """
        steps:
          - {id: a, title: A, do: "Look at {{item}}.", each: ▶gone.hosts}
        """,
      fatal: true, faults: [.unknownStep("gone", near: nil)]),
    GraphFaultCase(
      rule: .notAList, title: "a text, whose items are not asked for again",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {x: {type: text, label: X}}}
          - {id: b, title: "{{item}}", do: "Look at {{item}}.", each: ▶a.x}
        """,
      fatal: true, faults: [.notAList("a.x")]),
    GraphFaultCase(
      rule: .unknownStep, title: "a need, which does not put in doubt what is before",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {ok: {type: yesno, label: O}}}
          - id: b
            title: B
            needs: [▶aa]
            decide: {question: Q, options: {go: {label: Go}, again: {label: Again, back_to: a}}}
          - {id: c, title: C, do: C, when: a.ok}
        """,
      fatal: true, faults: [.unknownStep("aa", near: "a")]),
    GraphFaultCase(
      rule: .unknownStep, title: "the item of a list, misspelt",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {hosts: {type: list, label: H}}}
          - {id: b, title: B, do: "Look at {{▶itm}}.", each: a.hosts}
        """,
      faults: [.unknownStep("itm", near: "item")]),
    GraphFaultCase(
      rule: .personalRead, title: "in a list and a condition",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {who: {type: list, of: person, label: W}}}
          - {id: b, title: B, do: B, each: ▶a.who}
          - {id: c, title: C, do: C, when: "'x' in ▶a.who"}
        """,
      fatal: true, faults: [.personalRead("a.who"), .personalRead("a.who")]),
    GraphFaultCase(
      rule: .personalRead, title: "in a title and a command, not in an instruction",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {who: {type: person, label: W}}}
          - {id: b, title: "Call {{▶a.who}}", do: B}
          - {id: c, title: C, do: "Call {{a.who}}", run: {argv: [call, "{{▶a.who}}"], timeout: 5s}}
        """,
      faults: [.personalRead("a.who"), .personalRead("a.who")]),
    GraphFaultCase(
      rule: .notAList, title: "instances of one text",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {host: {type: host, label: H}}}
          - {id: b, title: B, do: B, each: ▶a.host}
        """,
      fatal: true, faults: [.notAList("a.host")]),
  ]

  static let part = MarkedPlaybook.included(
    "part",
    """
    inputs:
      hosts: {type: list, label: H, required: false}
      level: {type: choice, options: [low, high], label: L, required: false}
    steps:
      - {id: first, title: F, do: F, record: {ok: {type: yesno, label: O}}}
      - {id: second, title: S, do: S}
    """)
}
