/// The body of a Word file, in the layout of Vietnamese offices.
struct WordBody {
  private let document: OfficeDocument

  init(_ document: OfficeDocument) { self.document = document }

  var text: String {
    var body = document.heading.map(heading) ?? ""
    body += paragraph([.title], run(document.title))
    if !document.subtitle.isEmpty {
      body += paragraph([.centred], run(document.subtitle, .italic, .size(24)))
    }
    if !document.addressees.isEmpty {
      let spaced: [WordText.Place] = document.addressees.count == 1 ? [.spaced] : []
      body += document.addressees.map { paragraph([.centred] + spaced, run($0, .bold)) }.joined()
    }
    let last = document.blocks.count - 1
    body += document.blocks.enumerated()
      .map { block($1, isKept: $0 == last && document.ending != nil) }.joined()
    body += document.ending.map(ending) ?? ""
    return "<w:document \(WordFile.names)><w:body>\(body)\(page)</w:body></w:document>"
  }

  /// A4 with the margins of an official letter: 20 mm above and below, 30 mm left, 15 mm right.
  private var page: String {
    """
    <w:sectPr><w:headerReference w:type="default" r:id="rId3"/>\
    <w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="510" w:footer="510" \
    w:gutter="0"/></w:sectPr>
    """
  }

  private func run(_ text: String, _ manners: WordText.Manner...) -> String {
    WordText.run(text, manners)
  }

  private func paragraph(_ places: [WordText.Place], _ runs: String) -> String {
    WordText.paragraph(places, runs)
  }

  // MARK: Heading and ending

  private func heading(_ heading: OfficeDocument.Heading) -> String {
    var left = ""
    if !heading.superior.isEmpty {
      left += paragraph([.centred, .tight], run(heading.superior, .size(24)))
    }
    left += paragraph([.centred, .tight], run(heading.body, .bold, .size(24))) + rule(of: 1900)
    if !heading.number.isEmpty { left += paragraph([.centred, .tight], run(heading.number)) }
    var right = ""
    for (place, line) in heading.nation.enumerated() {
      right += paragraph([.centred, .tight], run(line, .bold, .size(place == 0 ? 24 : 26)))
    }
    right += rule(of: 1500) + paragraph([.centred, .tight], run(heading.placeAndDate, .italic))
    return columns([(3855, left), (5500, right)]) + paragraph([.tight], "")
  }

  /// The line below a name, as wide as is left between two indents.
  private func rule(of indent: Int) -> String {
    """
    <w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>\
    <w:spacing w:before="20" w:after="0" w:line="120" w:lineRule="exact"/>\
    <w:ind w:left="\(indent * 2 / 3)" w:right="\(indent * 2 / 3)"/></w:pPr></w:p>
    """
  }

  private func ending(_ ending: OfficeDocument.Ending) -> String {
    var left = ""
    if !ending.recipients.isEmpty {
      left += paragraph([.tight], run(ending.recipientsTitle, .bold, .italic, .size(24)))
      left += ending.recipients.map { paragraph([.tight], run("- \($0)", .size(22))) }.joined()
    }
    var right = ending.signature.enumerated().map { place, line in
      paragraph([.centred, .tight], run(line, place == 0 ? .bold : .italic))
    }.joined()
    right += String(repeating: paragraph([.tight], ""), count: 5)
    let blank = left.isEmpty ? paragraph([.tight], "") : left
    return paragraph([.kept], "") + columns([(4355, blank), (5000, right)])
      + paragraph([.tight], "")
  }

  /// Two columns beside each other, without lines, on one page.
  private func columns(_ columns: [(width: Int, content: String)]) -> String {
    let grid = columns.map { "<w:gridCol w:w=\"\($0.width)\"/>" }.joined()
    let cells = columns.map { column in
      "<w:tc><w:tcPr><w:tcW w:w=\"\(column.width)\" w:type=\"dxa\"/></w:tcPr>\(column.content)</w:tc>"
    }
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(WordText.width)" w:type="dxa"/><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>\
      </w:tblPr><w:tblGrid>\(grid)</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>\
      \(cells.joined())</w:tr></w:tbl>
      """
  }

  // MARK: Blocks

  /// One block; kept on the page of what follows it, where it is the last: nobody signs a page that
  /// says nothing.
  private func block(_ block: OfficeDocument.Block, isKept: Bool) -> String {
    let kept: [WordText.Place] = isKept ? [.kept] : []
    switch block {
    case .section(let text): return paragraph([.heading], run(text))
    case .text(let text): return lines(text, kept)
    // A note is about what stands below it.
    case .note(let text): return lines(text, [.kept], .italic, .size(22))
    case .field(let label, .text(let value)): return lines("\(label): \(value)", kept)
    case .field(let label, .blank):
      return paragraph(kept + [.dotted], run("\(label): ") + "<w:r><w:tab/></w:r>")
    case .field(let label, .gap(let missing)):
      return paragraph(kept, run("\(label): ") + run(missing, .gap))
    case .boxes(let label, let boxes, let gap):
      let head = run("\(label):") + (gap.map { run(" ") + run($0, .gap) } ?? "")
      return self.boxes(boxes, below: head)
    case .table(let label, let columns, let rows):
      return (label.map { paragraph([.kept], run($0, .bold)) } ?? "")
        + table(columns, rows) + paragraph([.tight], "")
    }
  }

  /// A paragraph a line: a line break within one would stretch the line before it.
  private func lines(
    _ text: String, _ places: [WordText.Place], _ manners: WordText.Manner...
  ) -> String {
    text.replacingLineBreaks.split(separator: "\n", omittingEmptySubsequences: false)
      .map { paragraph(places + [.justified], WordText.run(String($0), manners)) }.joined()
  }

  /// Boxes below each other, on the page of their label; beside it where all fit one line.
  private func boxes(_ boxes: [OfficeDocument.Box], below head: String) -> String {
    if OfficeDocument.Box.fitOneLine(boxes) {
      return paragraph([], head + boxes.map { run("   ") + sign($0) }.joined())
    }
    let rows = boxes.enumerated().map { place, box in
      let isLast = place == boxes.count - 1
      return paragraph(isLast ? [.indented, .lastBox] : [.indented, .box, .kept], sign(box))
    }
    return paragraph([.kept], head) + rows.joined()
  }

  private func sign(_ box: OfficeDocument.Box) -> String {
    run(box.isTicked ? "☑" : "☐", .sign) + run(" " + box.label)
  }

  private func table(_ columns: [String], _ rows: [[OfficeDocument.Value]]) -> String {
    // The names need room; the figures share the rest.
    let figure = columns.count > 1 ? min(1400, WordText.width * 3 / 4 / (columns.count - 1)) : 0
    let first = WordText.width - figure * (columns.count - 1)
    let widths = columns.indices.map { $0 == 0 ? first : figure }
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let head = row(columns.map { run($0, .bold, .size(22)) }, widths, isHead: true)
    let body = rows.map { cells in
      row(cells.map(cell), widths, isHead: false)
    }
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(WordText.width)" w:type="dxa"/><w:tblBorders>\(sides.joined())\
      </w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/>\
      <w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\
      \(head)\(body.joined())</w:tbl>
      """
  }

  private func cell(_ value: OfficeDocument.Value) -> String {
    switch value {
    case .text(let text): run(text, .size(24))
    case .blank: ""
    case .gap(let missing): run(missing, .gap)
    }
  }

  private func row(_ cells: [String], _ widths: [Int], isHead: Bool) -> String {
    let properties = "<w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>"
    let columns = zip(cells, widths).enumerated().map { place, cell in
      let places: [WordText.Place] = place == 0 && !isHead ? [.tight] : [.tight, .centred]
      return """
        <w:tc><w:tcPr><w:tcW w:w="\(cell.1)" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\
        \(paragraph(places, cell.0))</w:tc>
        """
    }
    return "<w:tr>\(properties)\(columns.joined())</w:tr>"
  }
}
