import YAMLTree

/// One line of a file with a caret under what is meant, cut to a width around the caret.
struct SourceQuote {
  /// Neutral text, without the indent common to all.
  let text: String
  /// Spaces, then `^~~~` as far as the stretch goes on this line.
  let caret: String

  init(_ span: YAMLTree.Span, in bytes: [UInt8], width: Int) {
    // Letters far off are cut away first: a line may have a megabyte, and a thousand findings.
    let reach = 4 * max(width, 20)
    let line = SourceQuote.line(span.start.line, of: bytes)
    let (near, firstColumn) = SourceQuote.part(of: line, around: span.start.column, reach: reach)
    var pieces: [Piece] = []
    var column = firstColumn
    for character in String(decoding: near, as: UTF8.self) {
      let count = character.unicodeScalars.count
      pieces.append(Piece(text: String(character).neutralised(), columns: column..<column + count))
      column += count
    }
    // A letter of several scalars is marked where any of them is meant.
    let first = pieces.firstIndex { $0.columns.upperBound > span.start.column } ?? pieces.count
    let endColumn = span.end.line == span.start.line ? span.end.column : column
    let window = SourceQuote.window(pieces, around: first, width: max(width, 20))
    let isCutBefore = window.lowerBound > 0 || near.startIndex > line.startIndex
    let isCutAfter = window.upperBound < pieces.count || near.endIndex < line.endIndex
    text =
      (isCutBefore ? "…" : "") + pieces[window].map(\.text).joined() + (isCutAfter ? "…" : "")
    let before = pieces[window.lowerBound..<max(first, window.lowerBound)]
    let marked = pieces[first..<max(first, window.upperBound)].prefix {
      $0.columns.lowerBound < endColumn
    }
    let length = max(marked.reduce(0) { $0 + $1.width }, 1)
    caret =
      String(repeating: " ", count: before.reduce(isCutBefore ? 1 : 0) { $0 + $1.width })
      + "^" + String(repeating: "~", count: length - 1)
  }

  /// One letter of the line as it is shown, and the columns (in scalars) it takes in the file.
  private struct Piece {
    let text: String
    let columns: Range<Int>
    let width: Int

    init(text: String, columns: Range<Int>) {
      self.text = text
      self.columns = columns
      width = text.columns
    }
  }

  /// The letters that fit around one: at most half the width before it, then what comes after,
  /// then more of what came before.
  private static func window(_ pieces: [Piece], around place: Int, width: Int) -> Range<Int> {
    guard pieces.reduce(0, { $0 + $1.width }) > width else { return 0..<pieces.count }
    // Room for a mark at either end.
    let room = width - 2
    var (low, high) = (place, place)
    var used = 0
    while low > 0, used + pieces[low - 1].width <= room / 2 {
      low -= 1
      used += pieces[low].width
    }
    while high < pieces.count, used + pieces[high].width <= room {
      used += pieces[high].width
      high += 1
    }
    while low > 0, used + pieces[low - 1].width <= room {
      low -= 1
      used += pieces[low].width
    }
    return low..<high
  }

  /// The bytes of a line within so many scalars of a column, and the column of the first.
  private static func part(
    of line: ArraySlice<UInt8>, around column: Int, reach: Int
  ) -> (ArraySlice<UInt8>, Int) {
    let first = max(column - reach, 1)
    var current = 1
    var start = line.endIndex
    for index in line.indices where line[index] & 0xC0 != 0x80 {
      if current == first { start = index }
      if current == column + reach { return (line[min(start, index)..<index], first) }
      current += 1
    }
    return (line[start...], first)
  }

  /// A line of the file, counted from 1, without its break and a byte order mark.
  ///
  /// Empty where there is no such line. Lines end at LF, CR LF or CR, as YAML has it.
  private static func line(_ number: Int, of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var current = 1
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == lineFeed || byte == carriageReturn {
        if current == number { break }
        let isPair =
          byte == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
        index += isPair ? 1 : 0
        current += 1
        start = index + 1
      }
      index += 1
    }
    guard current == number else { return [] }
    return bytes[start..<min(index, bytes.count)]
  }
}
