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
