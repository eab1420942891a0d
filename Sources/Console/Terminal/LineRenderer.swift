/// The text to send so that a terminal shows a line as it is laid out now.
///
/// Remembers where the last drawing left the caret, clears from the first row of that down, and
/// writes the rows anew. Only CR, LF and ECMA-48 moves that every terminal knows are used.
package struct LineRenderer: Sendable {
  private var shown: LineLayout?

  package init() {}

  /// Draws `layout` over what was drawn before.
  package mutating func draw(_ layout: LineLayout) -> String {
    let text = toFirstRow() + "\u{1B}[J" + layout.rows.joined(separator: "\r\n")
    shown = layout
    return text + "\r" + up(layout.rows.count - 1 - layout.caretRow) + right(layout.caretColumn)
  }

  /// Leaves what was drawn as it stands, and goes to the start of the row below it.
  package mutating func leave() -> String {
    guard let shown else { return "" }
    self.shown = nil
    return String(repeating: "\n", count: shown.rows.count - 1 - shown.caretRow) + "\r\n"
  }

  /// Takes away what was drawn, and forgets it.
  package mutating func erase() -> String {
    defer { shown = nil }
    return shown == nil ? "" : toFirstRow() + "\u{1B}[J"
  }

  /// Learns that the terminal now has `columns` columns.
  ///
  /// Terminals that reflow break a row that has become too long, so the first row of what was
  /// drawn is further up than it was.
  package mutating func resize(columns: Int) {
    shown = shown?.reflowed(columns: max(columns, 1))
  }

  private func toFirstRow() -> String {
    guard let shown else { return "\r" }
    return "\r" + up(shown.caretRow)
  }

  private func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

  private func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
}
