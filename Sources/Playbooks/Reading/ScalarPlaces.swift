import YAMLTree

/// Where each part of a scalar's text stands in the source.
///
/// Folding and indentation change only white space, so the n-th character that is not white space
/// is the same one in the text and in the source. An escape counts as what it stands for.
struct ScalarPlaces {
  private let whole: Span
  /// The UTF-8 offset in the text of every character that is not white space.
  private let offsets: [UInt32]
  /// Where each of them stands.
  private let spans: [CharacterPlace]

  init(_ node: YAMLNode, text: String, in source: SourceText) {
    whole = node.span
    var offsets: [UInt32] = []
    var offset: UInt32 = 0
    for scalar in text.unicodeScalars {
      if !scalar.isBlank { offsets.append(offset) }
      offset += UInt32(truncatingIfNeeded: UTF8.width(scalar))
    }
    self.offsets = offsets
    let raw = source.bytes[source.offset(of: whole.start)..<source.offset(of: whole.end)]
    var walk = ScalarWalk(raw: String(decoding: raw, as: UTF8.self), start: whole.start)
    let spans = walk.spans()
    // An alias stands elsewhere than its text: its own place is all there is.
    self.spans = spans.count == offsets.count ? spans : []
  }

  /// Where a range of UTF-8 offsets of the text stands; an empty range is the point after the
  /// character before it.
  func span(of range: Range<Int>) -> Span {
    let first = offsets.partitioningIndex { Int($0) >= range.lowerBound }
    let end = offsets.partitioningIndex { Int($0) >= range.upperBound }
    guard !spans.isEmpty else { return whole }
    if first < end {
      return Span(start: spans[first].start, end: spans[end - 1].end)
    }
    let point = first == 0 ? spans[0].start : spans[first - 1].end
    return Span(start: point, end: point)
  }
}

/// Where one character stands, on one line; small, for a long text has many.
private struct CharacterPlace {
  let line: UInt32
  let column: UInt32
  let endColumn: UInt32

  init(line: Int, column: Int, endColumn: Int) {
    self.line = UInt32(truncatingIfNeeded: line)
    self.column = UInt32(truncatingIfNeeded: column)
    self.endColumn = UInt32(truncatingIfNeeded: endColumn)
  }

  var start: Position { Position(line: Int(line), column: Int(column)) }
  var end: Position { Position(line: Int(line), column: Int(endColumn)) }
}

/// Goes through a scalar as it was written: quotes, escapes, block header and all.
private struct ScalarWalk {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line: Int
  private var column: Int

  init(raw: String, start: Position) {
    scalars = Array(raw.unicodeScalars)
    line = start.line
    column = start.column
  }

  /// Where every character of the text stands that is not white space.
  mutating func spans() -> [CharacterPlace] {
    guard let style = scalars.first else { return [] }
    var end = scalars.count
    switch style {
    case "'", "\"":
      advance()
      end -= 1
    case "|", ">":
      while index < end, !scalars[index].isBreak { advance() }
    default: break
    }
    var spans: [CharacterPlace] = []
    while index < end {
      let start = (line: line, column: column)
      let first = scalars[index]
      var isBlack = !first.isBlank
      advance()
      if style == "'", first == "'" { advance() }
      if style == "\"", first == "\\" { isBlack = passEscape() }
      if isBlack {
        spans.append(
          CharacterPlace(line: start.line, column: start.column, endColumn: column))
      }
    }
    return spans
  }

  /// Passes what follows a backslash; whether it stands for something that is not white space.
  private mutating func passEscape() -> Bool {
    guard index < scalars.count else { return false }
    let letter = scalars[index]
    advance()
    let digits: Int
    switch letter {
    case "x": digits = 2
    case "u": digits = 4
    case "U": digits = 8
    default: return !(letter.isBlank || letter == "t" || letter == "n" || letter == "r")
    }
    let code = String(String.UnicodeScalarView(scalars[index..<min(index + digits, scalars.count)]))
    for _ in code.unicodeScalars { advance() }
    return UInt32(code, radix: 16).flatMap(Unicode.Scalar.init).map { !$0.isBlank } ?? true
  }

  private mutating func advance() {
    let scalar = scalars[index]
    index += 1
    let isPair = scalar == "\r" && index < scalars.count && scalars[index] == "\n"
    if scalar.isBreak, !isPair {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}

extension Unicode.Scalar {
  /// A line feed or a carriage return.
  var isBreak: Bool { self == "\n" || self == "\r" }

  /// A space, a tab or a line break: what folding and indentation are made of.
  var isBlank: Bool { self == " " || self == "\t" || isBreak }
}

extension Array {
  /// The first index whose element satisfies a test that, once true, stays true.
  func partitioningIndex(where test: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
