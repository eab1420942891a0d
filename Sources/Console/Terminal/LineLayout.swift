/// Where the rows of a prompt and the line behind it break, and where the caret stands.
///
/// The text is neutralised letter by letter, so the caret of the line and the caret on screen
/// agree. A letter is never split over the edge: where it does not fit, its row ends short.
package struct LineLayout: Equatable, Sendable {
  /// The rows as they are shown; at least one.
  package private(set) var rows: [String] = [""]
  /// The row of the caret, from 0.
  package private(set) var caretRow = 0
  /// The column of the caret, from 0, always less than the width.
  package private(set) var caretColumn = 0

  private let columns: Int
  private var used = 0

  /// Lays out `line` behind `prompt` on a terminal `columns` wide.
  ///
  /// A `note` about the line (what is wrong with it so far) stands in a row of its own below.
  package init(prompt: String, line: Line, note: String? = nil, columns: Int) {
    self.columns = max(columns, 1)
    for letter in prompt { place(letter) }
    for letter in line.characters[..<line.caret] { place(letter) }
    let rest = line.characters[line.caret...]
    // The caret stands before the next letter, which may have to go to the next row.
    let next = rest.first.map { $0 == "\n" ? 0 : String($0).neutralised().columns } ?? 1
    if used + max(min(next, self.columns), 1) > self.columns { breakRow() }
    caretRow = rows.count - 1
    caretColumn = used
    for letter in rest { place(letter) }
    if let note { rows.append(note.neutralised().clipped(to: self.columns)) }
  }

  /// The layout, or where it has more than `height` rows as many about the caret.
  package func window(height: Int) -> LineLayout {
    guard rows.count > height, height > 0 else { return self }
    let first = min(max(caretRow - height / 2, 0), rows.count - height)
    var window = self
    window.rows = Array(rows[first..<first + height])
    window.caretRow = caretRow - first
    return window
  }

  /// The rows as a terminal that is now `columns` wide breaks them again.
  func reflowed(columns: Int) -> LineLayout {
    var reflowed = self
    reflowed.rows = []
    for (place, row) in rows.enumerated() {
      if place == caretRow {
        reflowed.caretRow = reflowed.rows.count + caretColumn / columns
        reflowed.caretColumn = caretColumn % columns
      }
      let parts = max((row.columns + columns - 1) / columns, 1)
      reflowed.rows += Array(repeating: "", count: parts - 1) + [row]
    }
    return reflowed
  }

  private mutating func place(_ letter: Character) {
    if letter == "\n" || letter == "\r\n" { return breakRow() }
    // What is shown for a control character is several letters, which may break between rows.
    for shown in String(letter).neutralised() {
      let size = DisplayWidth.columns(of: shown)
      if used + size > columns, used > 0 { breakRow() }
      rows[rows.count - 1].append(shown)
      used += size
    }
  }

  private mutating func breakRow() {
    rows.append("")
    used = 0
  }
}
