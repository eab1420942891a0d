import RandomPlaybooks
import Testing

@testable import Playbooks

@Suite("A graph as a tree")
struct OutlineTests {
  private func graph(_ steps: String, _ beside: Beside = Beside()) throws -> Graph {
    let compilation = compile(MarkedPlaybook("steps:\n" + steps).text, beside)
    return try #require(compilation.graph, "\(compilation.diagnostics)")
  }

  /// The rows as letters: `|` a line, `.` a blank, `#` a group; `+` a branch, `\` the last one.
  private func drawn(_ graph: Graph) -> [String] {
    Outline(graph).rows.map { row in
      let rails = row.rails.map { rail in
        switch rail {
        case .line: "|"
        case .blank: "."
        case .group: "#"
        }
      }.joined()
      let knot =
        switch row.knot {
        case .straight: ""
        case .branch: "+"
        case .lastBranch: "\\"
        }
      return rails + knot + graph.nodes[row.node].step.id
    }
  }

  @Test("a step stands below the last one that all its needs lead back to")
  func dominators() throws {
    let graph = try graph(
      """
        - {id: a, title: A, do: A}
        - {id: b, title: B, do: B, needs: [a]}
        - {id: b2, title: B, do: B}
        - {id: c, title: C, do: C, needs: [a]}
        - {id: d, title: D, do: D, needs: [b2, c]}
        - {id: e, title: E, do: E, needs: [d]}
        - {id: f, title: F, do: F, needs: [d]}
        - {id: alone, title: L, do: L, needs: []}
      """)
    #expect(
      drawn(graph) == ["+a", "|+b", "||b2", "|+c", "|d", "|+e", "|\\f", "\\alone"])
  }

  @Test("steps of an included playbook stand inside it, and what needs one of them below it")
  func groups() throws {
    let graph = try graph(
      """
        - {id: a, title: A, do: A}
        - {id: g, title: G, include: part}
        - {id: b, title: B, do: B, needs: [g/second]}
      """, Beside(playbooks: ["part": GraphFaultCase.part]))
    #expect(drawn(graph) == ["a", "g", "#first", "#second", "b"])
    let nesting = Nesting(graph)
    #expect(nesting.roots == [0, 1, 4])
    #expect(nesting.members(of: 1) == [2, 3])
    #expect(nesting.needs(of: 4) == [1])
    #expect(nesting.needs(of: 2) == [])
  }

  @Test("every step of any graph stands in it once, and after all it needs", arguments: 0..<300)
  func everyStep(seed: Int) throws {
    let random = RandomPlaybook(seed: UInt64(seed), steps: 2...25)
    let compilation = compile(random.text, Beside(playbooks: random.included))
    let graph = try #require(compilation.graph)
    let rows = Outline(graph).rows
    #expect(rows.map(\.node).sorted() == Array(graph.nodes.indices))
    let nesting = Nesting(graph)
    var place = [Int](repeating: 0, count: graph.nodes.count)
    for (row, node) in rows.map(\.node).enumerated() { place[node] = row }
    for node in graph.nodes.indices {
      for need in nesting.needs(of: node) {
        #expect(place[need] < place[node], "\(graph.nodes[node].path)")
      }
    }
  }
}
