import Testing
import YAMLTree

@testable import Playbooks

@Suite("Faults between steps, playbooks and what stands beside them")
struct GraphFaultTests {
  @Test(
    "a fault is found where it is, with its facts, and nothing else", arguments: GraphFaultCase.all)
  func found(_ example: GraphFaultCase) {
    let marked = MarkedPlaybook(example.body)
    let compilation = compile(marked.text, example.beside)
    let found = compilation.diagnostics
    #expect(found.map(\.origin.span.start) == marked.marks)
    #expect(found.map(\.fault) == example.faults.map { .graph($0) })
    #expect(Set(found.map(\.rule)) == [example.rule.name])
    #expect(found.allSatisfy { $0.severity == example.severity && $0.fatal == example.fatal })
    #expect((compilation.graph == nil) == example.fatal)
  }

  @Test("every rule has an example, here or among the limits")
  func complete() {
    let limits: Set<Rule> = [.includeRecursion, .includeTooDeep, .tooManySteps, .duplicateID]
    let shown = Set(GraphFaultCase.all.map(\.rule)).union(limits)
    #expect(Set(Rule.ofGraph).subtracting(shown).isEmpty)
  }

  @Test("what is wrong in one file is said once, however often the file is included")
  func once() throws {
    let part = MarkedPlaybook.included("part", "steps:\n  - {id: x, title: X, do: '{{gone.y}}'}\n")
    let text = MarkedPlaybook(
      "steps:\n  - {id: a, title: A, include: part}\n  - {id: b, title: B, include: part}\n")
    let compilation = compile(text.text, Beside(playbooks: ["part": part]))
    #expect(compilation.diagnostics.map(\.rule) == ["unknown-step"])
    #expect(compilation.diagnostics.first?.origin.file == 1)
  }

  @Test("what names a person is known through an included playbook's input")
  func personalArgument() {
    let part = MarkedPlaybook(
      """
      playbook: 1
      id: part
      version: 1.0.0
      title: Part
      inputs: {note: {type: text, label: N}}
      steps:
        - {id: x, title: "{{▶inputs.note}}", do: "{{inputs.note}}"}
        - {id: y, title: Y, do: Y, when: ▶inputs.note == 'z'}
      """)
    let text = MarkedPlaybook(
      """
      steps:
        - {id: a, title: A, do: A, record: {who: {type: person, label: W}}}
        - {id: g, title: G, include: part, with: {note: "By {{a.who}}"}}
      """)
    let found = compile(text.text, Beside(playbooks: ["part": part.text])).diagnostics
    #expect(found.map(\.rule) == ["personal-read", "personal-read"])
    #expect(found.map(\.origin.span.start) == part.marks)
    #expect(found.map(\.fatal) == [false, true])
  }

  @Test("answers given for each item are not held against those of another item")
  func otherItems() {
    let compilation = compile(
      MarkedPlaybook(
        """
        steps:
          - {id: a, title: A, do: A, record: {hosts: {type: list, label: H}}}
          - {id: b, title: B, do: B, each: a.hosts, record: {ok: {type: yesno, label: O}}}
          - {id: c, title: C, do: C, each: a.hosts, when: b.ok}
          - {id: d, title: D, do: D}
          - {id: e, title: E, do: E, each: a.hosts, when: not b.ok}
        """
      ).text)
    #expect(compilation.diagnostics.isEmpty)
  }

  @Test("past the limit one fault says so, and is fatal when one left out is")
  func tooMany() {
    let places = (0..<1_200).map { "{{s\($0)}}" }.joined(separator: " ")
    let text = "steps:\n  - {id: a, title: A, do: \"\(places)\"}\n"
    let found = compile(MarkedPlaybook(text).text).diagnostics
    #expect(found.count == DiagnosticList.limit + 1)
    #expect(found.last?.fault == .reading(.tooManyFaults(limit: DiagnosticList.limit)))
    #expect(found.allSatisfy { !$0.fatal })
    let fatal = compile(MarkedPlaybook(text + "  - {id: b, title: B, do: B, when: gone.x}\n").text)
    #expect(fatal.diagnostics.contains { $0.fatal })
    #expect(fatal.graph == nil)
  }

  @Test("near words are looked for fifty times, however many names are wrong")
  func hints() {
    let names = Array(repeating: "stepp", count: 60).joined(separator: ", ")
    let found = compile(
      MarkedPlaybook("steps:\n  - {id: step, title: S, do: S, needs: [\(names)]}\n").text
    ).diagnostics
    let hinted = found.filter { diagnostic in
      if case .graph(.unknownStep(_, near: "step")) = diagnostic.fault { true } else { false }
    }
    #expect(found.count == 60)
    #expect(hinted.count == 50)
  }

  @Test("a condition at fault leaves the step to a person instead of losing it")
  func faultyCondition() throws {
    let compilation = compile(
      MarkedPlaybook(
        """
        steps:
          - {id: a, title: A, do: A, record: {ok: {type: yesno, label: O}}}
          - {id: b, title: B, do: B, when: a.ok == 'x'}
        """
      ).text)
    let graph = try #require(compilation.graph)
    #expect(graph.nodes[1].conditions == [.truth(.blank)])
  }

  @Test(
    "a condition that cannot be read leaves the step to a person instead of counting as none",
    arguments: ["a.ok = true", "", "[a.ok]"])
  func unreadableCondition(when: String) throws {
    let compilation = compile(
      MarkedPlaybook(
        """
        steps:
          - {id: a, title: A, do: A, record: {ok: {type: yesno, label: O}}}
          - {id: b, title: B, do: B, when: \(when)}
        """
      ).text)
    #expect(compilation.diagnostics.count == 1)
    let graph = try #require(compilation.graph)
    #expect(graph.nodes[1].conditions == [.truth(.blank)])
  }

  @Test("an option may be called like a step, and is then no name on the right")
  func optionNamedLikeStep() throws {
    let compilation = compile(
      MarkedPlaybook(
        """
        steps:
          - id: a
            title: A
            decide: {question: Q, options: [isolate, wait]}
          - {id: isolate, title: I, do: I, when: a == isolate}
        """
      ).text)
    let graph = try #require(compilation.graph)
    #expect(graph.nodes[1].conditions == [.compare(.option(node: 0), .equal, .text("isolate"))])
  }
}
