/// The bytes of a file with a table of its lines, to find and quote them.
///
/// A line ends at LF, CR LF or a lone CR, as YAML has it.
package struct SourceText: Sendable {
  /// Every byte of the file, a byte order mark included.
  package let bytes: [UInt8]

  /// Where each line begins in `bytes`; the first begins after a byte order mark.
  let lineStarts: [Int]

  init(bytes: [UInt8], lineStarts: [Int]) {
    self.bytes = bytes
    self.lineStarts = lineStarts
  }

  /// The number of lines; text that ends in a line break has an empty last line.
  package var lineCount: Int { lineStarts.count }

  /// The raw text of a line, without its break; empty where there is no such line.
  ///
  /// Bytes that are not UTF-8 become U+FFFD.
  package func line(_ number: Int) -> String {
    String(decoding: bytes[lineRange(number)], as: UTF8.self)
  }

  /// The offset in `bytes` of a place; past a line's end it is that line's end.
  package func offset(of position: Position) -> Int {
    let range = lineRange(position.line)
    var offset = range.lowerBound
    var column = 1
    while column < position.column, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, isContinuation(bytes[offset]) { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The bytes of a line, without its break.
  func lineRange(_ number: Int) -> Range<Int> {
    guard lineStarts.indices.contains(number - 1) else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    if number < lineStarts.count {
      if end > start, bytes[end - 1] == Byte.lineFeed { end -= 1 }
      if end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    }
    return start..<end
  }

  /// A place, or the end of the text where it lies past that.
  ///
  /// libyaml thinks of a line break at the end of a text that has none.
  func clamp(_ position: Position) -> Position {
    position.line > lineCount ? endOfLine(lineCount) : position
  }

  /// The stretch of the one character at a place; empty at the end of a line.
  func spanOfCharacter(at position: Position) -> Span {
    let isAtEnd = offset(of: position) == lineRange(position.line).upperBound
    return Span(at: position, width: isAtEnd ? 0 : 1)
  }

  /// The place one past the last character of a line.
  func endOfLine(_ number: Int) -> Position {
    var column = 1
    for byte in bytes[lineRange(number)] where !isContinuation(byte) { column += 1 }
    return Position(line: number, column: column)
  }
}

/// Whether a byte goes on with a UTF-8 sequence begun before it.
func isContinuation(_ byte: UInt8) -> Bool {
  byte & 0xC0 == 0x80
}

/// The bytes the reader looks for by name.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")

  /// A space or a tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// A line feed or a carriage return.
  static func isBreak(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}
