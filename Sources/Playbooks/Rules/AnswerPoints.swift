/// The answers to one question that conditions can tell apart, numbered from 0.
enum AnswerPoints {
  case options([String])
  /// No, then yes; also for a statement that only holds or fails.
  case twofold
  case yesno
  /// Each text it is held against, by its number, then any other.
  case texts([String: Int])
  /// Below the first value it is held against, on it, between it and the next, and so on.
  case ordered([Rank])

  /// A value as it stands in the order of its type.
  enum Rank: Hashable, Comparable {
    case number(DecimalNumber)
    case day(String)
    case milliseconds(Int64)
  }

  init(of type: ValueType) {
    switch type {
    case .option(let options): self = .options(options)
    case .yesno: self = .yesno
    case .text: self = .texts([:])
    case .number, .date, .duration: self = .ordered([])
    // When a clock time was is known to the engine alone; so each statement is on its own.
    case .time, .list: self = .twofold
    }
  }

  /// Whether all statements about an operand are answered by its one value.
  var isValue: Bool { if case .twofold = self { false } else { true } }

  var count: Int {
    switch self {
    case .options(let options): max(options.count, 1)
    case .twofold, .yesno: 2
    case .texts(let texts): texts.count + 1
    case .ordered(let ranks): 2 * ranks.count + 1
    }
  }

  /// Tells apart the literals that a statement names; past the limit nothing is told apart, so none is
  /// added.
  mutating func add(_ statement: Condition<Operand>) {
    guard count <= Possibilities.limit else { return }
    for literal in Self.literals(of: statement) {
      switch (self, literal) {
      case (.texts(var texts), .text(let text)) where texts[text] == nil:
        texts[text] = texts.count
        self = .texts(texts)
      case (.ordered(var ranks), _):
        guard let rank = Self.rank(literal) else { break }
        let place = ranks.partitioningIndex { $0 >= rank }
        guard place == ranks.count || ranks[place] != rank else { break }
        ranks.insert(rank, at: place)
        self = .ordered(ranks)
      default: break
      }
    }
  }

  /// By answer: whether a statement holds where it is the one given.
  func points(of statement: Condition<Operand>) -> [Bool] {
    guard isValue else { return (0..<count).map { $0 == 1 } }
    switch statement {
    case .compare(_, let how, let literal):
      let place = place(of: literal)
      return (0..<count).map { Self.holds($0, how, place) }
    case .among(_, let literals):
      var points = [Bool](repeating: false, count: count)
      for case let place? in literals.map(place) { points[place] = true }
      return points
    default: return (0..<count).map { $0 == 1 }
    }
  }

  private static func holds(_ point: Int, _ how: Comparison, _ place: Int?) -> Bool {
    guard let place else { return how == .notEqual }
    return switch how {
    case .equal: point == place
    case .notEqual: point != place
    case .less: point < place
    case .lessOrEqual: point <= place
    case .greater: point > place
    case .greaterOrEqual: point >= place
    }
  }

  private func place(of literal: Literal) -> Int? {
    switch (self, literal) {
    case (.options(let known), .text(let text)): known.firstIndex(of: text)
    case (.texts(let known), .text(let text)): known[text]
    case (.yesno, .bool(let bool)): bool ? 1 : 0
    case (.ordered(let ranks), _):
      Self.rank(literal).flatMap { rank in
        let place = ranks.partitioningIndex { $0 >= rank }
        return place < ranks.count && ranks[place] == rank ? 2 * place + 1 : nil
      }
    default: nil
    }
  }

  private static func literals(of statement: Condition<Operand>) -> [Literal] {
    switch statement {
    case .compare(_, _, let literal): [literal]
    case .among(_, let literals): literals
    default: []
    }
  }

  private static func rank(_ literal: Literal) -> Rank? {
    switch literal {
    case .number(let number): .number(number)
    case .text(let text):
      CalendarDay.isValid(text)
        ? .day(text) : DurationText.milliseconds(text).map { .milliseconds($0) }
    case .bool, .word: nil
    }
  }
}
