/// A box and a way of a chart, as elements of SVG.
enum SVGBox {
  private static func number(_ value: Double) -> String { SignShape.number(value) }

  /// What lies beneath the ways: the second sheet of a step done once an item, and the whole of a
  /// group, which has ways inside.
  static func ground(_ placed: ChartPlan.Placed) -> String {
    let (box, frame) = (placed.box, placed.frame)
    let sheet = box.isRepeated ? outline(of: box, frame, shift: 4, style: "uc-behind") + "\n" : ""
    return box.shape == .group ? sheet + body(placed) : sheet
  }

  /// What lies above the ways: every step.
  static func top(_ placed: ChartPlan.Placed) -> String {
    placed.box.shape == .group ? "" : body(placed)
  }

  private static func body(_ placed: ChartPlan.Placed) -> String {
    let (box, frame) = (placed.box, placed.frame)
    let state = box.state.map { " uc-is-\($0.sign)" } ?? ""
    let shape = box.shape == .group ? "uc-group" : "uc-box"
    var parts = [
      "<g class=\"\(shape)\(state)\"><title>\(Escaped.html(tooltip(of: box)))</title>",
      outline(of: box, frame, shift: 0, style: "uc-face"),
    ]
    if box.needs.count > 1 { parts.append(join(of: placed)) }
    for mark in placed.face.marks {
      parts.append(SignShape.svg(mark.sign, x: frame.x + mark.x, y: frame.y + mark.y))
    }
    let texts = placed.face.texts.map { text in
      SVGPicture.row(
        text.text, "uc-\(text.style)", x: frame.x + text.x, y: frame.y + text.baseline,
        heldTo: text.heldTo)
    }
    return parts.joined(separator: "\n") + "\n" + texts.joined() + "</g>\n"
  }

  private static func tooltip(of box: Chart.Box) -> String {
    ([box.name, box.title] + [box.state?.text].compactMap(\.self) + box.lines.map(\.text))
      .joined(separator: "\n")
  }

  /// A decision has its corners cut off.
  private static func outline(
    of box: Chart.Box, _ frame: ChartPlan.Frame, shift: Double, style: String
  ) -> String {
    let (x, y) = (frame.x + shift, frame.y + shift)
    let size = "width=\"\(number(frame.width))\" height=\"\(number(frame.height))\""
    guard box.shape == .decision else {
      return
        "<rect class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y))\" \(size) rx=\"5\"/>"
    }
    let cut = 9.0
    let (right, bottom) = (x + frame.width, y + frame.height)
    let corners = [
      (x + cut, y), (right - cut, y), (right, y + cut), (right, bottom - cut),
      (right - cut, bottom), (x + cut, bottom), (x, bottom - cut), (x, y + cut),
    ]
    let points = corners.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
    return "<polygon class=\"\(style)\" points=\"\(points)\"/>"
  }

  /// Where ways meet: a full bar where all are waited for, a hollow one where the first is enough.
  private static func join(of placed: ChartPlan.Placed) -> String {
    let (x, y) = (placed.frame.x + placed.frame.width / 2 - 22, placed.frame.y)
    let style = placed.box.needsAny ? "uc-any" : "uc-all"
    let height = placed.box.needsAny ? 7.0 : 4
    return
      "<rect class=\"\(style)\" x=\"\(number(x))\" y=\"\(number(y - height / 2))\" width=\"44\" height=\"\(number(height))\" rx=\"2\"/>"
  }

  // MARK: Ways

  /// A line with rounded corners, and the tip of an arrow.
  static func way(_ way: ChartPlan.Way) -> String {
    let points = corners(way.points)
    guard points.count > 1, let first = points.first, let last = points.last else { return "" }
    var path = "M\(number(first.x)) \(number(first.y))"
    for index in points.indices.dropFirst().dropLast() {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      let (enter, leave) = (towards(before, from: corner), towards(after, from: corner))
      path +=
        "L\(number(enter.x)) \(number(enter.y))Q\(number(corner.x)) \(number(corner.y)) \(number(leave.x)) \(number(leave.y))"
    }
    path += "L\(number(last.x)) \(number(last.y))"
    let style = way.isBack ? "uc-way uc-back-way" : "uc-way"
    let title = Escaped.html("\(way.from) → \(way.to)")
    return
      "<path class=\"\(style)\" d=\"\(path)\"><title>\(title)</title></path>\n"
      + tip(at: last, from: points[points.count - 2], isBack: way.isBack)
  }

  /// The points but for those on a straight line between their neighbours.
  private static func corners(_ points: [ChartPlan.Point]) -> [ChartPlan.Point] {
    var kept: [ChartPlan.Point] = []
    for point in points where point != kept.last {
      if kept.count > 1 {
        let (first, middle) = (kept[kept.count - 2], kept[kept.count - 1])
        if first.x == middle.x && middle.x == point.x || first.y == middle.y && middle.y == point.y
        {
          kept.removeLast()
        }
      }
      kept.append(point)
    }
    return kept
  }

  /// The point on the way to a neighbour where a corner begins to be round.
  private static func towards(
    _ other: ChartPlan.Point, from corner: ChartPlan.Point
  ) -> ChartPlan.Point {
    let (dx, dy) = (other.x - corner.x, other.y - corner.y)
    let length = max(abs(dx), abs(dy))
    guard length > 0 else { return corner }
    let part = min(5, length / 2) / length
    return .init(x: corner.x + dx * part, y: corner.y + dy * part)
  }

  private static func tip(
    at end: ChartPlan.Point, from before: ChartPlan.Point, isBack: Bool
  ) -> String {
    let (dx, dy) = (end.x - before.x, end.y - before.y)
    let length = max(abs(dx), abs(dy), 1)
    let (ux, uy) = (dx / length * 7, dy / length * 7)
    let base = (x: end.x - ux, y: end.y - uy)
    let points = [
      (end.x, end.y), (base.x - uy * 0.5, base.y + ux * 0.5),
      (base.x + uy * 0.5, base.y - ux * 0.5),
    ]
    let text = points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
    return "<polygon class=\"\(isBack ? "uc-tip uc-back-tip" : "uc-tip")\" points=\"\(text)\"/>\n"
  }
}
