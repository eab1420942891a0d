/// What the signs of a chart mean, in rows below it.
struct SVGLegend {
  private static let cell = 190.0
  private static let leading = 16.0

  private let title: String
  private let rows: [[(key: Chart.Key, lines: [String])]]
  private let heights: [Double]

  /// The room it takes, from its top.
  let height: Double

  init(_ chart: Chart, width: Double) {
    let perRow = max(Int(width / Self.cell), 1)
    let cells = chart.legend.map { key in
      (key: key, lines: LineBreaking.lines(key.text, room: (Self.cell - 28) / 11, limit: 3))
    }
    rows = stride(from: 0, to: cells.count, by: perRow).map {
      Array(cells[$0..<min($0 + perRow, cells.count)])
    }
    heights = rows.map { Double($0.map(\.lines.count).max() ?? 0) * Self.leading + 3 }
    title = chart.legendTitle
    height = rows.isEmpty ? 0 : heights.reduce(20, +)
  }

  func svg(x: Double, y: Double) -> String {
    guard !rows.isEmpty else { return "" }
    var svg = SVGPicture.row(title, "uc-lane uc-start", x: x, y: y + 12)
    var top = y + 20
    for (row, height) in zip(rows, heights) {
      for (place, cell) in row.enumerated() {
        let left = x + Double(place) * Self.cell
        svg += SignShape.svg(cell.key.sign, x: left, y: top + 2) + "\n"
        for (line, text) in cell.lines.enumerated() {
          svg += SVGPicture.row(
            text, "uc-line", x: left + 18, y: top + 12 + Double(line) * Self.leading)
        }
      }
      top += height
    }
    return svg
  }
}
