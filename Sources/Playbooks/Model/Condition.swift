/// A yes/no statement about answers and decisions, over references of one kind: names as an
/// author wrote them, or operands bound to the graph.
package indirect enum Condition<Ref: Hashable & Sendable>: Hashable, Sendable {
  case truth(Ref)
  case compare(Ref, Comparison, Literal)
  /// The reference's value is one of the literals.
  case among(Ref, [Literal])
  /// The literal is an entry of the list.
  case contains(list: Ref, Literal)
  /// The first reference's value is an entry of the list.
  case containsValue(list: Ref, Ref)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  /// The same statement over other references.
  package func mapped<Other>(
    _ transform: (Ref) throws -> Other
  ) rethrows -> Condition<Other> {
    switch self {
    case .truth(let ref): .truth(try transform(ref))
    case .compare(let ref, let how, let literal):
      .compare(try transform(ref), how, literal)
    case .among(let ref, let literals): .among(try transform(ref), literals)
    case .contains(let list, let literal): .contains(list: try transform(list), literal)
    case .containsValue(let list, let ref):
      .containsValue(list: try transform(list), try transform(ref))
    case .not(let inner): .not(try inner.mapped(transform))
    case .and(let left, let right): .and(try left.mapped(transform), try right.mapped(transform))
    case .or(let left, let right): .or(try left.mapped(transform), try right.mapped(transform))
    }
  }
}

/// A value an author wrote in a condition.
package enum Literal: Hashable, Sendable {
  case text(String)
  /// A text without quotes, as written; once bound to the graph it is a text like another.
  case word(String)
  case number(DecimalNumber)
  case bool(Bool)
}

/// Where the literals of a condition are written, by the name that each is held against.
package struct LiteralPlaces: Hashable, Sendable {
  private var places: [Name: [Origin]] = [:]

  package init() {}

  /// Adds the literals of one statement, in the order written.
  mutating func add(_ origins: [Origin], of name: Name) { places[name] = origins }

  /// The place of a statement's literal by its number; that of the name where it is not known.
  func place(_ index: Int, of name: Name) -> Origin {
    guard let origins = places[name], index < origins.count else { return name.origin }
    return origins[index]
  }
}

/// How a value is held against a literal.
package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}
