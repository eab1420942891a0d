/// A paper as one HTML file to be printed on A4, laid out as the Word file is.
package enum OfficePage {
  /// The whole file.
  package static func text(of document: OfficeDocument) -> String {
    let frame = PageFrame(
      language: document.language, title: document.title, marking: document.marking,
      banner: document.banner)
    return frame.page(style: style) {
      """
      <header>
      \(frame.marks)\(document.heading.map(heading) ?? "")<h1>\(escaped(document.title))</h1>
      \(document.subtitle.isEmpty ? "" : "<p class=\"which\">\(escaped(document.subtitle))</p>\n")\
      \(document.addressees.map { "<p class=\"to\">\(escaped($0))</p>\n" }.joined())</header>
      <main>
      \(document.blocks.map(block).joined())</main>
      \(document.ending.map(ending) ?? "")<footer>\(escaped(document.footer))</footer>
      """
    }
  }

  private static func heading(_ heading: OfficeDocument.Heading) -> String {
    let superior = heading.superior.isEmpty ? "" : "<p>\(escaped(heading.superior))</p>\n"
    let number = heading.number.isEmpty ? "" : "<p>\(escaped(heading.number))</p>\n"
    let nation = heading.nation.map { "<p><b>\(escaped($0))</b></p>\n" }.joined()
    return """
      <div class="two head">
      <div>
      \(superior)<p class="ruled"><b>\(escaped(heading.body))</b></p>
      \(number)</div>
      <div>
      <div class="ruled">\(nation)</div>
      <p><i>\(escaped(heading.placeAndDate))</i></p>
      </div>
      </div>

      """
  }

  private static func ending(_ ending: OfficeDocument.Ending) -> String {
    let items = ending.recipients.map { "<p>- \(escaped($0))</p>\n" }.joined()
    let title =
      ending.recipients.isEmpty ? "" : "<p><b><i>\(escaped(ending.recipientsTitle))</i></b></p>\n"
    let signers = ending.signature.enumerated().map { place, line in
      place == 0 ? "<p><b>\(escaped(line))</b></p>\n" : "<p><i>\(escaped(line))</i></p>\n"
    }
    return """
      <div class="two end">
      <div class="copies">
      \(title)\(items)</div>
      <div>
      \(signers.joined())<div class="seal"></div>
      </div>
      </div>

      """
  }

  private static func block(_ block: OfficeDocument.Block) -> String {
    switch block {
    case .section(let text): return "<h2>\(escaped(text))</h2>\n"
    case .text(let text): return "<p class=\"text\">\(escaped(text))</p>\n"
    case .note(let text): return "<p class=\"text note\">\(escaped(text))</p>\n"
    case .field(let label, .blank):
      return
        "<p class=\"blank\"><span>\(escaped(label)):</span> <span class=\"dots\"></span></p>\n"
    case .field(let label, let value):
      return "<p class=\"text\">\(escaped(label)): \(cell(value))</p>\n"
    case .boxes(let label, let boxes, let gap):
      let items = boxes.map { box in
        "<p class=\"box\"><span class=\"sign\">\(box.isTicked ? "☑" : "☐")</span> \(escaped(box.label))</p>\n"
      }
      let missing = gap.map { " \(cell(.gap($0)))" } ?? ""
      if OfficeDocument.Box.fitOneLine(boxes) {
        let head = "<p>\(escaped(label)):\(missing)</p>\n"
        return "<div class=\"boxes row\">\(head)\(items.joined())</div>\n"
      }
      return "<div class=\"boxes\"><p>\(escaped(label)):\(missing)</p>\n\(items.joined())</div>\n"
    case .table(let label, let columns, let rows):
      let head = columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
      let body = rows.map { cells in
        let row = cells.enumerated().map { place, value in
          place == 0
            ? "<th scope=\"row\">\(cell(value))</th>" : "<td>\(cell(value))</td>"
        }
        return "<tr>\(row.joined())</tr>\n"
      }
      let caption = label.map { "<caption>\(escaped($0))</caption>\n" } ?? ""
      return """
        <table>
        \(caption)<thead><tr>\(head)</tr></thead>
        <tbody>
        \(body.joined())</tbody>
        </table>

        """
    }
  }

  private static func cell(_ value: OfficeDocument.Value) -> String {
    switch value {
    case .text(let text): escaped(text)
    case .blank: ""
    case .gap(let missing): "<mark>\(escaped(missing))</mark>"
    }
  }

  private static func escaped(_ text: String) -> String {
    Escaped.html(Composed.text(text.replacingLineBreaks))
  }

  private static let style = """
    @page { margin: 20mm 15mm 20mm 30mm; }
    body { font: 13pt/1.35 "Times New Roman", "Liberation Serif", Tinos, serif; max-width: 165mm; }
    h1 { font-size: 14pt; text-align: center; margin: 1em 0 0; }
    h2 { font-size: 13pt; border: 0; margin: .7em 0 .3em; }
    .two { display: grid; grid-template-columns: 41% 59%; text-align: center; line-height: 1.2; \
    break-inside: avoid; }
    .two p { margin: 0; overflow-wrap: anywhere; }
    .head { font-size: 12pt; }
    .ruled::after { content: ""; display: block; width: 40%; margin: .15em auto .3em; \
    border-top: 1px solid #111; }
    .end { margin-top: 1.2em; grid-template-columns: 46% 54%; break-before: avoid; }
    .copies { text-align: left; font-size: 11pt; }
    .seal { height: 28mm; }
    .which { text-align: center; font-style: italic; font-size: 12pt; }
    .to { text-align: center; font-weight: bold; margin: .6em 0; }
    .text { white-space: pre-line; text-align: justify; overflow-wrap: anywhere; }
    .note { font-size: 11pt; font-style: italic; break-after: avoid; }
    .blank { display: flex; }
    .dots { flex: 1; border-bottom: 1px dotted #111; margin-left: .3em; }
    .boxes { break-inside: avoid; }
    .row { display: flex; flex-wrap: wrap; column-gap: 1em; }
    .box { margin: .1em 0 .1em 1.4em; }
    .row .box { margin: .3em 0; }
    .sign { font-family: "Segoe UI Symbol", "DejaVu Sans", "Noto Sans Symbols2", sans-serif; }
    mark { background: #ff0; font-weight: bold; }
    table { border-collapse: collapse; width: 100%; font-size: 12pt; margin: .6em 0; }
    caption { font-weight: bold; text-align: left; }
    th, td { border: 1px solid #111; padding: .15em .35em; text-align: center; \
    overflow-wrap: anywhere; }
    tbody th { text-align: left; font-weight: normal; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    footer { font-size: 10pt; margin-top: 1em; }
    """
}
