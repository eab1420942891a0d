/// A report as one HTML file that needs nothing else: no script, no address, nothing of the network.
///
/// Every text is escaped, and the page itself forbids its reader to load or run anything.
package enum HTMLPage {
  /// The whole file.
  package static func text(of report: RunReport) -> String {
    let frame = PageFrame(
      language: report.language, title: report.title, marking: report.marking,
      banner: report.banner)
    return frame.page(style: style) {
      """
      <header>
      \(frame.marks)<h1>\(escaped(report.title))</h1>
      <p class="subtitle">\(escaped(report.subtitle))</p>
      </header>
      <main>
      \(report.sections.map(section).joined())</main>
      <footer>\(escaped(report.footer))</footer>
      """
    }
  }

  /// A heading with what stands below it.
  static func section(_ section: RunReport.Section) -> String {
    let contents = section.contents.map { content(of: $0, in: section) }.joined()
    let isAcross = section.contents.contains {
      if case .chart = $0 { true } else { false }
    }
    let head = "<section\(isAcross ? " class=\"across\"" : "")>"
    return "\(head)\n<h2>\(escaped(section.title))</h2>\n\(contents)</section>\n"
  }

  private static func content(
    of content: RunReport.Section.Content, in section: RunReport.Section
  ) -> String {
    switch content {
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table, section.title)
    case .sentence(let text): "<p>\(escaped(text))</p>\n"
    case .verbatim(let text): "<pre>\(escaped(text))</pre>\n"
    case .timeline(let timeline):
      TimelinePicture.svgs(of: timeline).map { "<div class=\"timeline\">\($0)</div>\n" }.joined()
    case .chart(let chart):
      """
      <div class="chart" role="region" tabindex="0" aria-label="\(escaped(section.title))">
      \(SVGPicture.inline(chart))</div>

      """
    }
  }

  private static func facts(_ facts: [RunReport.Fact]) -> String {
    let items = facts.map { "<dt>\(escaped($0.name))</dt><dd>\(escaped($0.value))</dd>\n" }
    return "<dl>\n\(items.joined())</dl>\n"
  }

  private static func table(_ table: RunReport.Table, _ title: String) -> String {
    let head = table.columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let rows = table.rows.map { cells in
      let row = cells.enumerated().map { cell($1, isHeading: $0 == table.heading) }.joined()
      return "<tr>\(row)</tr>\n"
    }
    return """
      <div class="table" role="region" tabindex="0" aria-label="\(escaped(title))">
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </div>

      """
  }

  private static func cell(_ cell: RunReport.Cell, isHeading: Bool) -> String {
    let mark = cell.mark.map { " <span class=\"mark\">\(escaped($0))</span>" } ?? ""
    let details = cell.details.map { "<p>\(escaped($0))</p>" }.joined()
    let content = escaped(cell.text) + mark + details
    return isHeading ? "<th scope=\"row\">\(content)</th>" : "<td>\(content)</td>"
  }

  private static func escaped(_ text: String) -> String { Escaped.html(text) }

  /// For a screen, and for A4 in black.
  static let style = """
    dl { display: grid; grid-template-columns: minmax(8em, max-content) 1fr; gap: .15em 1em; \
    margin: 0; }
    dt { color: #444; }
    dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
    .table { overflow-x: auto; margin: .3em 0 .6em; }
    table { border-collapse: collapse; width: 100%; font-size: .92em; }
    thead { display: table-header-group; }
    th { text-align: left; font-weight: normal; }
    tbody th { font-weight: bold; }
    th, td { vertical-align: top; padding: .25em .7em .25em 0; overflow-wrap: anywhere; }
    tbody th, td { border-bottom: 1px solid #ddd; }
    thead th { color: #444; border-bottom: 1px solid #777; vertical-align: bottom; \
    overflow-wrap: normal; }
    tr { break-inside: avoid; }
    td { min-width: 3em; }
    td:nth-child(2) { min-width: 6em; }
    th p, td p { margin: .1em 0 0; color: #333; font-weight: normal; white-space: pre-line; }
    .mark { border: 1px solid #111; padding: 0 .3em; font-size: .85em; font-weight: normal; }
    pre { font: 9pt/1.4 "Noto Sans Mono", "Liberation Mono", monospace; white-space: pre-wrap; \
    overflow-wrap: anywhere; background: #f4f4f4; padding: .6em; margin: .4em 0; }
    footer { margin-top: 2em; color: #444; font-size: .9em; }
    h2 + p:not(:last-child) { break-after: avoid; }
    .timeline { break-inside: avoid; margin: .4em 0; }
    .timeline svg { display: block; width: 100%; height: auto; }
    .chart { overflow-x: auto; border: 1px solid #ccc; margin: .4em 0; }
    .chart svg { display: block; margin: 0 auto; }
    @media print {
    .table, .chart { overflow: visible; border: 0; }
    .across { page: across; }
    .chart { break-inside: avoid; }
    .chart svg { max-width: 100%; max-height: 155mm; width: auto; height: auto; }
    pre { background: none; border: 1px solid #999; }
    }
    \(TimelineSign.style)
    """
}
