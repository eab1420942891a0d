/// Walks forward through a source, from one mark of libyaml to a later one.
///
/// Events come in the order of the text, so one walker that never turns back finds the bytes of
/// any number of them in one pass, even where all are on one line.
struct SourceWalker {
  private let source: SourceText
  private var offset: Int
  private var line = 1
  private var column = 1

  init(_ source: SourceText) {
    self.source = source
    offset = source.lineStarts.first ?? 0
  }

  var position: Position { Position(line: line, column: column) }

  /// The byte here; nil at the end.
  var byte: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

  /// Goes forward to a mark; stays where the mark is behind.
  mutating func seek(_ mark: Mark) {
    if mark.line > line, Int(mark.line) <= source.lineCount {
      (line, column) = (Int(mark.line), 1)
      offset = source.lineStarts[line - 1]
    }
    while position < mark.position, byte != nil { advance() }
  }

  /// Passes spaces, tabs, line breaks and comments.
  mutating func skipGap() {
    while let byte {
      if byte == Byte.hash {
        skipLine()
      } else if Byte.isBlank(byte) || Byte.isBreak(byte) {
        advance()
      } else {
        return
      }
    }
  }

  /// Passes the rest of the line, up to its break.
  mutating func skipLine() {
    while let byte, !Byte.isBreak(byte) { advance() }
  }

  /// Passes an anchor, whose name ends where libyaml's does: `&a:b` is `:b` by the name of `a`.
  mutating func skipAnchor() {
    advance()
    while let byte, isNameByte(byte) { advance() }
  }

  /// Passes a tag: its text and where it is.
  mutating func takeTag() -> (text: String, span: Span) {
    let start = (offset: offset, position: position)
    let isVerbatim = startsWith("!<")
    while let byte, !Byte.isBlank(byte), !Byte.isBreak(byte) {
      if isVerbatim ? byte == UInt8(ascii: ">") : isFlowIndicator(byte) { break }
      advance()
    }
    if isVerbatim, byte == UInt8(ascii: ">") { advance() }
    return (
      String(decoding: source.bytes[start.offset..<offset], as: UTF8.self),
      Span(start: start.position, end: position)
    )
  }

  /// Passes `marker` where the text here begins with it.
  mutating func skip(_ marker: StaticString) -> Bool {
    guard startsWith(marker) else { return false }
    for _ in 0..<marker.utf8CodeUnitCount { advance() }
    return true
  }

  private func startsWith(_ marker: StaticString) -> Bool {
    marker.withUTF8Buffer { source.bytes[offset...].starts(with: $0) }
  }

  /// Passes one character; CR LF are two, but one line break.
  private mutating func advance() {
    let byte = source.bytes[offset]
    offset += 1
    while let next = self.byte, isContinuation(next) { offset += 1 }
    if byte == Byte.lineFeed || (byte == Byte.carriageReturn && self.byte != Byte.lineFeed) {
      line += 1
      column = 1
    } else if byte != Byte.carriageReturn {
      column += 1
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
