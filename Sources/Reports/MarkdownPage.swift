/// A report as Markdown (CommonMark, with tables and a Mermaid flowchart as GitHub and others draw
/// them).
///
/// Every mark in a text stands for itself; the timeline is left to its table.
package enum MarkdownPage {
  /// The whole file.
  package static func text(of report: RunReport) -> String {
    var parts = [report.banner, report.marking].compactMap { mark in
      mark.map { "**\(escaped($0))**" }
    }
    parts.append("# \(escaped(report.title))")
    parts.append(escaped(report.subtitle))
    for section in report.sections {
      parts.append("## \(escaped(section.title))")
      parts += section.contents.compactMap(content)
    }
    parts.append("---")
    parts.append(escaped(report.footer))
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func content(_ content: RunReport.Section.Content) -> String? {
    switch content {
    case .facts(let facts):
      facts.map { fact in
        let lines = fact.value.split(separator: "\n").map { "**\(escaped(String($0)))**" }
        return "- \(escaped(fact.name)): \(lines.joined(separator: "; "))"
      }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .sentence(let text): escaped(text)
    case .verbatim(let text): fenced(text, "")
    case .timeline: nil
    case .chart(let chart): fenced(MermaidText.text(of: chart), "mermaid")
    }
  }

  private static func table(_ table: RunReport.Table) -> String {
    let head = table.columns.map(escaped)
    let rows = table.rows.map { cells in cells.map(cell) }
    let rule = [String](repeating: "---", count: head.count)
    return ([head, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }
      .joined(separator: "\n")
  }

  private static func cell(_ cell: RunReport.Cell) -> String {
    let mark = cell.mark.map { " **\(escaped($0))**" } ?? ""
    return ([escaped(cell.text) + mark] + cell.details.map(escaped)).joined(separator: "<br>")
  }

  /// Words as they are, inside a fence longer than any in them.
  private static func fenced(_ text: String, _ kind: String) -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let body = text.hasSuffix("\n") ? text : text + "\n"
    return "\(fence)\(kind)\n\(body)\(fence)"
  }

  private static func escaped(_ text: String) -> String { Escaped.markdown(text) }
}
