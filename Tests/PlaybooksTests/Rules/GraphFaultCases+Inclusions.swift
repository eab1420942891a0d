@testable import Playbooks

extension GraphFaultCase {
  static let inclusions: [GraphFaultCase] = [
    GraphFaultCase(
      rule: .unknownPlaybook, title: "included, and opened",
      body: """
        steps:
          - {id: a, title: A, include: ▶prat}
          - {id: b, title: B, do: B, when: a/first.ok}
        """,
      beside: Beside(playbooks: ["part": part]), fatal: true,
      faults: [.unknownPlaybook("prat", near: "part")]),
    GraphFaultCase(
      rule: .unknownPlaybook, title: "opened, and replaced by",
      body: """
        replaced_by: ▶prt
        steps:
          - {id: a, title: A, do: A, opens: {playbook: ▶prat}}
        """,
      beside: Beside(playbooks: ["part": part]),
      faults: [.unknownPlaybook("prt", near: "part"), .unknownPlaybook("prat", near: "part")]),
    GraphFaultCase(
      rule: .ambiguousPlaybook, title: "two files with one id",
      body: """
        steps:
          - {id: a, title: A, include: ▶twice}
        """,
      beside: Beside(playbooks: ["twice": ""]), fatal: true,
      faults: [.ambiguousPlaybook("twice", files: ["a/twice.yaml", "b/twice.yaml"])]),
    GraphFaultCase(
      rule: .unknownArgument, title: "not an input of the included playbook",
      body: """
        steps:
          - {id: a, title: A, include: part, with: {▶host: x}}
        """,
      beside: Beside(playbooks: ["part": part]),
      faults: [.unknownArgument("host", playbook: "part", near: "hosts")]),
    GraphFaultCase(
      rule: .missingArgument, title: "a required input left out",
      body: """
        steps:
          - {id: a, title: A, include: ▶strict}
        """,
      beside: Beside(playbooks: [
        "strict": MarkedPlaybook.included(
          "strict",
          """
          inputs: {system: {type: text, label: S}}
          steps:
            - {id: x, title: X, do: "{{inputs.system}}"}
          """)
      ]),
      faults: [.missingArgument("system", playbook: "strict")]),
    GraphFaultCase(
      rule: .argumentType, title: "text for a list",
      body: """
        steps:
          - {id: a, title: A, include: part, with: {hosts: ▶"web01"}}
        """,
      beside: Beside(playbooks: ["part": part]), fatal: true,
      faults: [.argumentType("hosts", wanted: .list, got: .text)]),
    GraphFaultCase(
      rule: .unknownOption, title: "text that is no option of the input",
      body: """
        steps:
          - {id: a, title: A, include: part, with: {level: ▶hihg}}
        """,
      beside: Beside(playbooks: ["part": part]),
      faults: [.unknownOption("hihg", of: "level", options: ["low", "high"], near: "high")]),
    GraphFaultCase(
      rule: .unknownStep, title: "a step that is not in the included playbook",
      body: """
        steps:
          - {id: a, title: A, include: part}
          - {id: b, title: B, do: B, when: ▶a/frist.ok}
        """,
      beside: Beside(playbooks: ["part": part]), fatal: true,
      faults: [.unknownStep("a/frist", near: "first")]),
    GraphFaultCase(
      rule: .unknownInput, title: "inside, only what the file itself declares is seen",
      body: """
        inputs: {system: {type: text, label: S}}
        steps:
          - {id: a, title: A, do: "{{inputs.system}} {{▶inputs.sistem}}"}
        """,
      faults: [.unknownInput("sistem", near: "system")]),
  ]

  static let library: [GraphFaultCase] = [
    GraphFaultCase(
      rule: .unknownRole, title: "of a step and of an approval",
      body: """
        roles: {lead: {title: Lead}}
        steps:
          - {id: a, title: A, do: A, role: ▶laed}
          - {id: b, title: B, do: B, role: lead, approve: {role: ▶boss}}
        """,
      faults: [.unknownRole("laed", near: "lead"), .unknownRole("boss", near: nil)]),
    GraphFaultCase(
      rule: .unknownContact, title: "to notify, of a role, and in a text",
      body: """
        roles: {lead: {title: Lead, contact: ▶ghost}}
        steps:
          - {id: a, title: A, notify: {to: [soc, ▶scc]}}
          - {id: b, title: B, do: "Call {{▶contacts.sox.phone}} or {{contacts.soc.phone}}."}
        """,
      beside: Beside(contacts: ["soc"]),
      faults: [
        .unknownContact("ghost", near: nil), .unknownContact("scc", near: "soc"),
        .unknownContact("sox", near: "soc"),
      ]),
    GraphFaultCase(
      rule: .unknownTemplate, title: "of a notice",
      body: """
        steps:
          - {id: a, title: A, notify: {to: [soc], message: ▶frist}}
        """,
      beside: Beside(templates: ["first": "Text"]),
      faults: [.unknownTemplate("frist", near: "first")]),
    GraphFaultCase(
      rule: .unknownRule, title: "of a deadline",
      body: """
        steps:
          - {id: a, title: A, do: A, deadline: {rule: ▶by-hnad}}
        """,
      beside: Beside(rules: [.hand]), faults: [.unknownRule("by-hnad", near: "by-hand")]),
    GraphFaultCase(
      rule: .unknownCalendar, title: "of a rule that counts working days",
      body: """
        steps:
          - {id: a, title: A, do: A, deadline: {rule: ▶by-calendar}}
        """,
      beside: Beside(calendar: "vn"),
      faults: [.unknownCalendar("vn", rule: "by-calendar", near: nil)]),
    GraphFaultCase(
      rule: .unknownPlace, title: "of the organisation, a run and a contact",
      body: """
        steps:
          - id: a
            title: A
            do: >-
              {{organisation.name}} {{▶organisation.nmae}} {{run.detected}} {{▶run.start}}
              {{contacts.soc.phone}} {{▶contacts.soc.fax}} {{▶contacts.soc}}
        """,
      beside: Beside(contacts: ["soc"], organisation: ["name"]),
      faults: [
        .unknownPlace("organisation.nmae", near: "name"), .unknownPlace("run.start", near: nil),
        .unknownPlace("contacts.soc.fax", near: nil), .unknownPlace("contacts.soc", near: nil),
      ]),
    GraphFaultCase(
      rule: .unknownStep, title: "in the notice a step sends",
      body: """
        inputs: {system: {type: text, label: S}}
        steps:
          - {id: a, title: A, notify: {to: [soc], message: ▶first}}
        """,
      beside: Beside(templates: ["first": "{{inputs.system}} {{gone.x}} {{a.b.c}}"]),
      severity: .warning, faults: [.inNotice("first", .unknownStep("gone", near: nil))]),
    GraphFaultCase(
      rule: .ambiguousInstance, title: "in the notice a step sends",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {hosts: {type: list, label: H}}}
          - {id: b, title: B, do: B, each: a.hosts, record: {clean: {type: yesno, label: C}}}
          - {id: c, title: C, needs: [a, b], notify: {to: [soc], message: ▶first}}
        """,
      beside: Beside(templates: ["first": "{{a.hosts}} {{b.clean}}"]), severity: .warning,
      faults: [.inNotice("first", .ambiguousInstance("b.clean", step: "b"))]),
    GraphFaultCase(
      rule: .unknownArgument, title: "not an input of the opened playbook, and left out",
      body: """
        steps:
          - {id: a, title: A, do: A, opens: {playbook: strict}}
          - {id: b, title: B, do: B, opens: {playbook: strict, with: {▶sytem: x}}}
        """,
      beside: Beside(playbooks: ["strict": strict]),
      faults: [.unknownArgument("sytem", playbook: "strict", near: "system")]),
    GraphFaultCase(
      rule: .argumentType, title: "of the opened playbook",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {hosts: {type: list, label: H}}}
          - {id: b, title: B, do: B, opens: {playbook: strict, with: {system: ▶"{{a.hosts}}"}}}
        """,
      beside: Beside(playbooks: ["strict": strict]),
      faults: [.argumentType("system", wanted: .text, got: .list)]),
    GraphFaultCase(
      rule: .personalRead, title: "passed to an opened playbook's input that is not personal",
      body: """
        steps:
          - {id: a, title: A, do: A, record: {who: {type: person, label: W}}}
          - {id: b, title: B, do: B, opens: {playbook: strict, with: {system: ▶"By {{a.who}}"}}}
        """,
      beside: Beside(playbooks: ["strict": strict]), faults: [.personalRead("system")]),
  ]

  private static let strict = MarkedPlaybook.included(
    "strict",
    """
    inputs: {system: {type: text, label: S}}
    steps:
      - {id: x, title: X, do: "{{inputs.system}}"}
    """)
}
