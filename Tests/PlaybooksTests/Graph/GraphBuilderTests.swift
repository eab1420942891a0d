import Testing

@testable import Playbooks

@Suite("From playbooks to a graph")
struct GraphBuilderTests {
  private func graph(_ body: String, _ beside: Beside = Beside()) throws -> Graph {
    let compilation = compile(MarkedPlaybook(body).text, beside)
    return try #require(compilation.graph, "\(compilation.diagnostics)")
  }

  private static let restore = Beside(playbooks: [
    "restore": MarkedPlaybook.included(
      "restore",
      """
      inputs:
        host: {type: host, label: H, required: false}
        hosts: {type: list, of: host, label: L, required: false}
        note: {type: text, label: N, required: false}
        ok: {type: yesno, label: O, required: false}
      steps:
        - {id: check, title: "{{inputs.note}}", do: A, when: inputs.ok}
        - {id: wipe, title: W, do: "{{inputs.host}}", needs: [], each: inputs.hosts}
        - {id: end, title: E, do: A, needs: [check, wipe]}
      """)
  ])

  @Test("a step needs the one above it, what it names, or nothing")
  func needs() throws {
    let graph = try graph(
      """
      steps:
        - {id: a, title: A, do: A}
        - {id: b, title: B, do: B}
        - {id: c, title: C, do: C, needs: []}
        - {id: d, title: D, do: D, needs: [e, a], join: any}
        - {id: e, title: E, do: E, needs: [c]}
      """)
    #expect(graph.nodes.map(\.needs) == [[], [0], [], [4, 0], [2]])
    #expect(graph.nodes[3].join == .any)
    #expect(graph.topologicalOrder == [0, 1, 2, 4, 3])
  }

  @Test("an included playbook is a group, its first steps take what the group needs")
  func group() throws {
    let graph = try graph(
      """
      steps:
        - id: a
          title: A
          do: A
          record: {hosts: {type: list, of: host, label: H}, ok: {type: yesno, label: O}}
        - {id: b, title: B, do: B, needs: []}
        - id: g
          title: G
          needs: [a, b]
          when: a.ok
          each: a.hosts
          include: restore
          with: {host: "{{item}}", hosts: "{{a.hosts}}", note: "On {{item}}!", ok: "{{a.ok}}"}
        - {id: last, title: L, do: L}
      """, Self.restore)
    #expect(graph.nodes.map(\.path) == ["a", "b", "g", "g/check", "g/wipe", "g/end", "last"])
    #expect(graph.nodes[2].members == [3, 4, 5])
    #expect(graph.nodes.map(\.parent) == [nil, nil, nil, 2, 2, 2, nil])
    #expect(graph.nodes.map(\.needs) == [[], [], [0, 1], [0, 1], [0, 1], [3, 4], [2]])
    let hosts = Operand.answer(node: 0, field: "hosts")
    let ok = Condition.truth(Operand.answer(node: 0, field: "ok"))
    #expect(graph.nodes[2].conditions == [ok])
    #expect(graph.nodes[3].conditions == [ok, ok])
    #expect(graph.nodes[4].conditions == [ok])
    #expect(graph.nodes[5].conditions == [])
    #expect(graph.nodes.map(\.levels) == [[], [], [hosts], [hosts], [hosts, hosts], [hosts], []])
    #expect(graph.nodes.map(\.reads) == [[], [], [0], [0], [0], [0], []])
    #expect(graph.nodes[4].places == ["inputs.host": .item(level: 0)])
    let note = Operand.text([.text("On "), .value(.item(level: 0)), .text("!")])
    #expect(graph.nodes[3].places == ["inputs.note": note])
    #expect(graph.sharedLevels(of: 4, with: 5) == 1)
    #expect(graph.sharedLevels(of: 4, with: 6) == 0)
    #expect(graph.below(3) == [5, 6])
    #expect(graph.below(2) == [3, 4, 5, 6])
    #expect(graph.below(0) == [3, 4, 5, 6])
  }

  @Test("a first step of a group joins as the group does")
  func join() throws {
    let part = Beside(playbooks: ["part": GraphFaultCase.part])
    let graph = try graph(
      """
      steps:
        - {id: a, title: A, do: A}
        - {id: b, title: B, do: B, needs: []}
        - {id: g, title: G, needs: [a, b], join: any, include: part}
      """, part)
    #expect(graph.nodes.map(\.join) == [.all, .all, .any, .any, .all])
    #expect(graph.nodes[3].needs == [0, 1])
  }

  @Test("an input left out is blank")
  func blank() throws {
    let graph = try graph("steps:\n  - {id: g, title: G, include: restore}\n", Self.restore)
    #expect(graph.nodes[1].conditions == [.truth(.blank)])
    #expect(graph.nodes[2].levels == [.blank])
  }

  @Test("from outside, a step of an included playbook is named by its path")
  func path() throws {
    let part = Beside(playbooks: ["part": GraphFaultCase.part])
    let graph = try graph(
      """
      steps:
        - {id: g, title: G, include: part}
        - {id: b, title: B, do: "{{g/first.ok}} {{run.detected}}", when: g/first.ok}
      """, part)
    let ok = Operand.answer(node: 1, field: "ok")
    #expect(graph.nodes[3].conditions == [.truth(ok)])
    #expect(graph.nodes[3].places == ["g/first.ok": ok, "run.detected": .outside("run.detected")])
    #expect(graph.index["g/first"] == 1)
  }

  @Test("a decision is read by its option, a number in a condition may name one")
  func options() throws {
    let graph = try graph(
      """
      inputs: {level: {type: choice, options: ["1", "2"], label: L}}
      steps:
        - id: a
          title: A
          decide: {question: Q, options: {yes-it-is: {label: Y}, nay: {label: N, back_to: a}}}
        - {id: b, title: B, do: B, when: "a == yes-it-is and inputs.level in [1, 2]"}
      """)
    #expect(graph.nodes[0].backTo == ["nay": 0])
    #expect(
      graph.nodes[1].conditions == [
        .and(
          .compare(.option(node: 0), .equal, .text("yes-it-is")),
          .among(.input("level"), [.text("1"), .text("2")]))
      ])
    #expect(graph.nodes[1].reads == [0])
    #expect(graph.inputs.map(\.name) == ["level"])
  }

  @Test("the places of a notice mean what they mean to the step that sends it")
  func notice() throws {
    let part = MarkedPlaybook.included(
      "part",
      """
      inputs: {system: {type: text, label: S}}
      steps:
        - {id: tell, title: T, notify: {to: [soc], message: first}}
      """)
    let graph = try graph(
      """
      inputs: {name: {type: text, label: N}}
      steps:
        - {id: g, title: G, include: part, with: {system: "{{inputs.name}}"}}
      """,
      Beside(
        playbooks: ["part": part],
        templates: ["first": "{{inputs.system}} {{organisation.name}} {{inputs.system}}"]))
    #expect(
      graph.nodes[1].places == [
        "inputs.system": .input("name"), "organisation.name": .outside("organisation.name"),
      ])
  }

  @Test("a clock starts where its rule or its author says")
  func clocks() throws {
    let beside = Beside(rules: [.detection, .hand, .step, .field])
    let graph = try graph(
      """
      steps:
        - {id: a, title: A, do: A, record: {at: {type: time, label: T}}}
        - {id: b, title: B, do: B, needs: [a], deadline: {rule: by-detection}}
        - {id: c, title: C, do: C, needs: [a], deadline: {rule: by-hand}}
        - {id: d, title: D, do: D, needs: [a], deadline: {rule: by-step, from: a}}
        - {id: e, title: E, do: E, needs: [a], deadline: {rule: by-field, from: a.at}}
        - {id: f, title: F, do: F, needs: [a], deadline: {rule: by-detection, from: a.at}}
        - id: g
          title: G
          do: G
          needs: [a]
          record: {own: {type: time, label: O}}
          deadline: {within: 30m, from: g.own}
          wait: {for: 1h, from: a}
      """, beside)
    let half = BoundDeadline.Limit.within(1_800_000)
    #expect(
      graph.nodes.map(\.deadline) == [
        nil,
        BoundDeadline(limit: .rule("by-detection"), start: .detection),
        BoundDeadline(limit: .rule("by-hand"), start: .hand),
        BoundDeadline(limit: .rule("by-step"), start: .step(0)),
        BoundDeadline(limit: .rule("by-field"), start: .field(node: 0, field: "at")),
        BoundDeadline(limit: .rule("by-detection"), start: .field(node: 0, field: "at")),
        BoundDeadline(limit: half, start: .field(node: 6, field: "own")),
      ])
    #expect(graph.nodes[6].waitFrom == 0)
  }
}
