/// One word, mark or string literal of a Swift source.
struct Token: Equatable, Sendable {
  enum Kind: Equatable, Sendable { case word, mark, string }

  let kind: Kind
  /// A word or mark as written; a string without its quotes and interpolations.
  let text: String
  let line: Int
  /// Whether nothing, not even a space, stands between this token and the one before.
  let isGlued: Bool
}

/// Splits Swift text into tokens, leaving out comments and looking inside interpolations.
///
/// It knows as much of Swift as the checks need. Regular-expression literals are not known to it,
/// and every byte of a character outside ASCII counts as part of a word.
struct SwiftTokens {
  private let bytes: [UInt8]
  private var next = 0
  private var line = 1
  private var end = -1
  private var tokens: [Token] = []

  /// The tokens of a whole source, in order.
  static func read(_ text: String) -> [Token] {
    var reader = SwiftTokens(bytes: Array(text.utf8))
    reader.readCode(untilParenthesis: false)
    return reader.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func starts(_ text: String) -> Bool {
    bytes[next...].starts(with: text.utf8)
  }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where next < bytes.count {
      if bytes[next] == UInt8(ascii: "\n") { line += 1 }
      next += 1
    }
  }

  private mutating func add(
    _ kind: Token.Kind, _ content: some Sequence<UInt8>, from start: Int, on line: Int
  ) {
    let text = String(decoding: Array(content), as: UTF8.self)
    tokens.append(Token(kind: kind, text: text, line: line, isGlued: start == end))
    end = next
  }

  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while next < bytes.count {
      let byte = bytes[next]
      if isWordByte(byte) {
        readWord()
      } else if byte <= UInt8(ascii: " ") {
        step()
      } else if starts("//") {
        while next < bytes.count, bytes[next] != UInt8(ascii: "\n") { step() }
      } else if starts("/*") {
        skipBlockComment()
      } else if let hashes = hashesBeforeQuote() {
        readString(hashes: hashes)
      } else {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if untilParenthesis, depth < 0 { return }
        let start = next
        step()
        add(.mark, [byte], from: start, on: line)
      }
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private mutating func readWord() {
    let start = next
    while next < bytes.count, isWordByte(bytes[next]) { next += 1 }
    add(.word, bytes[start..<next], from: start, on: line)
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        step(2)
      } else if starts("*/") {
        depth -= 1
        step(2)
      } else {
        step()
      }
    } while depth > 0 && next < bytes.count
  }

  /// The count of `#` before an opening quote here, or nil where no string begins.
  private func hashesBeforeQuote() -> Int? {
    let hashes = bytes[next...].prefix { $0 == UInt8(ascii: "#") }.count
    let place = next + hashes
    return place < bytes.count && bytes[place] == UInt8(ascii: "\"") ? hashes : nil
  }

  private mutating func readString(hashes: Int) {
    let (start, firstLine) = (next, line)
    let fence = String(repeating: "#", count: hashes)
    step(hashes)
    let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
    step(quotes.count)
    var content: [UInt8] = []
    while next < bytes.count, !starts(quotes + fence) {
      if starts("\\" + fence + "(") {
        step(2 + hashes)
        readCode(untilParenthesis: true)
        step()
      } else if starts("\\" + fence) {
        step(2 + hashes)
      } else {
        content.append(bytes[next])
        step()
      }
    }
    step(quotes.count + hashes)
    add(.string, content, from: start, on: firstLine)
  }
}
