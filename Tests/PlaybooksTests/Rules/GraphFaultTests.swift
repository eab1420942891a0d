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
    #expect(Set(found.map(\.rule)) == [example.rule.rawValue])
    #expect(found.allSatisfy { $0.severity == example.severity && $0.fatal == example.fatal })
    #expect((compilation.graph == nil) == example.fatal)
  }

  @Test("every rule has an example, here or among the limits")
  func complete() {
    let limits: Set<GraphFault.Rule> = [.includeRecursion, .includeTooDeep, .tooManySteps]
    let shown = Set(GraphFaultCase.all.map(\.rule)).union(limits)
    #expect(Set(GraphFault.Rule.allCases).subtracting(shown).isEmpty)
  }

  @Test("no rule of the graph has the name of a rule of reading")
  func names() {
    #expect(Set(GraphFault.rules).isDisjoint(with: ReadingFault.rules))
    #expect(Set(GraphFault.rules).count == GraphFault.rules.count)
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
}
