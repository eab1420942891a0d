/// Walks forward through a source from the marks of libyaml's events.
///
/// libyaml's index counts Unicode scalars. Events come in the order of the text, so one walker
/// that never turns back finds the bytes of any number of them in one pass.
struct SourceWalker {
  private let bytes: [UInt8]
  private var offset: Int
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ source: SourceText) {
    bytes = source.bytes
    offset = source.lineStarts.first ?? 0
  }

  var position: Position { Position(line: line, column: column) }

  /// The byte here; nil at the end.
  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Goes forward to the character that libyaml counts as number `target`.
  mutating func seek(index target: Int) {
    while index < target, offset < bytes.count { advance() }
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

  /// Passes an anchor or a tag: its text and where it is.
  mutating func takeProperty() -> (text: String, span: Span) {
    let start = (offset: offset, position: position)
    let isVerbatim = bytes[offset...].starts(with: "!<".utf8)
    while let byte, !Byte.isBlank(byte), !Byte.isBreak(byte) {
      if isVerbatim ? byte == UInt8(ascii: ">") : isFlowIndicator(byte) { break }
      advance()
    }
    if isVerbatim, byte == UInt8(ascii: ">") { advance() }
    return (
      String(decoding: bytes[start.offset..<offset], as: UTF8.self),
      Span(start: start.position, end: position)
    )
  }

  /// Passes `marker` where the text here begins with it.
  mutating func skip(_ marker: StaticString) -> Bool {
    let found = marker.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    if found { for _ in 0..<marker.utf8CodeUnitCount { advance() } }
    return found
  }

  /// Passes one character; CR LF are two, as libyaml counts them, and one line break.
  private mutating func advance() {
    let byte = bytes[offset]
    offset += 1
    index += 1
    while let next = self.byte, isContinuation(next) { offset += 1 }
    if byte == Byte.lineFeed || (byte == Byte.carriageReturn && self.byte != Byte.lineFeed) {
      line += 1
      column = 1
    } else if byte != Byte.carriageReturn {
      column += 1
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
