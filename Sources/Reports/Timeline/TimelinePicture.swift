/// A timeline as pictures of no more rows than fit a page, each with the scale.
enum TimelinePicture {
  private static let rowsPerPicture = 30
  static let width = 720.0
  private static let labelWidth = 206.0
  private static let rowHeight = 26.0
  private static let margin = 6.0

  /// The pictures, as parts of a page.
  static func svgs(of timeline: Timeline) -> [String] {
    let rows = timeline.rows
    let starts = Array(stride(from: 0, to: max(rows.count, 1), by: rowsPerPicture))
    return starts.enumerated().map { number, start in
      let end = min(start + rowsPerPicture, rows.count)
      return svg(timeline, Array(rows[start..<end]), number: number, of: starts.count)
    }
  }

  private static func svg(
    _ timeline: Timeline, _ rows: [Timeline.Row], number: Int, of count: Int
  ) -> String {
    let scale = Scale(timeline.range, left: labelWidth, right: width - margin)
    let heads = Heads(timeline, scale)
    let top = heads.height + 4
    let bottom = top + Double(rows.count) * rowHeight
    let legend = number == count - 1 ? TimelineLegend(timeline.legend, width: width) : nil
    let height = bottom + 24 + (legend?.height ?? 0)
    let id = "uc-time-\(number)"
    var parts = [
      """
      <svg width="\(n(width))" height="\(n(height))" viewBox="0 0 \(n(width)) \(n(height))" \
      role="img" aria-labelledby="\(id) \(id)-d" lang="\(Escaped.html(timeline.language))">
      """,
      "<title id=\"\(id)\">\(Escaped.html(title(timeline, number, count)))</title>",
      "<desc id=\"\(id)-d\">\(Escaped.html(timeline.summary))</desc>",
    ]
    for (place, _) in rows.enumerated() where !place.isMultiple(of: 2) {
      parts.append(
        "<rect class=\"uc-stripe\" x=\"0\" y=\"\(n(top + Double(place) * rowHeight))\" width=\"\(n(width))\" height=\"\(n(rowHeight))\"/>"
      )
    }
    parts += ticks(timeline.ticks, scale, top: top, bottom: bottom)
    parts += heads.svg(bottom: bottom)
    for (place, row) in rows.enumerated() {
      parts.append(self.row(row, scale, y: top + Double(place) * rowHeight))
    }
    if let legend { parts.append(legend.svg(y: bottom + 24)) }
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }

  private static func title(_ timeline: Timeline, _ number: Int, _ count: Int) -> String {
    count == 1 ? timeline.title : "\(timeline.title) (\(number + 1)/\(count))"
  }

  private static func ticks(
    _ ticks: [Timeline.Tick], _ scale: Scale, top: Double, bottom: Double
  ) -> [String] {
    var free = -Double.infinity
    return ticks.map { tick in
      let x = scale.x(tick.at)
      let line =
        "<path class=\"uc-grid\" d=\"M\(n(x)) \(n(top))V\(n(bottom + 4))\"/>"
      let room = LetterWidth.ems(tick.text) * 10
      let left = min(max(x - room / 2, labelWidth), width - margin - room)
      guard left > free else { return line }
      free = left + room + 6
      return line + SVGPicture.row(tick.text, "uc-tick", x: left, y: bottom + 16)
    }
  }

  // MARK: Rows

  private static func row(_ row: Timeline.Row, _ scale: Scale, y: Double) -> String {
    let name = LineBreaking.lines(
      row.name, room: (labelWidth - margin - 8) / 10, isMono: true, limit: 1)
    let title = LineBreaking.lines(row.title, room: (labelWidth - margin - 8) / 10, limit: 1)
    let tooltip = [row.name, row.title, row.caption].filter { !$0.isEmpty }
      .joined(separator: "\n")
    var parts = ["<g class=\"uc-row\"><title>\(Escaped.html(tooltip))</title>"]
    if let text = title.first {
      parts.append(held(text, "uc-row-title", size: 10, x: margin, y: y + 11))
    }
    if let text = name.first {
      parts.append(held(text, "uc-row-name", size: 9, x: margin, y: y + 22))
    }
    parts += row.bars.map { bar($0, scale, middle: y + rowHeight / 2) }
    parts.append(caption(row, scale, middle: y + rowHeight / 2))
    return parts.joined(separator: "\n") + "</g>"
  }

  /// Behind the last bar, before the first, or where there is most room.
  private static func caption(_ row: Timeline.Row, _ scale: Scale, middle: Double) -> String {
    let left = row.bars.map { scale.x($0.from) }.min() ?? scale.left
    let right = row.bars.map { scale.x($0.to) }.max() ?? scale.left
    let (after, before) = (scale.right - right - 8, left - scale.left - 8)
    let whole = LetterWidth.ems(row.caption) * 9
    let isAfter = after >= min(whole, before)
    let room = max(isAfter ? after : before, 0)
    guard room > 24, let text = LineBreaking.lines(row.caption, room: room / 9, limit: 1).first
    else { return "" }
    let size = LetterWidth.ems(text) * 9
    // A reader's font is narrower than what the room is reckoned with.
    return isAfter
      ? held(text, "uc-caption", size: 9, x: right + 8, y: middle + 3)
      : held(text, "uc-caption uc-end", size: 9, x: left - 8, y: middle + 3, width: size)
  }

  private static func held(
    _ text: String, _ style: String, size: Double, x: Double, y: Double, width: Double? = nil
  ) -> String {
    let isKnown = text.allSatisfy(\.isPlain)
    return SVGPicture.row(
      text, style, x: x, y: y,
      heldTo: isKnown ? nil : (width ?? LetterWidth.ems(text) * size))
  }

  private static func bar(_ bar: Timeline.Bar, _ scale: Scale, middle: Double) -> String {
    let (from, to) = (scale.x(bar.from), scale.x(bar.to))
    return TimelineSign.svg(bar.sign, from: from, to: to, middle: middle)
  }

  /// Where a time stands across the picture.
  struct Scale {
    let range: ClosedRange<Int64>
    let left: Double
    let right: Double

    init(_ range: ClosedRange<Int64>, left: Double, right: Double) {
      (self.range, self.left, self.right) = (range, left, right)
    }

    func x(_ time: Int64) -> Double {
      let (start, end) = (Double(range.lowerBound), Double(range.upperBound))
      guard end > start else { return left }
      return left + min(max((Double(time) - start) / (end - start), 0), 1) * (right - left)
    }
  }

  /// The words of what concerns all rows, in as many lines above them as keep them apart.
  private struct Heads {
    private var placed: [(text: String, x: Double, left: Double, line: Int)] = []
    private(set) var height = 6.0

    init(_ timeline: Timeline, _ scale: Scale) {
      var free: [Double] = []
      for moment in timeline.moments.sorted(by: { ($0.at, $0.text) < ($1.at, $1.text) }) {
        let text = LineBreaking.lines(moment.text, room: 34, limit: 1).first ?? ""
        let room = LetterWidth.ems(text) * 9.5
        let x = scale.x(moment.at)
        let left = max(min(x + 3, scale.right - room), 0)
        let line = free.firstIndex { $0 <= left } ?? free.count
        if line == free.count { free.append(0) }
        free[line] = left + room + 8
        placed.append((text, x, left, line))
      }
      height += Double(free.count) * 13
    }

    func svg(bottom: Double) -> [String] {
      placed.flatMap { text, x, left, line in
        let y = 11 + Double(line) * 13
        return [
          "<path class=\"uc-moment\" d=\"M\(n(x)) \(n(y - 9))V\(n(bottom))\"/>",
          held(text, "uc-moment-text", size: 9.5, x: left, y: y),
        ]
      }
    }
  }

  static func n(_ value: Double) -> String { SignShape.number(value) }
}
