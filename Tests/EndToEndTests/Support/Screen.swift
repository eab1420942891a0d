/// What a terminal shows of the bytes written to it: as much of a VT100 as this program needs.
///
/// Text, wrapping at the edge only when the next letter comes, marks, wide letters, CR, LF, BS,
/// cursor moves, clearing, scrolling. Colours and modes are swallowed. Any other sequence is
/// kept in `unknown`, so that a test sees when the program sends what the model does not know.
struct Screen {
  /// The rows of the window, each with a letter a column; "" is the right half of a wide one.
  private(set) var cells: [[String]]
  /// Rows that went out at the top.
  private(set) var scrollback: [String] = []
  /// Where the next letter goes, from 0.
  private(set) var row = 0
  private(set) var column = 0
  /// Modes that were set (`CSI ? n h`) and not reset.
  private(set) var modes: Set<Int> = []
  /// Sequences and control characters that mean nothing to the model.
  private(set) var unknown: [String] = []
  /// How often the bell rang.
  private(set) var bells = 0

  private var columns: Int
  /// The last letter stands in the last column; the next one goes to the next row.
  private var wrapsNext = false
  private var pending: [UInt8] = []

  init(rows: Int, columns: Int) {
    self.columns = columns
    cells = Array(repeating: Self.blank(columns), count: rows)
  }

  /// The rows of the window without the spaces at their ends.
  var rows: [String] { cells.map(Self.text) }

  /// What there is to see, without the empty rows at the end.
  var text: String {
    let last = rows.lastIndex { !$0.isEmpty } ?? -1
    return rows[...last].joined(separator: "\n")
  }

  /// The window with another size: rows are cut or filled, not reflowed.
  mutating func resize(rows: Int, columns: Int) {
    while cells.count > rows, row > 0 {
      scrollback.append(Self.text(cells.removeFirst()))
      row -= 1
    }
    cells = cells.prefix(rows).map { Array(($0 + Self.blank(columns)).prefix(columns)) }
    cells += Array(repeating: Self.blank(columns), count: rows - cells.count)
    self.columns = columns
    column = min(column, columns - 1)
    wrapsNext = false
  }

  /// Takes what a program writes; letters and sequences may be cut anywhere.
  mutating func write(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let size = Self.unit(pending[...]) {
      let unit = Array(pending.prefix(size))
      pending.removeFirst(size)
      take(unit)
    }
  }

  /// How many bytes the first letter or sequence takes; nil where it is not whole yet.
  private static func unit(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x1B {
      guard let second = bytes.dropFirst().first else { return nil }
      guard second == UInt8(ascii: "[") else { return 2 }
      return bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
        .map { $0 - bytes.startIndex + 1 }
    }
    let size = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return bytes.count >= size ? size : nil
  }

  private mutating func take(_ unit: [UInt8]) {
    switch unit[0] {
    case 0x07: bells += 1
    case 0x08: move(toRow: row, column: column - 1)
    case 0x0A: lineFeed()
    case 0x0D: move(toRow: row, column: 0)
    case 0x1B: takeSequence(unit)
    case 0x00..<0x20, 0x7F: unknown.append(String(decoding: unit, as: UTF8.self))
    default: for scalar in String(decoding: unit, as: UTF8.self).unicodeScalars { put(scalar) }
    }
  }

  private mutating func takeSequence(_ unit: [UInt8]) {
    let body = String(decoding: unit.dropFirst(2).dropLast(), as: UTF8.self)
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first ?? nil
    let count = max(first ?? 1, 1)
    switch (unit[1], unit[unit.count - 1]) {
    case (UInt8(ascii: "["), UInt8(ascii: "A")): move(toRow: row - count, column: column)
    case (UInt8(ascii: "["), UInt8(ascii: "B")): move(toRow: row + count, column: column)
    case (UInt8(ascii: "["), UInt8(ascii: "C")): move(toRow: row, column: column + count)
    case (UInt8(ascii: "["), UInt8(ascii: "D")): move(toRow: row, column: column - count)
    case (UInt8(ascii: "["), UInt8(ascii: "G")): move(toRow: row, column: count - 1)
    case (UInt8(ascii: "["), UInt8(ascii: "H")):
      let second = numbers.count > 1 ? numbers[1] : nil
      move(toRow: count - 1, column: max(second ?? 1, 1) - 1)
    case (UInt8(ascii: "["), UInt8(ascii: "J")): clearScreen(first ?? 0)
    case (UInt8(ascii: "["), UInt8(ascii: "K")): clearRow(first ?? 0)
    case (UInt8(ascii: "["), UInt8(ascii: "m")): break
    case (UInt8(ascii: "["), UInt8(ascii: "h")) where body.hasPrefix("?"):
      modes.formUnion(Self.modes(body))
    case (UInt8(ascii: "["), UInt8(ascii: "l")) where body.hasPrefix("?"):
      modes.subtract(Self.modes(body))
    default: unknown.append(String(decoding: unit, as: UTF8.self))
    }
  }

  private static func modes(_ body: String) -> [Int] {
    body.dropFirst().split(separator: ";").compactMap { Int($0) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = CellWidth.columns(of: scalar)
    // A mark, or what is joined by U+200D, goes to the letter before.
    let before = wrapsNext ? column : column - 1
    if let place = letterPlace(before), width == 0 || cells[row][place].last?.endsWithJoiner == true
    {
      cells[row][place].unicodeScalars.append(scalar)
      return
    }
    if wrapsNext || column + width > columns {
      lineFeed()
      column = 0
    }
    wrapsNext = false
    // Writing over half a wide letter takes away the other half.
    if cells[row][column].isEmpty, column > 0 { cells[row][column - 1] = " " }
    let end = min(column + max(width, 1), columns)
    if end < columns, cells[row][end].isEmpty { cells[row][end] = " " }
    cells[row][column] = String(scalar)
    for place in column + 1..<max(end, column + 1) { cells[row][place] = "" }
    wrapsNext = end == columns
    column = min(end, columns - 1)
  }

  /// The place of the letter that covers a column.
  private func letterPlace(_ place: Int) -> Int? {
    guard place >= 0 else { return nil }
    return cells[row][place].isEmpty && place > 0 ? place - 1 : place
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row + 1 < cells.count {
      row += 1
    } else {
      scrollback.append(Self.text(cells.removeFirst()))
      cells.append(Self.blank(columns))
    }
  }

  private mutating func move(toRow row: Int, column: Int) {
    self.row = min(max(row, 0), cells.count - 1)
    self.column = min(max(column, 0), columns - 1)
    wrapsNext = false
  }

  private mutating func clearScreen(_ what: Int) {
    if what == 2 || what == 3 {
      cells = cells.map { _ in Self.blank(columns) }
      return
    }
    clearRow(what)
    let others = what == 0 ? row + 1..<cells.count : 0..<row
    for other in others { cells[other] = Self.blank(columns) }
  }

  private mutating func clearRow(_ what: Int) {
    let places = what == 0 ? column..<columns : what == 1 ? 0..<column + 1 : 0..<columns
    for place in places { cells[row][place] = " " }
  }

  private static func blank(_ columns: Int) -> [String] { Array(repeating: " ", count: columns) }

  private static func text(_ cells: [String]) -> String {
    var text = cells.joined()
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Character {
  fileprivate var endsWithJoiner: Bool { unicodeScalars.last == "\u{200D}" }
}

/// Columns of a scalar as terminals count them; written apart from the program's own table.
private enum CellWidth {
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiModifier { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
