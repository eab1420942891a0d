import Playbooks

/// The answers to one question that the graph can tell apart, each as the engine would take it.
///
/// The first is the one given where it does not matter. Nothing typed is taken on trust: what the
/// engine's own reader of answers refuses is none.
struct Candidates {
  /// What can be answered; empty where nothing is accepted.
  private(set) var values: [Value] = []
  /// Whether all that the graph can tell apart is among them.
  private(set) var isComplete = true

  /// More answers than these to one question are not told apart.
  private static let limit = 32
  /// Of a list, every choice among so many entries is tried, as far as its length allows.
  private static let entryLimit = 4
  /// Longer lists are not made: a shorter one stands for what a least length would fill up.
  private static let fillLimit = 8

  private let field: Field
  private let reader: AnswerReader
  private let zone: Zone
  private let longest: Int

  /// The answers to a field; of a list, none longer than `longest`.
  init(of field: Field, _ interest: Interest, longest: Int, now: Int64, zone: Zone) {
    var plain = field
    // What a pattern would let through is not asked: an author's pattern may take for ever.
    plain.pattern = nil
    plain.personal = false
    self.field = plain
    self.zone = zone
    self.longest = longest
    reader = AnswerReader(now: now, zone: zone)
    isComplete = !interest.isVague
    if field.type.isList { addLists(interest) } else { addSingles(interest) }
    if values.count > Self.limit {
      values = Array(values.prefix(Self.limit))
      isComplete = false
    }
  }

  // MARK: One value

  private mutating func addSingles(_ interest: Interest) {
    var texts = singles(interest, type: field.type)
    if field.type == .choice { texts = Self.telling(texts, interest) }
    for text in texts { add([text]) }
    if values.isEmpty, field.isAlwaysAnswerable { values = [sample(field.type, 0)] }
    // What is left blank is unknown to conditions, and keeps steps that an answer would not.
    if !field.required { values.append(.text("")) }
  }

  /// Texts somebody could type for a value of a type, most telling first.
  private mutating func singles(_ interest: Interest, type: FieldType) -> [String] {
    let literals = interest.literals.map(\.typed)
    switch type {
    case .yesno: return ["true", "false"]
    case .tick: return ["true"]
    case .choice, .choices: return field.options.map(\.id)
    case .number, .time, .date, .duration:
      let ends = field.type == .number ? [field.min, field.max].compactMap { $0?.text } : []
      let marks = literals + ends
      guard !marks.isEmpty else { return [sample(type, 0).plain] }
      guard let ladder = Ladder(of: type, through: marks, zone: zone),
        let rungs = ladder.values(at: marks)
      else {
        isComplete = false
        return marks
      }
      return rungs
    default:
      return literals + [sample(type, 0).plain]
    }
  }

  private mutating func add(_ texts: [String]) {
    guard let value = read(texts), !values.contains(value) else { return }
    values.append(value)
  }

  private func read(_ texts: [String]) -> Value? {
    do {
      guard case .open(let value) = try reader.answer(texts, to: field) else { return nil }
      return value
    } catch { return nil }
  }

  /// The options that something is held against, and one of the others: they are all alike.
  static func telling(_ options: [String], _ interest: Interest) -> [String] {
    let literals = Set(interest.literals.map(\.typed))
    return options.filter(literals.contains) + options.filter { !literals.contains($0) }.prefix(1)
  }

  // MARK: Lists

  /// Lists of the entries that are held against something, with and without one that is not.
  private mutating func addLists(_ interest: Interest) {
    let inner: FieldType = if case .list(let of) = field.type { of } else { .choice }
    var entries: [String] = []
    for text in singles(interest, type: inner) {
      if let entry = entry(text), !entries.contains(entry) { entries.append(entry) }
    }
    let literals = Set(interest.literals.map(\.typed))
    let named = entries.filter(literals.contains)
    let others = entries.filter { !literals.contains($0) } + spares(inner)
    let together = min(Self.entryLimit, longest - 1)
    if named.count > together { isComplete = false }
    let rare = named.dropFirst(together).map { [$0] }
    for chosen in Self.choices(of: Array(named.prefix(together))) + rare {
      for spare in [Array(others.prefix(1)), []] {
        add(list: chosen + spare, filledUpFrom: others)
      }
    }
    if values.isEmpty, field.isAlwaysAnswerable { values = [.list([])] }
  }

  private func entry(_ text: String) -> String? {
    do {
      let entries = try reader.items([text], of: field)
      return entries.count == 1 ? entries[0] : nil
    } catch { return nil }
  }

  /// Adds a list, with more entries where it would be too short.
  private mutating func add(list: [String], filledUpFrom others: [String]) {
    let least = field.min.flatMap { Int($0.text) } ?? 0
    guard list.count <= longest else { return }
    var full = list
    for other in others where full.count < least && !full.contains(other) { full.append(other) }
    let value: Value? = full.isEmpty && !field.required ? .list([]) : read(full)
    guard value != nil else { return }
    let made = Value.list(full.count <= min(longest, Self.fillLimit) ? full : list)
    if !values.contains(made) { values.append(made) }
  }

  /// Entries that nothing is held against; as many as the shortest list there may be needs.
  private func spares(_ type: FieldType) -> [String] {
    switch type {
    case .yesno, .tick, .choice, .choices: return []
    default:
      let least = min(field.min.flatMap { Int($0.text) } ?? 0, AnswerReader.mostItems)
      return (0..<max(1, least)).compactMap { entry(sample(type, $0).plain) }
    }
  }

  /// Every choice among texts, all of them first and none last.
  private static func choices(of texts: [String]) -> [[String]] {
    (0..<(1 << texts.count)).reversed().map { bits in
      texts.indices.filter { bits & (1 << $0) != 0 }.map { texts[$0] }
    }
  }

  // MARK: Samples

  /// The value number `index` of a type that nothing is held against.
  private func sample(_ type: FieldType, _ index: Int) -> Value {
    switch type {
    case .yesno, .tick: .bool(true)
    case .number: .text(String(index))
    case .time:
      .time(Moment(ms: Explorer.openedAt, typed: openedAt))
    case .date: .text(WallTime(secondsSince1970: Int64(index) * 86_400).date)
    case .duration: .text("\(index + 1)h")
    case .host: .text("host-\(index + 1)")
    case .ip: .text("192.0.2.\(index % 250 + 1)")
    case .domain: .text("a\(index + 1).example")
    case .url: .text("https://a\(index + 1).example")
    case .email: .text("a\(index + 1)@mail.example")
    case .phone: .text(String(113 + index))
    case .hash: .text(String(repeating: "0", count: 60) + String(1000 + index % 9000))
    case .text, .paragraph, .person, .file, .choice, .choices, .list: .text(words(index))
    }
  }

  private var openedAt: String {
    let wall = zone.wall(at: Explorer.openedAt)
    return "\(wall.date) \(wall.clock)"
  }

  /// Text as long as the field wants it.
  private func words(_ index: Int) -> String {
    guard !field.type.isList else { return "x\(index + 1)" }
    let least = min(field.min.flatMap { Int($0.text) } ?? 0, AnswerReader.longestText)
    let most = field.max.flatMap { Int($0.text) } ?? .max
    let text = "x\(index + 1)"
    return String(
      (text + String(repeating: "x", count: max(0, least - text.count))).prefix(max(0, most)))
  }
}

extension Literal {
  /// The value as somebody would type it.
  fileprivate var typed: String {
    switch self {
    case .text(let text), .word(let text): text
    case .number(let number): number.text
    case .bool(let bool): bool ? "true" : "false"
    }
  }
}

extension Field {
  /// Whether the type has so many values that some answer is surely accepted, though none of ours
  /// was.
  fileprivate var isAlwaysAnswerable: Bool {
    let least = min.flatMap { Int($0.text) } ?? 0
    let most = max.flatMap { Int($0.text) } ?? .max
    return switch type {
    case .choice, .choices, .tick, .yesno, .list(.choice), .list(.yesno): false
    case .list: least <= AnswerReader.mostItems
    case .text, .paragraph, .person, .file: least <= AnswerReader.longestText && most > 0
    case .number, .time, .date, .duration, .host, .ip, .domain, .url, .email, .phone, .hash: true
    }
  }
}
