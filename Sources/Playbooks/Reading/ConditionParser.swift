/// Reads a condition such as `classify == serious and not inputs.level in [1, 2]`.
///
/// ```
/// condition = all { "or" all }
/// all       = one { "and" one }
/// one       = "not" one | "(" condition ")" | statement
/// statement = reference                            its truth: a yes/no field
///           | reference comparison value
///           | reference "in" "[" value { "," value } "]"
///           | reference "in" reference             the value is an entry of the list
///           | value "in" reference                 the same; a text stands in quotes
/// value     = quoted text | number | "true" | "false" | word
/// ```
/// Any text gives a condition or a fault, in time and depth bounded by the limits.
package struct ConditionParser {
  /// Parentheses and `not` inside each other.
  package static let depthLimit = 32
  /// Comparisons in one condition: the tree of a long chain is as deep as it is long.
  package static let statementLimit = 200
  /// UTF-8 bytes.
  package static let lengthLimit = 8_192

  private typealias Failure = ConditionLexer.Failure

  private let place: (Range<Int>) -> Origin
  private let tokens: [ConditionLexer.Token]
  private let end: Int
  private var index = 0
  private var depth = 0
  private var statements = 0
  private var literals = LiteralPlaces()

  /// Reads a condition; `place` tells where a range of the text's UTF-8 offsets was written.
  package static func parse(
    _ text: String, place: (Range<Int>) -> Origin
  ) -> Result<Condition<Name>, LocatedFault> {
    parseWithPlaces(text, place: place).map { $0.0 }
  }

  /// The same, with the places of its values.
  static func parseWithPlaces(
    _ text: String, place: (Range<Int>) -> Origin
  ) -> Result<(Condition<Name>, LiteralPlaces), LocatedFault> {
    withoutActuallyEscaping(place) { place in
      do throws(Failure) {
        guard text.utf8.count <= lengthLimit else {
          throw Failure(fault: .tooLong(limit: lengthLimit), range: 0..<text.utf8.count)
        }
        var parser = try ConditionParser(text, place: place)
        return .success((try parser.whole(), parser.literals))
      } catch {
        return .failure(LocatedFault(fault: error.fault, origin: place(error.range)))
      }
    }
  }

  /// A fault, and where it is.
  package struct LocatedFault: Error, Hashable {
    package let fault: ConditionFault
    package let origin: Origin
  }

  private init(_ text: String, place: @escaping (Range<Int>) -> Origin) throws(Failure) {
    var lexer = ConditionLexer(text)
    tokens = try lexer.tokens()
    end = text.utf8.count
    self.place = place
  }

  // MARK: The grammar

  private mutating func whole() throws(Failure) -> Condition<Name> {
    let condition = try anyOf()
    if index < tokens.count { throw expected(index == 0 ? .reference : .end) }
    return condition
  }

  private mutating func anyOf() throws(Failure) -> Condition<Name> {
    var left = try allOf()
    while takeWord("or") { left = .or(left, try allOf()) }
    return left
  }

  private mutating func allOf() throws(Failure) -> Condition<Name> {
    var left = try one()
    while takeWord("and") { left = .and(left, try one()) }
    return left
  }

  private mutating func one() throws(Failure) -> Condition<Name> {
    let opening = index
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw fault(.tooDeep(limit: Self.depthLimit)) }
    if takeWord("not") { return .not(try one()) }
    guard take(.open) else { return try statement() }
    let inner = try anyOf()
    if take(.close) { return inner }
    if index < tokens.count { throw expected(.end) }
    throw Failure(fault: .unclosed("("), range: tokens[opening].range)
  }

  private mutating func statement() throws(Failure) -> Condition<Name> {
    statements += 1
    guard statements <= Self.statementLimit else {
      throw fault(.tooMany(limit: Self.statementLimit))
    }
    if let literal = takeLeadingLiteral() {
      let range = tokens[index - 1].range
      guard takeWord("in") else { throw expected(.operator) }
      let list = try reference()
      literals.add([place(range)], of: list)
      return .contains(list: list, literal)
    }
    let left = try reference()
    if takeWord("in") {
      if case .openList? = peek { return .among(left, try list(of: left)) }
      return .containsValue(list: try reference(), left)
    }
    if case .comparison(let comparison)? = peek {
      index += 1
      let literal = try value()
      literals.add([place(tokens[index - 1].range)], of: left)
      return .compare(left, comparison, literal)
    }
    return .truth(left)
  }

  // MARK: Parts

  private mutating func reference() throws(Failure) -> Name {
    guard case .word(let word)? = peek, !Self.keywords.contains(word) else {
      throw expected(.reference)
    }
    guard ReferenceShape.isCondition(word) else { throw fault(.badReference(word)) }
    index += 1
    return Name(word, place(tokens[index - 1].range))
  }

  /// A value where a reference would stand; only `in` may follow it.
  private mutating func takeLeadingLiteral() -> Literal? {
    switch peek {
    case .quoted(let text)?:
      index += 1
      return .text(text)
    case .word(let word)?:
      guard let number = DecimalNumber(word) else { return nil }
      index += 1
      return .number(number)
    default: return nil
    }
  }

  private mutating func value() throws(Failure) -> Literal {
    switch peek {
    case .quoted(let text)?:
      index += 1
      return .text(text)
    case .word(let word)? where !Self.keywords.contains(word):
      index += 1
      if word == "true" || word == "false" { return .bool(word == "true") }
      return DecimalNumber(word).map(Literal.number) ?? .word(word)
    default: throw expected(.value)
    }
  }

  /// No more places are kept of one list: each is looked for in the text.
  private static let placeLimit = 20

  private mutating func list(of name: Name) throws(Failure) -> [Literal] {
    let opening = index
    index += 1
    var values = [try value()]
    var origins = [place(tokens[index - 1].range)]
    defer { literals.add(origins, of: name) }
    while !take(.closeList) {
      guard index < tokens.count else {
        throw Failure(fault: .unclosed("["), range: tokens[opening].range)
      }
      guard take(.comma) else { throw expected(.comma) }
      values.append(try value())
      if origins.count < Self.placeLimit { origins.append(place(tokens[index - 1].range)) }
    }
    return values
  }

  // MARK: Tokens

  private static let keywords: Set = ["and", "or", "not", "in"]

  private var peek: ConditionLexer.Token.Kind? {
    index < tokens.count ? tokens[index].kind : nil
  }

  private mutating func take(_ kind: ConditionLexer.Token.Kind) -> Bool {
    guard peek == kind else { return false }
    index += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool { take(.word(word)) }

  private func expected(_ wanted: ConditionFault.Wanted) -> Failure {
    if wanted == .end, case .word(let word)? = peek, let write = Self.meant(by: word) {
      return fault(.foreignOperator(word, write: write))
    }
    return fault(.expected(wanted, found: foundText))
  }

  /// The word of conditions that another stands for: in capitals, or in Vietnamese.
  private static func meant(by word: String) -> String? {
    switch word.lowercased() {
    case "and", "và": "and"
    case "or", "hoặc": "or"
    case "in": "in"
    default: nil
    }
  }

  /// A fault at the next token, or at the end of the text.
  private func fault(_ fault: ConditionFault) -> Failure {
    Failure(fault: fault, range: index < tokens.count ? tokens[index].range : end..<end)
  }

  private var foundText: String? {
    switch peek {
    case nil: nil
    case .open?: "("
    case .close?: ")"
    case .openList?: "["
    case .closeList?: "]"
    case .comma?: ","
    case .comparison(let comparison)?: comparison.rawValue
    case .word(let word)?: word
    case .quoted(let text)?: "'\(text)'"
    }
  }
}
