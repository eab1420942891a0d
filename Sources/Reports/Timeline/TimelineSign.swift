/// The bars and points of a timeline, told apart by form as well as by colour.
enum TimelineSign {
  static func svg(_ sign: Timeline.Sign, from: Double, to: Double, middle: Double) -> String {
    func rect(_ height: Double, least: Double) -> String {
      let width = max(to - from, least)
      return
        "<rect class=\"uc-bar uc-t-\(sign)\" x=\"\(n(from))\" y=\"\(n(middle - height / 2))\" width=\"\(n(width))\" height=\"\(n(height))\"/>"
    }
    func path(_ shape: String) -> String { "<path class=\"uc-bar uc-t-\(sign)\" d=\"\(shape)\"/>" }
    switch sign {
    case .waited:
      guard to > from else { return "" }
      return path("M\(n(from)) \(n(middle))H\(n(to))")
    case .done, .active, .skipped: return rect(11, least: 3)
    case .failed:
      let width = max(to - from, 3)
      let (top, bottom, right) = (middle - 5.5, middle + 5.5, from + width)
      return rect(11, least: 3)
        + path(
          "M\(n(right - 4)) \(n(top - 1))L\(n(right + 4)) \(n(bottom + 1))M\(n(right + 4)) \(n(top - 1))L\(n(right - 4)) \(n(bottom + 1))"
        )
    case .limit:
      return path(
        "M\(n(from)) \(n(middle - 4))V\(n(middle + 4))M\(n(from)) \(n(middle))H\(n(to))M\(n(to)) \(n(middle - 7))V\(n(middle + 7))"
      )
    case .beyond:
      return path(
        "M\(n(from)) \(n(middle - 4))V\(n(middle + 4))M\(n(from)) \(n(middle))H\(n(to))M\(n(to - 5)) \(n(middle - 4))L\(n(to)) \(n(middle))L\(n(to - 5)) \(n(middle + 4))"
      )
    case .late: return rect(5, least: 2)
    case .met:
      return path(
        "M\(n(from - 5)) \(n(middle))L\(n(from - 1)) \(n(middle + 4))L\(n(from + 5)) \(n(middle - 5))"
      )
    case .point:
      return path(
        "M\(n(from)) \(n(middle - 5))L\(n(from + 5)) \(n(middle))L\(n(from)) \(n(middle + 5))L\(n(from - 5)) \(n(middle))Z"
      )
    }
  }

  private static func n(_ value: Double) -> String { SignShape.number(value) }

  static let style = """
    text { font-family: "Noto Sans", "Liberation Sans", Arial, "DejaVu Sans", sans-serif; fill: #111; }
    .uc-stripe { fill: #f3f4f6; }
    .uc-grid { stroke: #c9cdd4; stroke-width: .7; fill: none; }
    .uc-tick { font-size: 10px; fill: #333; }
    .uc-row-title { font-size: 10px; }
    .uc-row-name { font-family: "Noto Sans Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: 9px; fill: #444; }
    .uc-caption { font-size: 9px; fill: #222; }
    .uc-end { text-anchor: end; }
    .uc-moment { stroke: #b91c1c; stroke-width: 1; stroke-dasharray: 3 2; fill: none; }
    .uc-moment-text { font-size: 9.5px; fill: #991b1b; font-weight: bold; }
    .uc-bar { stroke-width: 1.2; }
    .uc-t-waited { fill: none; stroke: #6b7280; stroke-width: 1.6; stroke-dasharray: 2 2; }
    .uc-t-done { fill: #7fbf86; stroke: #2e7d32; }
    .uc-t-active { fill: #93c5fd; stroke: #1d4ed8; }
    .uc-t-skipped { fill: #fff; stroke: #6b7280; stroke-dasharray: 3 2; }
    .uc-t-failed { fill: #fca5a5; stroke: #b91c1c; }
    .uc-t-limit { fill: none; stroke: #1d4ed8; stroke-width: 1.6; }
    .uc-t-beyond { fill: none; stroke: #1d4ed8; stroke-width: 1.6; }
    .uc-t-late { fill: #b91c1c; stroke: none; }
    .uc-t-met { fill: none; stroke: #2e7d32; stroke-width: 2.2; }
    .uc-t-point { fill: #4b5563; stroke: #111; stroke-width: .8; }
    """
}

/// What the signs of a timeline mean, in rows below it.
struct TimelineLegend {
  private static let cell = 178.0
  private static let leading = 16.0

  private let keys: [Timeline.Key]
  private let perRow: Int
  let height: Double

  init(_ keys: [Timeline.Key], width: Double) {
    self.keys = keys
    perRow = max(Int(width / Self.cell), 1)
    height = Double((keys.count + perRow - 1) / perRow) * Self.leading + 4
  }

  func svg(y: Double) -> String {
    keys.enumerated().map { place, key in
      let x = Double(place % perRow) * Self.cell + 6
      let middle = y + Double(place / perRow) * Self.leading + 8
      let isPoint = key.sign == .met || key.sign == .point
      let sign = TimelineSign.svg(
        key.sign, from: isPoint ? x + 10 : x, to: isPoint ? x + 10 : x + 20, middle: middle)
      let text =
        LineBreaking.lines(key.text, room: (Self.cell - 34) / 9, limit: 1).first ?? ""
      return sign + SVGPicture.row(text, "uc-caption", x: x + 28, y: middle + 3)
    }.joined(separator: "\n")
  }
}
