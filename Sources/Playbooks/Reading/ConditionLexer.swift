/// Cuts the text of a condition into tokens.
struct ConditionLexer {
  struct Token: Equatable {
    enum Kind: Equatable {
      case open, close, openList, closeList, comma
      case comparison(Comparison)
      /// A word without quotes: a reference, a keyword, a number or a value.
      case word(String)
      case quoted(String)
    }

    let kind: Kind
    /// UTF-8 offsets in the text.
    let range: Range<Int>
  }

  /// A fault, and the UTF-8 offsets it stands at.
  struct Failure: Error {
    let fault: ConditionFault
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func tokens() throws(Failure) -> [Token] {
    var tokens: [Token] = []
    while let token = try next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() throws(Failure) -> Token? {
    while offset < bytes.count, Self.isBlank(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else { return nil }
    let start = offset
    let kind: Token.Kind
    switch bytes[offset] {
    case UInt8(ascii: "("): kind = take(.open)
    case UInt8(ascii: ")"): kind = take(.close)
    case UInt8(ascii: "["): kind = take(.openList)
    case UInt8(ascii: "]"): kind = take(.closeList)
    case UInt8(ascii: ","): kind = take(.comma)
    case UInt8(ascii: "'"), UInt8(ascii: "\""): kind = .quoted(try takeQuoted())
    case let byte where Self.isSign(byte): kind = .comparison(try takeComparison())
    default: kind = .word(takeWord())
    }
    return Token(kind: kind, range: start..<offset)
  }

  private mutating func take(_ kind: Token.Kind) -> Token.Kind {
    offset += 1
    return kind
  }

  /// The text up to the same quote again; there are no escapes: the other quote may stand inside.
  private mutating func takeQuoted() throws(Failure) -> String {
    let quote = bytes[offset]
    let start = offset + 1
    guard let end = bytes[start...].firstIndex(of: quote) else {
      let sign = String(decoding: [quote], as: UTF8.self)
      throw Failure(fault: .unclosed(sign), range: offset..<offset + 1)
    }
    offset = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func takeComparison() throws(Failure) -> Comparison {
    let start = offset
    while offset < bytes.count, Self.isSign(bytes[offset]) { offset += 1 }
    let sign = String(decoding: bytes[start..<offset], as: UTF8.self)
    if let comparison = Comparison(rawValue: sign) { return comparison }
    let write =
      switch sign {
      case "=", "===": "=="
      case "<>", "!==": "!="
      case "=<": "<="
      case "=>": ">="
      case "&", "&&": "and"
      case "|", "||": "or"
      case "!": "not"
      default: ""
      }
    let fault: ConditionFault =
      write.isEmpty
      ? .expected(.operator, found: sign) : .foreignOperator(sign, write: write)
    throw Failure(fault: fault, range: start..<offset)
  }

  private mutating func takeWord() -> String {
    let start = offset
    while offset < bytes.count, Self.isWord(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "\""):
      false
    default: !isBlank(byte) && !isSign(byte)
    }
  }
}
