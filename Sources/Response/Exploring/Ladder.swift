import Playbooks

/// Ordered values as whole numbers, so that one between two others can be named: numbers in their
/// smallest unit and a tenth of it, times and spans in seconds, days in days.
struct Ladder {
  private enum Kind {
    /// So many decimal places.
    case number(places: Int)
    case time, date, duration
  }

  private let kind: Kind
  private let zone: Zone

  /// A ladder for answers of a type; nil for types without an order, or where a number has more
  /// digits than can be counted with.
  init?(of type: FieldType, through texts: [String], zone: Zone) {
    switch type {
    case .number:
      let places = texts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
      kind = .number(places: places + 1)
    case .time: kind = .time
    case .date: kind = .date
    case .duration: kind = .duration
    default: return nil
    }
    self.zone = zone
  }

  /// Every rung named, one between each two, one below and one above them all; nil where a text
  /// cannot be counted with.
  func values(at texts: [String]) -> [String]? {
    let rungs = texts.map(rung)
    guard !rungs.contains(nil) else { return nil }
    let points = Set(rungs.compactMap(\.self)).sorted()
    guard let first = points.first, let last = points.last else { return [] }
    var values = points
    for (low, high) in zip(points, points.dropFirst()) where high - low > 1 {
      values.append(low + (high - low) / 2)
    }
    return (values + [last + step, first - step]).compactMap(text)
  }

  /// How far outside of all it names it looks: one whole number, a minute, a day.
  private var step: Int64 {
    switch kind {
    case .number(let places): (0..<places).reduce(1) { number, _ in number * 10 }
    case .time, .duration: 60
    case .date: 1
    }
  }

  private func rung(_ text: String) -> Int64? {
    switch kind {
    case .number(let places): return Self.scaled(text, places: places)
    case .time: return ClockText.moment(text, zone: zone).map { $0.flooredDivision(by: 1000) }
    case .date: return ClockText.date(text).map { $0.secondsSince1970.flooredDivision(by: 86_400) }
    case .duration: return TypedDuration.milliseconds(text).map { $0 / 1000 }
    }
  }

  private func text(_ rung: Int64) -> String? {
    switch kind {
    case .number(let places): return Self.number(rung, places: places)
    case .time:
      let wall = zone.wall(at: rung * 1000)
      return "\(wall.date) \(wall.clockWithSeconds)"
    case .date: return WallTime(secondsSince1970: rung * 86_400).date
    case .duration: return rung < 0 ? nil : "\(rung)s"
    }
  }

  /// A number of at most 17 digits in all, in units of its last place.
  private static func scaled(_ text: String, places: Int) -> Int64? {
    let parts = text.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let digits = parts[0] + fraction + String(repeating: "0", count: places - fraction.count)
    return digits.count <= 17 ? Int64(digits) : nil
  }

  private static func number(_ scaled: Int64, places: Int) -> String? {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let text = "\(scaled < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
    return DecimalNumber(text)?.text
  }
}
