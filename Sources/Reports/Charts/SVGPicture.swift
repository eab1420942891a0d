/// A chart as one SVG file that needs nothing else: no script, no font, no address of the network.
package enum SVGPicture {
  /// The whole file.
  package static func text(of chart: Chart) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\"" + element(of: chart, isSheet: true)
  }

  /// The picture as a part of a page, which knows what an `svg` is and has paper of its own.
  static func inline(_ chart: Chart) -> String { "<svg" + element(of: chart, isSheet: false) }

  /// All of it after the name of its element.
  private static func element(of chart: Chart, isSheet: Bool) -> String {
    var plan = ChartPlan(chart.boxes, lanes: chart.lanes.count)
    let width = max(plan.width + 2 * margin, 520)
    let head = Head(chart, width: width)
    let laneTop = head.height + 6
    let laneHeads = laneHeads(chart, plan)
    let top = laneTop + laneHeads.height
    plan.move(by: .init(x: (width - plan.width) / 2, y: top))
    let legend = SVGLegend(chart, width: width - 2 * margin)
    let height = top + plan.height + 14 + legend.height + margin
    let size = "\(number(width))\" height=\"\(number(height))"
    let box = "0 0 \(number(width)) \(number(height))"
    return """
       width="\(size)" viewBox="\(box)" role="img" \
      aria-labelledby="uc-title uc-desc" lang="\(escaped(chart.language))">
      <title id="uc-title">\(escaped(chart.title))</title>
      <desc id="uc-desc">\(escaped(description(of: chart)))</desc>
      <style>
      \(SVGStyle.text)\(isSheet ? "\n" + SVGStyle.paper(isWide: width > height) : "")
      </style>
      <rect class="uc-paper" width="\(size)"/>
      \(head.svg)\
      \(lanes(laneHeads, plan, top: laneTop, bottom: top + plan.height, shift: (width - plan.width) / 2))\
      \(plan.placed.map(SVGBox.ground).joined())\
      <g class="uc-ways">
      \(plan.ways.map(SVGBox.way).joined())</g>
      \(plan.placed.map(SVGBox.top).joined())\
      \(legend.svg(x: margin, y: top + plan.height + 14))\
      </svg>

      """
  }

  static let margin = 16.0

  static func number(_ value: Double) -> String { SignShape.number(value) }

  static func escaped(_ text: String) -> String { Escaped.html(text) }

  /// A row of text; where its letters' width is not known, held to the room it was given.
  static func row(
    _ text: String, _ style: String, x: Double, y: Double, heldTo: Double? = nil
  ) -> String {
    let held =
      heldTo.map { " textLength=\"\(number($0))\" lengthAdjust=\"spacingAndGlyphs\"" } ?? ""
    return
      "<text class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y))\"\(held)>\(escaped(text))</text>\n"
  }

  /// All that the picture shows, in words: what it is, then every step.
  private static func description(of chart: Chart) -> String {
    func words(_ boxes: [Chart.Box]) -> [String] {
      boxes.flatMap { box in
        let parts = [box.title] + [box.state?.text].compactMap(\.self) + box.lines.map(\.text)
        return ["\(box.name): \(parts.joined(separator: "; "))."] + words(box.inside)
      }
    }
    return ([chart.banner, chart.summary].compactMap(\.self) + words(chart.boxes))
      .joined(separator: "\n")
  }

  // MARK: The head

  /// The title and what it is of.
  private struct Head {
    private(set) var svg = ""
    private(set) var height = margin

    init(_ chart: Chart, width: Double) {
      let room = width - 2 * margin
      if let banner = chart.banner {
        add(banner, "uc-banner", size: 13, leading: 20, room: room / LetterWidth.bold)
      }
      add(chart.title, "uc-head", size: 18, leading: 24, room: room / LetterWidth.bold)
      add(chart.subtitle, "uc-sub", size: 12, leading: 17, room: room)
    }

    private mutating func add(
      _ text: String, _ style: String, size: Double, leading: Double, room: Double
    ) {
      for row in LineBreaking.lines(text, room: room / size, limit: 4) {
        let held = row.allSatisfy(\.isPlain) ? nil : LetterWidth.ems(row) * size
        svg += SVGPicture.row(row, style, x: margin, y: height + leading * 0.76, heldTo: held)
        height += leading
      }
    }
  }

  // MARK: Lanes

  private static func laneHeads(
    _ chart: Chart, _ plan: ChartPlan
  ) -> (rows: [[String]], height: Double) {
    let rows = zip(chart.lanes, plan.lanes).map { title, lane in
      LineBreaking.lines(title, room: (lane.right - lane.left) / 12 / LetterWidth.bold, limit: 3)
    }
    return (rows, Double(rows.map(\.count).max() ?? 0) * 16 + (rows.isEmpty ? 0 : 8))
  }

  private static func lanes(
    _ heads: (rows: [[String]], height: Double), _ plan: ChartPlan, top: Double, bottom: Double,
    shift: Double
  ) -> String {
    zip(heads.rows, plan.lanes).enumerated().map { index, lane in
      let (rows, edges) = lane
      let x = edges.left + shift - 10
      let band = index.isMultiple(of: 2) ? "uc-band" : "uc-band uc-even"
      let frame =
        "<rect class=\"\(band)\" x=\"\(number(x))\" y=\"\(number(top))\" width=\"\(number(edges.right - edges.left + 20))\" height=\"\(number(bottom - top))\"/>\n"
      return frame
        + rows.enumerated().map { row, text in
          SVGPicture.row(
            text, "uc-lane", x: (edges.left + edges.right) / 2 + shift,
            y: top + 16 + Double(row) * 16)
        }.joined()
    }.joined()
  }
}
