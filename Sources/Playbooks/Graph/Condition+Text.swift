extension Condition where Ref == Name {
  /// The condition as an author could have written it.
  package var text: String { text(within: .or) }

  /// How tightly the words hold their sides together.
  private enum Level: Int {
    case or, and, not
  }

  private func text(within outer: Level) -> String {
    let (text, level): (String, Level) =
      switch self {
      case .or(let left, let right):
        ("\(left.text(within: .or)) or \(right.text(within: .or))", .or)
      case .and(let left, let right):
        ("\(left.text(within: .and)) and \(right.text(within: .and))", .and)
      case .not(let inner): ("not \(inner.text(within: .not))", .not)
      case .truth(let name): (name.text, .not)
      case .compare(let name, let how, let literal):
        ("\(name.text) \(how.rawValue) \(literal.text)", .not)
      case .among(let name, let literals):
        ("\(name.text) in [\(literals.map(\.text).joined(separator: ", "))]", .not)
      case .contains(let list, let literal): ("\(literal.text) in \(list.text)", .not)
      case .containsValue(let list, let name): ("\(name.text) in \(list.text)", .not)
      }
    return level.rawValue < outer.rawValue ? "(\(text))" : text
  }
}

extension Literal {
  /// The value as an author could have written it.
  package var text: String {
    switch self {
    case .text(let text), .word(let text): text.contains("'") ? "\"\(text)\"" : "'\(text)'"
    case .number(let number): number.text
    case .bool(let bool): bool ? "true" : "false"
    }
  }
}
