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
      rule: .unknownPlaybook, title: "opened",
      body: """
        steps:
          - {id: a, title: A, do: A, opens: {playbook: ▶prat}}
        """,
      beside: Beside(playbooks: ["part": part]),
      faults: [.unknownPlaybook("prat", near: "part")]),
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
      faults: [.unknownOption("hihg", of: "level", near: "high")]),
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
          - {id: ▶a, title: A, do: A, role: laed}
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
      beside: Beside(templates: ["first"]), faults: [.unknownTemplate("frist", near: "first")]),
    GraphFaultCase(
      rule: .unknownRule, title: "of a deadline",
      body: """
        steps:
          - {id: a, title: A, do: A, deadline: {rule: ▶by-hnad}}
        """,
      beside: Beside(rules: [.hand]), faults: [.unknownRule("by-hnad", near: "by-hand")]),
  ]
}
