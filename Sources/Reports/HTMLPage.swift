/// A report as one HTML file that needs nothing else: no script, no address, nothing of the network.
///
/// Every text is escaped, and the page itself forbids its reader to load or run anything.
package enum HTMLPage {
  /// The whole file.
  package static func text(of report: RunReport) -> String {
    let banner = report.banner.map { "<p class=\"banner\">\(escaped($0))</p>\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(escaped(report.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(report.title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(banner)<h1>\(escaped(report.title))</h1>
      \(report.sections.map { section($0, columns: report.columns) }.joined())\
      <footer>\(escaped(report.footer))</footer>
      </body>
      </html>

      """
  }

  private static func section(_ section: RunReport.Section, columns: [String]) -> String {
    let content =
      switch section.content {
      case .facts(let facts): self.facts(facts)
      case .rows(let rows): self.rows(rows, columns)
      case .verbatim(let text): "<pre>\(escaped(text))</pre>\n"
      }
    return "<section>\n<h2>\(escaped(section.title))</h2>\n\(content)</section>\n"
  }

  private static func facts(_ facts: [RunReport.Fact]) -> String {
    let items = facts.map { "<dt>\(escaped($0.name))</dt><dd>\(escaped($0.value))</dd>\n" }
    return "<dl>\n\(items.joined())</dl>\n"
  }

  private static func rows(_ rows: [RunReport.Row], _ columns: [String]) -> String {
    let head = columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    return """
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.map(row).joined())</tbody>
      </table>

      """
  }

  private static func row(_ row: RunReport.Row) -> String {
    let mark = row.mark.map { " <span class=\"mark\">\(escaped($0))</span>" } ?? ""
    let details = row.details.map { "<p>\(escaped($0))</p>" }.joined()
    return """
      <tr><td>\(escaped(row.moment))</td><td>\(escaped(row.who ?? ""))</td>\
      <td><b>\(escaped(row.what))</b>\(mark)\(details)</td></tr>

      """
  }

  /// A text in which nothing is markup; letters that turn writing round or hide are shown by number.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default:
        if isDrawn(scalar) {
          escaped.unicodeScalars.append(scalar)
        } else {
          escaped += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
        }
      }
    }
    return escaped
  }

  /// Whether a letter is seen and nothing else; U+FFFE and U+FFFF have no place in XML at all.
  static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// For a screen, and for A4 in black.
  private static let style = """
    @page { size: A4; margin: 16mm 14mm; }
    body { font: 10.5pt/1.45 "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #111; \
    background: #fff; max-width: 48rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.5em; margin: .2em 0 .6em; }
    h2 { font-size: 1.12em; margin: 1.6em 0 .4em; border-bottom: 1px solid #999; \
    break-after: avoid; }
    .banner { border: 2px solid #111; padding: .3em .6em; font-weight: bold; text-align: center; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15em 1em; margin: 0; }
    dt { color: #555; }
    dd { margin: 0; overflow-wrap: anywhere; }
    table { border-collapse: collapse; width: 100%; }
    thead { display: table-header-group; }
    th { text-align: left; color: #555; font-weight: normal; padding: .2em .8em .2em 0; \
    border-bottom: 1px solid #999; }
    td { vertical-align: top; padding: .3em .8em .3em 0; border-bottom: 1px solid #ddd; \
    overflow-wrap: anywhere; }
    td:first-child { white-space: nowrap; }
    td:nth-child(2) { min-width: 5em; }
    tr { break-inside: avoid; }
    td p { margin: .1em 0 0; color: #333; white-space: pre-line; }
    .mark { border: 1px solid #111; padding: 0 .3em; font-size: .85em; }
    pre { font: 9pt/1.4 "Noto Sans Mono", "Liberation Mono", monospace; white-space: pre-wrap; \
    overflow-wrap: anywhere; background: #f4f4f4; padding: .6em; }
    footer { margin-top: 2em; color: #555; font-size: .9em; }
    @media print { body { max-width: none; padding: 0; } pre { background: none; border: 1px solid #999; } }
    """
}
