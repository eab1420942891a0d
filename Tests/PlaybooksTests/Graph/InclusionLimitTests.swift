import Testing

@testable import Playbooks

@Suite("Limits of including")
struct InclusionLimitTests {
  private func chain(_ ids: [String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: zip(ids, ids.dropFirst()).map { id, next in
        (
          id,
          MarkedPlaybook.included(id, "steps:\n  - {id: x, title: X, include: \(next)}\n")
        )
      })
  }

  @Test("a playbook that comes round to itself is refused, with the way round")
  func recursion() {
    let beside = Beside(playbooks: chain(["one", "two", "three", "one"]))
    let compilation = compile(
      MarkedPlaybook("steps:\n  - {id: a, title: A, include: one}\n").text, beside)
    let round = GraphFault.includeRecursion(["one", "two", "three", "one"])
    #expect(compilation.diagnostics.map(\.fault) == [.graph(round)])
    #expect(compilation.diagnostics.map(\.origin.file) == [3])
    #expect(compilation.graph == nil)
  }

  @Test("a playbook that includes itself by its id is known by its text")
  func itself() {
    let text = MarkedPlaybook("steps:\n  - {id: a, title: A, include: main}\n").text
    let compilation = compile(text, Beside(playbooks: ["main": text]))
    #expect(compilation.diagnostics.map(\.fault) == [.graph(.includeRecursion(["main", "main"]))])
    #expect(compilation.files.count == 1)
  }

  @Test("a file included twice is read once, its steps are there twice")
  func twice() throws {
    let compilation = compile(
      MarkedPlaybook(
        """
        steps:
          - {id: a, title: A, include: part}
          - {id: b, title: B, include: part}
        """
      ).text, Beside(playbooks: ["part": GraphFaultCase.part]))
    #expect(compilation.files.map(\.name) == ["main.yaml", "part.yaml"])
    let graph = try #require(compilation.graph)
    #expect(graph.nodes.map(\.path) == ["a", "a/first", "a/second", "b", "b/first", "b/second"])
    #expect(graph.nodes[4].needs == [0])
  }

  @Test("playbooks may stand 64 deep in each other, not 65", arguments: [(63, true), (64, false)])
  func depth(included: Int, isAllowed: Bool) {
    var playbooks = chain((1...included).map { "p\($0)" })
    playbooks["p\(included)"] = MarkedPlaybook.included(
      "last", "steps:\n  - {id: x, title: X, do: X}\n")
    let compilation = compile(
      MarkedPlaybook("steps:\n  - {id: a, title: A, include: p1}\n").text,
      Beside(playbooks: playbooks))
    #expect(compilation.diagnostics.map(\.rule) == (isAllowed ? [] : ["include-too-deep"]))
    #expect((compilation.graph != nil) == isAllowed)
  }

  @Test("10,000 steps after includes are walked, one more is refused", arguments: [9_999, 10_000])
  func count(inside: Int) {
    let steps = (0..<inside).map { "- {id: s\($0), title: S, do: S}" }.joined(separator: "\n")
    let compilation = compile(
      MarkedPlaybook("steps:\n  - {id: a, title: A, include: big}\n").text,
      Beside(playbooks: ["big": MarkedPlaybook.included("big", "steps:\n\(steps)\n")]))
    let isAllowed = inside < 10_000
    #expect(compilation.diagnostics.map(\.rule) == (isAllowed ? [] : ["too-many-steps"]))
    #expect(compilation.graph?.nodes.count == (isAllowed ? 10_000 : nil))
  }

  @Test("playbooks that double at every depth are stopped at the limit")
  func doubling() {
    var playbooks: [String: String] = [:]
    for level in 0..<40 {
      playbooks["p\(level)"] = MarkedPlaybook.included(
        "p\(level)",
        """
        steps:
          - {id: x, title: X, include: p\(level + 1)}
          - {id: y, title: Y, include: p\(level + 1)}
        """)
    }
    playbooks["p40"] = MarkedPlaybook.included("p40", "steps:\n  - {id: x, title: X, do: X}\n")
    let compilation = compile(
      MarkedPlaybook("steps:\n  - {id: a, title: A, include: p0}\n").text,
      Beside(playbooks: playbooks))
    #expect(compilation.diagnostics.map(\.rule) == ["too-many-steps"])
    #expect(compilation.graph == nil)
  }
}
