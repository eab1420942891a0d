/// A place in a source text, as a person counts it.
///
/// Lines and columns begin at 1. Columns count Unicode scalars: not bytes, and not what looks like
/// one letter (a decomposed `é` is two columns). A byte order mark at the start counts nothing.
package struct Position: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A stretch of a source text.
package struct Span: Hashable, Sendable {
  package let start: Position

  /// One past the last character; equal to `start` where the stretch is empty.
  package let end: Position

  package init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }

  /// The stretch of `width` columns that begins at a place.
  init(at start: Position, width: Int = 0) {
    self.start = start
    self.end = Position(line: start.line, column: start.column + width)
  }
}
