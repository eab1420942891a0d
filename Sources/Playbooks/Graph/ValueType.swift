/// What a name's value can be held against in a condition.
package indirect enum ValueType: Hashable, Sendable {
  /// One of these: a choice, or the option a decision took.
  case option([String])
  case yesno, number, time, date, duration, text
  case list(of: ValueType)

  /// The kinds of values there are, for faults and hints.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case option, yesno, number, time, date, duration, text, list
  }

  package var kind: Kind {
    switch self {
    case .option: .option
    case .yesno: .yesno
    case .number: .number
    case .time: .time
    case .date: .date
    case .duration: .duration
    case .text: .text
    case .list: .list
    }
  }
}

extension ValueType {
  init(_ field: Field) {
    self.init(field.type, options: field.options)
  }

  private init(_ type: FieldType, options: [Choice]) {
    switch type {
    case .choice: self = .option(options.map(\.id))
    case .choices: self = .list(of: .option(options.map(\.id)))
    case .list(let inner): self = .list(of: ValueType(inner, options: options))
    case .yesno, .tick: self = .yesno
    case .number: self = .number
    case .time: self = .time
    case .date: self = .date
    case .duration: self = .duration
    case .text, .paragraph, .host, .ip, .domain, .url, .email, .phone, .hash, .person, .file:
      self = .text
    }
  }

  /// Whether `<` and its kin have a meaning.
  var isOrdered: Bool {
    switch self {
    case .number, .time, .date, .duration: true
    case .option, .yesno, .text, .list: false
    }
  }

  /// The type of one entry; nil for what is no list.
  var element: ValueType? {
    if case .list(let inner) = self { return inner }
    return nil
  }

  /// Whether a value of `other` can stand where this is declared; any single value is also text.
  func accepts(_ other: ValueType) -> Bool {
    switch (self, other) {
    case (.list(let mine), .list(let theirs)): mine.accepts(theirs)
    case (.list, _), (_, .list): false
    case (.text, _): true
    case (.option, .option), (.option, .text): true
    default: kind == other.kind
    }
  }
}
