import Playbooks
import Testing
import YAMLTree

@testable import Response

@Suite("Exploring: what no answers can bring about")
struct ExploringTests {
  @Test(
    "a fault is found where it is, with the fewest answers that show it, and nothing else",
    arguments: ExploringCase.all)
  func found(_ example: ExploringCase) {
    #expect(example.compiled().diagnostics.isEmpty, "the cheaper rules find nothing")
    let found = diagnostics(of: example)
    #expect(found.map(\.fault) == [.exploring(example.fault)])
    #expect(found.map(\.origin.span.start) == [example.marked.place])
    #expect(found.allSatisfy { $0.severity == .error && !$0.fatal })
  }

  @Test("every rule has an example, the bound apart")
  func complete() {
    let shown = Set(ExploringCase.all.map(\.fault.rule))
    #expect(Set(Rule.ofExploring).subtracting(shown) == [.notProven])
  }

  @Test("options that are missing are told once, where they are")
  func missingOptions() {
    let example = ExploringCase(
      "",
      """
      steps:
        - {id: a, title: A, do: D, record: {c: {type: choice, label: C}, d: {type: list, of: choice, label: D}}}
      """, .neverReached("", nearest: nil))
    #expect(diagnostics(of: example).map(\.rule) == ["missing-key", "missing-key"])
  }

  @Test(
    "an option that changes nothing, and a step that is there whatever is answered, are no fault")
  func allowed() {
    let example = ExploringCase(
      "",
      """
      steps:
        - id: ask
          title: Ask
          decide: {question: Q, options: [x, y, z]}
        - {id: t, title: T, do: D, when: ask == x or ask != x}
      """, .neverReached("", nearest: nil))
    #expect(diagnostics(of: example).isEmpty)
  }

  @Test("what an included playbook is passed may leave steps of it out")
  func switchedOff() {
    var example = ExploringCase(
      "",
      """
      inputs: {level: {type: choice, options: [low, high], label: L}}
      steps:
        - {id: a, title: A, do: D}
        - {id: g, title: G, include: part, when: inputs.level == low, with: {mode: quick, level: "{{inputs.level}}"}}
        - {id: t, title: T, do: D, needs: [g, a]}
      """, .neverReached("", nearest: nil))
    example.included = [
      "part": """
      inputs:
        mode: {type: choice, options: [quick, full], label: M}
        level: {type: choice, options: [low, high], label: L}
        hosts: {type: list, label: H, required: false}
      steps:
        - {id: p, title: P, do: D}
        - {id: q, title: Q, do: D, needs: [p], when: inputs.mode == full}
        - {id: s, title: S, do: D, needs: [p], each: inputs.hosts}
      """
    ]
    #expect(diagnostics(of: example).isEmpty)
  }

  @Test("what was found before, and what follows from a finding, is not said again")
  func once() {
    let example = ExploringCase(
      "",
      """
      steps:
        - id: ask
          title: Ask
          decide: {question: Q, options: [x, y]}
        - {id: a, title: A, do: D, when: ask == x and ask == y}
        - {id: b, title: B, do: D}
        - {id: c, title: C, do: D, record: {n: {type: number, label: N}}}
        - {id: d, title: D, do: D, needs: [c, ask], when: c.n > 3}
      """, .neverReached("", nearest: nil))
    #expect(diagnostics(of: example).map(\.rule) == ["condition-never-true"])
  }

  /// `t` needs `n`, which is done where `ask` is x, and reads `more`, asked where it is y.
  private static func twoWays(_ n: String) -> String {
    """
    steps:
      - id: ask
        title: Ask
        decide: {question: Q, options: [x, y]}
      - id: more
        title: More
        when: ask == y
        decide: {question: Q, options: [p, q]}
      - {id: n, title: N, needs: [ask, more], when: ask == x, \(n)}
      - {id: t, title: T, do: D, needs: [n], when: more == p}
      - id: again
        title: Again
        needs: [ask]
        decide: {question: Q, options: {go: {label: G}, back: {label: B, back_to: ask}}}
    """
  }

  @Test("a notice that stays done over a way back leaves open what hangs on it")
  func kept() throws {
    let told = ExploringCase(
      "", Self.twoWays("notify: {to: [soc]}"), .neverReached("", nearest: nil))
    let found = diagnostics(of: told)
    #expect(found.map(\.fault) == [.exploring(.notProven(["t"]))])

    var run = try MemoryRun(try Books.plan(told.body))
    try run.decide("ask", "x")
    try run.act(.done("n", [:], [MemoryRun.call("soc")], reason: nil))
    try run.decide("again", "back")
    try run.decide("ask", "y")
    try run.decide("more", "p")
    #expect(run.status("t") == .ready)

    let done = ExploringCase("", Self.twoWays("do: D"), .neverReached("", nearest: nil))
    #expect(diagnostics(of: done).map(\.rule) == ["condition-never-holds"])
  }

  @Test("a step that is there only because another is left out is not called out of reach")
  func leftOut() throws {
    let example = ExploringCase(
      "",
      """
      inputs: {flag: {type: yesno, label: F, required: false}}
      steps:
        - id: ask
          title: Ask
          decide: {question: Q, options: [x, y]}
        - {id: c, title: C, do: D, when: ask == x}
        - id: b
          title: B
          decide: {question: Q, options: [p, q]}
        - {id: t, title: T, do: D, needs: [ask, b], when: inputs.flag and b == p and b == q}
        - {id: u, title: U, do: D}
      """, .neverReached("", nearest: nil))
    // `t` cannot hold; but where nobody was asked `b`, and `flag` is blank, nobody can tell.
    #expect(diagnostics(of: example).map(\.rule) == ["condition-never-true"])
    let compilation = example.compiled()
    let plan = Plan(
      playbook: try #require(compilation.playbook), graph: try #require(compilation.graph),
      rules: [:], zone: .vietnam)
    #expect(Exploration.of(plan).outOfReach == [3])
    var run = try MemoryRun(plan)
    try run.decide("ask", "y")
    #expect(run.why("t") == .conditionUnknown)
    try run.done("t")
    #expect(run.status("u") == .ready)
  }
}
