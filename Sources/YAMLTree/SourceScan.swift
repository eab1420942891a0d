/// One pass over the bytes before the parser sees them.
///
/// libyaml has no line for a bad byte, reads ahead, and meets it before events that come earlier in
/// the text; so every byte it would refuse is found here, with its place. The pass also makes the
/// table of lines.
struct SourceScan {
  private(set) var lineStarts: [Int]

  /// What libyaml would refuse.
  private(set) var faults: [YAMLFault] = []

  /// The bytes of each of those, to be read over.
  private(set) var refused: [Range<Int>] = []

  /// What libyaml lets pass, and a reader on a screen does not see.
  private(set) var hidden: [YAMLFault] = []

  /// Where ` #` is followed at once by a letter: a comment, if a plain scalar ends before it.
  private(set) var tightHashes: [Position] = []

  /// No-break spaces that may have been meant to indent or to part, in the order of the text.
  private(set) var noBreaks: [NoBreak] = []

  /// Up to where the current line is known to hold nothing but blanks and dashes.
  private var indentEnd: Int

  /// Bytes of the current line that continue a UTF-8 sequence, and so are no column.
  private var continuations = 0
  private var hasBadUTF8 = false

  /// Where the last no-break space that indents ended.
  private var runEnd = -1
  private let faultLimit: Int

  /// Scans `bytes` from `start`, and stops early at `faultLimit` faults.
  init(_ bytes: [UInt8], from start: Int, faultLimit: Int) {
    self.faultLimit = faultLimit
    lineStarts = [start]
    indentEnd = start
    scan(bytes.span, from: start)
  }

  private mutating func scan(_ bytes: borrowing Swift.Span<UInt8>, from start: Int) {
    var offset = start
    while offset < bytes.count, refused.count < faultLimit {
      while offset < bytes.count, isUnremarkable(bytes[offset]) { offset += 1 }
      guard offset < bytes.count else { return }
      let byte = bytes[offset]
      if byte == Byte.lineFeed {
        offset += 1
        beginLine(at: offset)
      } else if byte >= 0x80 {
        offset += takeSequence(bytes, at: offset)
      } else {
        takeRareASCII(byte, bytes, at: offset)
        offset += 1
      }
    }
  }

  /// Whether a byte is a printable ASCII character that the scan has no interest in.
  private func isUnremarkable(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != Byte.hash
  }

  private mutating func beginLine(at offset: Int) {
    lineStarts.append(offset)
    indentEnd = offset
    continuations = 0
  }

  /// A carriage return, a tab, a `#`, or a control character.
  private mutating func takeRareASCII(
    _ byte: UInt8, _ bytes: borrowing Swift.Span<UInt8>, at offset: Int
  ) {
    switch byte {
    case Byte.tab:
      break
    case Byte.carriageReturn:
      let isPair = offset + 1 < bytes.count && bytes[offset + 1] == Byte.lineFeed
      if !isPair { beginLine(at: offset + 1) }
    case Byte.hash:
      if isTightHash(bytes, at: offset) { tightHashes.append(position(of: offset)) }
    default:
      report(.controlCharacter(Unicode.Scalar(byte)), at: offset, length: 1)
    }
  }

  /// Whether a `#` follows one blank after text and is followed by text.
  ///
  /// `Máy #3` is such a place; `level: 3   # of five` is a comment that was meant as one.
  private func isTightHash(_ bytes: borrowing Swift.Span<UInt8>, at offset: Int) -> Bool {
    guard offset - 2 >= lineStarts[lineStarts.count - 1], offset + 1 < bytes.count else {
      return false
    }
    let next = bytes[offset + 1]
    return Byte.isBlank(bytes[offset - 1]) && !Byte.isBlank(bytes[offset - 2])
      && !Byte.isBlank(next) && !Byte.isBreak(next) && next != Byte.hash
  }

  /// Checks the sequence that begins with a byte of 0x80 or more; returns how many bytes to pass.
  private mutating func takeSequence(
    _ bytes: borrowing Swift.Span<UInt8>, at offset: Int
  ) -> Int {
    let (length, scalar) = decodeUTF8(bytes, at: offset)
    defer { continuations += length - 1 }
    guard let scalar else {
      reportBadUTF8(bytes[offset], at: offset, length: length)
      return length
    }
    switch scalar.value {
    case 0xA0: noteNoBreak(bytes, at: offset)
    case 0x85, 0x2028, 0x2029: report(.lineSeparator(scalar), at: offset, length: length)
    case 0x80..<0xA0, 0xFFFE, 0xFFFF:
      report(.controlCharacter(scalar), at: offset, length: length)
    case 0xFEFF: report(.byteOrderMark, at: offset, length: length)
    case 0x202A...0x202E, 0x2066...0x2069:
      if hidden.count < faultLimit {
        hidden.append(fault(.bidiControl(scalar), at: offset))
      }
    default: break
    }
    return length
  }

  /// Reports the first of such bytes: a file of another encoding has one in every word.
  private mutating func reportBadUTF8(_ byte: UInt8, at offset: Int, length: Int) {
    let kind = YAMLFault.Kind.badUTF8(byte: byte)
    if !hasBadUTF8 { faults.append(fault(kind, at: offset)) }
    hasBadUTF8 = true
    refused.append(offset..<offset + length)
  }

  /// Notes the first of a run of no-break spaces at the start of a line, or after a `:`.
  private mutating func noteNoBreak(_ bytes: borrowing Swift.Span<UInt8>, at offset: Int) {
    while indentEnd < offset, Byte.isBlank(bytes[indentEnd]) || bytes[indentEnd] == Byte.dash {
      indentEnd += 1
    }
    let isAfterColon = offset > indentEnd && bytes[offset - 1] == Byte.colon
    if indentEnd == offset {
      let isRun = offset == runEnd
      indentEnd = offset + 2
      runEnd = indentEnd
      if isRun { return }
    } else if !isAfterColon {
      return
    }
    if noBreaks.count < faultLimit {
      noBreaks.append(NoBreak(position: position(of: offset), isAfterColon: isAfterColon))
    }
  }

  private mutating func report(_ kind: YAMLFault.Kind, at offset: Int, length: Int) {
    faults.append(fault(kind, at: offset))
    refused.append(offset..<offset + length)
  }

  private func fault(_ kind: YAMLFault.Kind, at offset: Int) -> YAMLFault {
    YAMLFault(kind: kind, span: Span(at: position(of: offset), width: 1))
  }

  /// The place of an offset in the current line.
  private func position(of offset: Int) -> Position {
    Position(
      line: lineStarts.count,
      column: offset - lineStarts[lineStarts.count - 1] - continuations + 1)
  }
}

/// A no-break space where a space may have been meant.
struct NoBreak {
  let position: Position

  /// Whether it stands right behind a `:`, as it well may in a text.
  let isAfterColon: Bool
}

/// Decodes the multi-byte sequence at an offset: its length and its scalar.
///
/// The scalar is nil where the bytes are not well formed (Unicode 16, table 3-7), and the length
/// is then that of the longest part that could have begun one.
private func decodeUTF8(
  _ bytes: borrowing Swift.Span<UInt8>, at offset: Int
) -> (length: Int, scalar: Unicode.Scalar?) {
  let lead = bytes[offset]
  let count: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0xC2...0xDF: count = 2
  case 0xE0: (count, second) = (3, 0xA0...0xBF)
  case 0xED: (count, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: count = 3
  case 0xF0: (count, second) = (4, 0x90...0xBF)
  case 0xF4: (count, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: count = 4
  default: return (1, nil)
  }
  var value = UInt32(lead) & (0x7F >> UInt32(count))
  for i in 1..<count {
    guard offset + i < bytes.count else { return (i, nil) }
    let byte = bytes[offset + i]
    guard i == 1 ? second.contains(byte) : isContinuation(byte) else { return (i, nil) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return (count, Unicode.Scalar(value))
}
