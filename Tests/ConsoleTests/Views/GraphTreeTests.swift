import Playbooks
import Response
import Testing

@testable import Console

@Suite("A graph in a terminal")
struct GraphTreeTests {
  private func compilation(_ text: String) throws -> (Graph, Playbook) {
    let compilation = PlaybookCompiler.compile(
      SourceFile(role: .playbook, name: "a.yaml", bytes: Array(text.utf8)),
      library: Library(
        playbook: { _ in .missing(known: []) }, rules: SamplePlaybook.rules,
        templates: SamplePlaybook.surroundings.templates))
    return (
      try #require(compilation.graph, "\(compilation.diagnostics)"),
      try #require(compilation.playbook)
    )
  }

  @Test("a shipped playbook", arguments: Language.allCases)
  func shipped(language: Language) throws {
    let compilation = try ShippedPlaybooks.compile("ransomware")
    let lines = GraphTree.lines(
      of: try #require(compilation.graph), try #require(compilation.playbook), language: language,
      width: 80)
    try Golden.expect(lines, as: "graph-\(language)")
  }

  @Test("the graph of a run says how each step stands, by sign and word, and what was decided")
  func run() throws {
    let view = try Stories.serious().view(at: 90)
    try Golden.expect(GraphTree.lines(of: view, width: 80), as: "graph-run")
  }

  @Test("of several clocks of a step, one that is still to be met is shown, and that it is late")
  func clocks() throws {
    let text = """
      playbook: 1
      id: several
      version: 1.0.0
      title: Thử
      steps:
        - {id: look, title: Xem, do: Xem., record: {hosts: {type: list, label: Máy}}}
        - {id: tell, title: Báo, do: Báo., needs: [look], each: look.hosts, deadline: {within: 1h, from: look}}
      """
    var run = try RecordedRun(text, detected: nil, inputs: [:])
    try run.act(
      .done(StepKey("look"), ["hosts": .set(.open(.list(["a", "b"])))], [], reason: nil), at: 0)
    func deadline(_ run: RecordedRun, at minutes: Int64) -> [Console.Span] {
      GraphTree.lines(of: run.view(at: minutes), width: 200)
        .first { $0.contains { $0.text.contains("thời hạn") } } ?? []
    }
    #expect(deadline(run, at: 30).last?.text.contains("còn 30 phút") == true)
    try run.act(.done(StepKey("tell", items: ["a"]), [:], [], reason: nil), at: 40)
    let late = deadline(run, at: 90)
    #expect(late.last?.text.hasPrefix("! thời hạn 1 giờ tính từ look: TRỄ 30 phút") == true)
    #expect(late.last?.inks.contains(.red) == true)
    try run.act(.done(StepKey("tell", items: ["b"]), [:], [], reason: nil), at: 100)
    #expect(deadline(run, at: 110).last?.text.hasPrefix("thời hạn") == true)
  }

  @Test("no line is wider than the terminal, titles line up", arguments: [12, 14, 20, 40, 80, 200])
  func width(columns: Int) throws {
    for id in ["ransomware", "phishing", "defacement", "holiday-readiness"] {
      let compilation = try ShippedPlaybooks.compile(id)
      let lines = GraphTree.lines(
        of: try #require(compilation.graph), try #require(compilation.playbook), language: .vi,
        width: columns)
      #expect(lines.allSatisfy { $0.columns <= columns }, "\(id)")
    }
  }

  @Test("however deep ways part, there is room for what is said", arguments: [12, 20, 80])
  func deep(columns: Int) throws {
    var text = "playbook: 1\nid: main\nversion: 1.0.0\ntitle: T\nsteps:\n"
    text += "  - {id: a0, title: Bắt đầu, do: D}\n"
    for level in 1...40 {
      for id in ["b\(level)", "a\(level)"] {
        text +=
          "  - {id: \(id), title: Việc ở mức \(level), do: D, needs: [a\(level - 1)], wait: {for: 1h}}\n"
      }
    }
    let (graph, playbook) = try compilation(text)
    let lines = GraphTree.lines(of: graph, playbook, language: .vi, width: columns)
    #expect(lines.allSatisfy { $0.columns <= columns })
    let written = lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
    #expect(written.ranges(of: "chờ").count == 80)
    #expect(columns < 80 || written.contains("⋯"))
  }

  @Test("a hostile title is shown, not sent", arguments: [20, 80])
  func hostile(columns: Int) throws {
    let title = Said.hostile.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
        ? "\\x" + String(scalar.value + 0x100, radix: 16).dropFirst() : String(scalar)
    }.joined()
    let (graph, playbook) = try compilation(
      """
      playbook: 1
      id: main
      version: 1.0.0
      title: "\(title)"
      steps:
        - id: a
          title: "\(title)\(String(repeating: "日本ệ", count: 30))"
          decide: {question: Q, options: {go: {label: "\(title)"}, back: {back_to: a}}}
      """)
    let lines = GraphTree.lines(of: graph, playbook, language: .vi, width: columns)
    for line in lines {
      #expect(line.columns <= columns)
      for span in line { #expect(span.text == span.text.neutralised()) }
    }
  }
}
