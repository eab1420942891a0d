// Lines made of spans: how views are put together.

extension Span {
  /// A piece of a line made elsewhere, with the inks it had there.
  init(_ text: String, inks: [Ink]) {
    self.text = text.neutralised(keepingLineBreaks: true)
    self.inks = inks
  }
}

extension [Span] {
  /// How many columns the line takes.
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The spans in lines of at most `width` columns, broken between words.
  ///
  /// Line breaks in the text are kept, and so is the indent of each of its lines. All lines are
  /// indented by `indent` columns, those that continue one by `hanging` more. A word longer than
  /// a line is broken by letters.
  func wrapped(to width: Int, indent: Int = 0, hanging: Int = 0) -> [[Span]] {
    var wrapping = SpanWrapping(width: Swift.max(width, 4), indent: indent, hanging: hanging)
    for span in self { wrapping.take(span) }
    return wrapping.finish()
  }
}

extension String {
  /// The text in lines of one ink; see `[Span].wrapped`.
  func lines(width: Int, indent: Int = 0, hanging: Int = 0, _ inks: Ink...) -> [[Span]] {
    // Text in a file ends with a line break, which makes no line of its own.
    let text = hasSuffix("\n") ? String(dropLast()) : self
    return [Span(text, inks: inks)].wrapped(to: width, indent: indent, hanging: hanging)
  }
}

extension String {
  /// The text in lines, each line of it a paragraph of its own: only what continues one hangs.
  func paragraphs(width: Int, hanging: Int) -> [[Span]] {
    let text = hasSuffix("\n") ? String(dropLast()) : self
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { String($0).lines(width: width, hanging: hanging) }
  }
}

/// Breaks spans into lines, word by word.
private struct SpanWrapping {
  private let width: Int
  private let indent: Int
  private let hanging: Int
  private var done: [[Span]] = []
  private var row: [Piece] = []
  private var used: Int
  /// Columns of the paragraph's own indent, repeated where it is continued.
  private var own = 0
  /// Spaces waiting for the next word; dropped where a line breaks.
  private var gap = 0
  private var isFresh = true
  /// Letters of a word that may go on in the next span.
  private var word: [(letter: Character, inks: [Ink])] = []

  init(width: Int, indent: Int, hanging: Int) {
    self.width = width
    // An indent that leaves too little room is given up.
    self.indent = indent + 8 <= width ? indent : 0
    self.hanging = indent + hanging + 8 <= width ? hanging : 0
    used = 0
    begin(column: self.indent)
  }

  mutating func take(_ span: Span) {
    for letter in span.text {
      if letter.isNewline {
        placeWord()
        breakRow(paragraph: true)
      } else if letter == " " {
        placeWord()
        gap += 1
      } else {
        word.append((letter, span.inks))
      }
    }
  }

  mutating func finish() -> [[Span]] {
    placeWord()
    return done + [trimmed]
  }

  private mutating func placeWord() {
    guard !word.isEmpty else { return }
    if isFresh, gap > 0, done.isEmpty || own == 0 {
      own = indent + gap + 8 <= width ? gap : 0
      begin(column: indent + own)
    }
    let size = word.reduce(0) { $0 + DisplayWidth.columns(of: $1.letter) }
    if !isFresh {
      if used + gap + size <= width {
        append(String(repeating: " ", count: gap), [])
      } else {
        breakRow(paragraph: false)
      }
    }
    gap = 0
    for (letter, inks) in word {
      if used + DisplayWidth.columns(of: letter) > width, !isFresh { breakRow(paragraph: false) }
      append(String(letter), inks)
    }
    word = []
  }

  private mutating func append(_ text: String, _ inks: [Ink]) {
    guard !text.isEmpty else { return }
    used += text.columns
    isFresh = false
    if let last = row.last, last.inks == inks || text.allSatisfy({ $0 == " " }) {
      row[row.count - 1].text += text
    } else {
      row.append(Piece(text: text, inks: inks))
    }
  }

  private mutating func breakRow(paragraph: Bool) {
    done.append(trimmed)
    if paragraph {
      own = 0
      gap = 0
      begin(column: indent + hanging)
    } else {
      begin(column: indent + own + hanging)
    }
  }

  private mutating func begin(column: Int) {
    row = column > 0 ? [Piece(text: String(repeating: " ", count: column), inks: [])] : []
    used = column
    isFresh = true
  }

  /// The row, empty where it holds nothing but its indent.
  private var trimmed: [Span] { isFresh ? [] : row.map { Span($0.text, inks: $0.inks) } }

  /// What stands in one ink; a span once the row is whole.
  private struct Piece {
    var text: String
    let inks: [Ink]
  }
}

extension String {
  /// Without white space at the end, where a text of several lines goes on in one.
  var trimmedEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// The whole text on one line.
  package var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// With a capital letter in front.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
