import YAMLTree

/// Reads a file of `calendars/`: the days off that working days are counted around.
package enum CalendarReader {
  package static let formatVersion = 1

  /// Reads one calendar; nil where it lacks an id, its first or its last day.
  package static func read(
    _ file: SourceFile, index: Int
  ) -> (HolidayCalendar?, [Diagnostic]) {
    FileReading.read(file, index: index) { decoder, root in decoder.calendar(root) }
  }
}

extension NodeDecoder {
  fileprivate mutating func calendar(_ node: YAMLNode) -> HolidayCalendar? {
    var format: YAMLNode?
    var (id, title): (YAMLNode?, LocalText?)
    var (from, to): (String?, String?)
    var certainty: DeadlineRule.Certainty?
    var seen: Set<CalendarKey> = []
    for (keyNode, value) in entries(node) {
      guard let key = key(keyNode, CalendarKey.self) else { continue }
      seen.insert(key)
      switch key {
      case .calendar: format = value
      case .id: id = value
      case .title: title = self.title(value)
      case .validFrom: from = day(value)
      case .validTo: to = day(value)
      case .certainty: certainty = word(value, DeadlineRule.Certainty.self)
      case .holidays, .worked, .source, .checked: break
      }
    }
    guard node.kind == .mapping,
      isKnownFormat(
        format, key: CalendarKey.calendar, in: node, known: CalendarReader.formatVersion)
    else { return nil }
    let required: [CalendarKey] = [.id, .title, .validFrom, .validTo, .holidays, .certainty]
    for key in required where !seen.contains(key) { missing(key, in: node) }
    let name = id.flatMap { self.id($0, kind: .calendar) }
    var days: [String: YAMLNode] = [:]
    let (off, worked) = (daysOff(node, .holidays, &days), daysOff(node, .worked, &days))
    checkForce(from, to, at: node)
    guard let id, let name, let title, let from, let to, let certainty else { return nil }
    var calendar = HolidayCalendar(
      id: name, title: title, from: from, to: to, certainty: certainty)
    calendar.origin = origin(id)
    calendar.holidays = off
    calendar.worked = worked
    for (keyNode, value) in node.entries {
      switch CalendarKey(rawValue: keyNode.text) {
      case .source: calendar.source = shownText(value)
      case .checked: calendar.checked = day(value)
      default: break
      }
    }
    for (day, place) in days where day < from || to < day {
      report(.dayOutside(day, from: from, to: to), at: place)
    }
    return calendar
  }

  /// The days under a key; each stands once in the whole file.
  private mutating func daysOff(
    _ node: YAMLNode, _ wanted: CalendarKey, _ seen: inout [String: YAMLNode]
  ) -> Set<String> {
    var found: Set<String> = []
    for (keyNode, value) in node.entries where keyNode.text == wanted.rawValue {
      for item in items(value) {
        guard let day = day(item) else { continue }
        if let first = seen[day] {
          report(.duplicateDay(day, first: origin(first).span.start), at: item)
        } else {
          seen[day] = item
          found.insert(day)
        }
      }
    }
    return found
  }

  /// Reports a last day before the first: such a text is never in force.
  mutating func checkForce(_ from: String?, _ to: String?, at node: YAMLNode) {
    guard let from, let to, to < from else { return }
    let place = node.entries.first { $0.key.text == RuleKey.validTo.rawValue }?.value ?? node
    report(.neverInForce(from: from, to: to), at: place)
  }
}
