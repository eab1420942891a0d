import Playbooks

/// Reads what a person typed as the answer to a field; what is recorded is what was typed, but for
/// numbers, dates, yes/no and options, which have one way to be written.
package struct AnswerReader: Sendable {
  private let now: Int64
  private let zone: Zone

  /// A reader for answers given at a moment.
  ///
  /// - Parameters:
  ///   - now: milliseconds since 1970 UTC.
  ///   - zone: that of the run.
  package init(now: Int64, zone: Zone) {
    self.now = now
    self.zone = zone
  }

  /// The longest text taken as an answer, in bytes; a longer one goes to evidence.
  package static let longestText = 16 * 1024
  package static let mostItems = 1000
  package static let longestItem = 200

  /// The answer in one or more texts: a list may come in several, each with items between commas.
  package func answer(_ texts: [String], to field: Field) throws(AnswerFault) -> Answer {
    let value = try value(texts, for: field)
    try checkBounds(value, field)
    guard field.personal, !value.isBlank else { return .open(value) }
    if case .list(let items) = value { return .personal(items.joined(separator: "\n")) }
    return .personal(value.plain)
  }

  /// The items of a list field's text, for answers that add to or take from it.
  package func items(_ texts: [String], of field: Field) throws(AnswerFault) -> [String] {
    let inner: FieldType = if case .list(let of) = field.type { of } else { .choice }
    var items: [String] = []
    for text in texts.flatMap({ $0.split(separator: ",").map(String.init) }) {
      let item = text.trimmed
      guard !item.isEmpty else { continue }
      guard item.count <= Self.longestItem, item.utf8.count <= 4 * Self.longestItem,
        !item.hasControls
      else {
        throw .badItem(item)
      }
      let read = try scalar(item, inner, field).plain
      if let pattern = field.pattern { try check(read, matches: pattern) }
      if !items.contains(read) { items.append(read) }
    }
    guard items.count <= Self.mostItems else { throw .tooManyItems(limit: Self.mostItems) }
    return items
  }

  private func value(_ texts: [String], for field: Field) throws(AnswerFault) -> Value {
    if field.type.isList { return .list(try items(texts, of: field)) }
    let text = texts.joined(separator: "\n")
    guard text.utf8.count <= Self.longestText else { throw .tooLong(limit: Self.longestText) }
    if text.trimmed.isEmpty {
      guard !field.required else { throw .blank }
      return .text("")
    }
    let value = try scalar(text, field.type, field)
    if let pattern = field.pattern { try check(value.plain, matches: pattern) }
    return value
  }

  private func scalar(_ text: String, _ type: FieldType, _ field: Field) throws(AnswerFault)
    -> Value
  {
    let trimmed = text.trimmed
    switch type {
    case .paragraph: return .text(text)
    case .text, .person, .file:
      guard !trimmed.contains(where: \.isNewline) else { throw .notA(type, given: text) }
      return .text(trimmed)
    case .number:
      guard let number = DecimalNumber(trimmed) else { throw .notA(type, given: text) }
      return .text(number.text)
    case .yesno, .tick:
      guard let bool = Self.yesNo(trimmed) else { throw .notA(type, given: text) }
      if type == .tick, !bool { throw .notA(type, given: text) }
      return .bool(bool)
    case .choice, .choices:
      guard let option = Self.option(trimmed, of: field.options) else {
        throw .notAnOption(given: text, options: field.options.map(\.id))
      }
      return .text(option)
    case .time:
      do { return .time(try ClockText.any(trimmed, now: now, zone: zone)) } catch {
        throw .time(error)
      }
    case .date:
      guard let day = ClockText.date(trimmed) else { throw .notA(type, given: text) }
      return .text(day.date)
    case .duration:
      guard TypedDuration.milliseconds(trimmed) != nil else { throw .notA(type, given: text) }
      return .text(trimmed)
    case .host, .ip, .domain, .url, .email, .phone, .hash:
      guard let read = NetworkText.read(trimmed, as: type) else {
        throw .notA(type, given: text)
      }
      return .text(read)
    case .list: throw .notA(type, given: text)
    }
  }

  private func checkBounds(_ value: Value, _ field: Field) throws(AnswerFault) {
    guard !value.isBlank || field.required, field.min != nil || field.max != nil else { return }
    let size: DecimalNumber?
    switch value {
    case .list(let items): size = DecimalNumber(String(items.count))
    case .text(let text):
      size = field.type == .number ? DecimalNumber(text) : DecimalNumber(String(text.count))
    case .bool, .time, .sealed: size = nil
    }
    guard let size else { return }
    if let min = field.min, size < min { throw .tooSmall(min: min.text) }
    if let max = field.max, size > max { throw .tooLarge(max: max.text) }
  }

  private func check(_ text: String, matches pattern: String) throws(AnswerFault) {
    let matched: Bool
    do { matched = try Regex(pattern).wholeMatch(in: text) != nil } catch {
      throw .badPattern(pattern)
    }
    guard matched else { throw .noMatch(pattern: pattern) }
  }

  /// Yes or no, in either language.
  package static func yesNo(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "y", "yes", "true", "có", "co", "c", "1": true
    case "n", "no", "false", "không", "khong", "k", "0": false
    default: nil
    }
  }

  /// The option meant by its id, or by a label.
  package static func option(_ text: String, of options: [Choice]) -> String? {
    if let exact = options.first(where: { $0.id == text }) { return exact.id }
    let folded = text.lowercased()
    let near = options.filter { option in
      option.id.lowercased() == folded
        || (option.label?.pieces.contains { $0.lowercased() == folded } ?? false)
    }
    return near.count == 1 ? near[0].id : nil
  }
}

extension String {
  /// Without white space at the ends.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The text as one line of a name's length: white space of any kind is one space.
  package var asLine: String {
    let words = split { $0.isWhitespace || String($0).hasControls }
    return String(words.joined(separator: " ").prefix(Refusal.Line.longest))
  }

  var hasControls: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
