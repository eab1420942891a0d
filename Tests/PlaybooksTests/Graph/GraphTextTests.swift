import Testing

@testable import Playbooks

@Suite("A graph as text")
struct GraphTextTests {
  private static let labels = GraphText.Labels(
    needs: "needs", anyOf: "any of", when: "when", each: "each", within: "within", from: "from",
    detection: "detection", hand: "by hand", wait: "wait", backTo: "back to")

  @Test("order, phase, needs, conditions, instances, options, clocks and groups are shown")
  func lines() throws {
    let compilation = compile(
      MarkedPlaybook(
        """
        steps:
          - {id: a, phase: detect, title: {vi: Một, en: One}, do: A, record: {hosts: {type: list, label: H}}}
          - {id: b, title: B, needs: [], do: B, each: inputs.hosts}
          - id: c
            title: C
            needs: [a, b]
            join: any
            decide: {question: Q, options: {go: {label: Go}, back: {label: Back, back_to: c}}}
          - {id: g, title: G, when: "c == go and not (c == back or inputs.ok)", include: part}
          - {id: d, title: D, needs: [g], do: D, deadline: {within: 30m, from: c}, wait: {for: 1h}}
        inputs: {hosts: {type: list, label: H}, ok: {type: yesno, label: O}}
        """
      ).text, Beside(playbooks: ["part": GraphFaultCase.part]))
    let graph = try #require(compilation.graph, "\(compilation.diagnostics)")
    let text = GraphText(graph, language: .vi, labels: Self.labels) { "\($0 / 60_000) min" }
    #expect(
      text.lines == [
        "1. a [detect] Một",
        "2. b B",
        "    each inputs.hosts",
        "3. c C",
        "    any of a, b",
        "    - go: Go",
        "    - back: Back back to c",
        "4. g G (part)",
        "    needs c",
        "    when c == 'go' and not (c == 'back' or inputs.ok)",
        "  5. g/first F",
        "      needs c",
        "  6. g/second S",
        "      needs g/first",
        "7. d D",
        "    needs g",
        "    within 30 min from c",
        "    wait 60 min",
      ])
  }

  @Test(
    "a condition's text means the same when it is read again",
    arguments: [
      "a", "not a", "a.b == 'x'", "a.n < 1.50", "a.x in ['b', 2]", "'x' in a.hosts",
      "a.x in b.hosts", "a.x == \"it's\"", "not (a and b) or c", "a or (b or c) and not d",
      "not not a",
    ])
  func conditions(text: String) throws {
    let origin = Origin(file: 0, span: MarkedPlaybook.nowhere)
    let condition = try ConditionParser.parse(text) { _ in origin }.get()
    #expect(try ConditionParser.parse(condition.text) { _ in origin }.get() == condition)
  }
}
