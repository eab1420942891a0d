/// One line being edited: its text, and a caret between two of its letters.
///
/// A letter is a grapheme: `Ứ` is one whether it came as one scalar or as `U`, horn and acute.
/// A mark that arrives alone joins the letter before the caret. The text is what was typed,
/// scalar by scalar: nothing is normalised.
package struct Line: Equatable, Sendable {
  /// What a line break in a paste becomes.
  package enum LineBreaks: Sendable {
    /// A space: the answer is one line.
    case asSpaces
    /// Itself: the answer is a paragraph, and Alt-Enter breaks a line too.
    case kept
  }

  /// What a key did.
  package enum Effect: Equatable, Sendable {
    case changed
    case unchanged
    /// The text would have grown past `Line.limit`; nothing was inserted.
    case refused
  }

  /// The longest text, in bytes of UTF-8.
  package static let limit = 64 * 1024

  /// The letters of the text, segmented as the whole text is.
  package private(set) var characters: [Character]
  /// How many letters stand before the caret.
  package private(set) var caret: Int
  private var byteCount: Int

  /// A line that holds `text`, the caret at its end.
  package init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
    byteCount = text.utf8.count
  }

  /// The text, exactly as it was typed.
  package var text: String { String(characters) }

  package var isEmpty: Bool { characters.isEmpty }

  /// Edits the line by one key.
  ///
  /// Keys that edit nothing (Enter, history, Ctrl-C and the like) leave it as it is.
  package mutating func apply(_ key: Key, lineBreaks: LineBreaks = .asSpaces) -> Effect {
    let before = self
    switch key {
    case .scalar(let scalar): return insert(String(Character(scalar)))
    case .paste(let text):
      return insert(lineBreaks == .kept ? text : String(text.map { $0 == "\n" ? " " : $0 }))
    case .newline where lineBreaks == .kept: return insert("\n")
    case .left: caret = max(caret - 1, 0)
    case .right: caret = min(caret + 1, characters.count)
    case .wordLeft: caret = startOfWord
    case .wordRight: caret = endOfWord
    case .home: caret = 0
    case .end: caret = characters.count
    case .backspace: replace(max(caret - 1, 0)..<caret, with: "")
    case .delete, .endOfInput: replace(caret..<min(caret + 1, characters.count), with: "")
    case .deleteWordLeft: replace(startOfWord..<caret, with: "")
    case .deleteWordRight: replace(caret..<endOfWord, with: "")
    case .deleteToStart: replace(0..<caret, with: "")
    case .deleteToEnd: replace(caret..<characters.count, with: "")
    case .newline, .enter, .tab, .escape, .up, .down, .interrupt, .suspend, .redraw: break
    }
    return self == before ? .unchanged : .changed
  }

  private mutating func insert(_ text: String) -> Effect {
    guard !text.isEmpty else { return .unchanged }
    guard byteCount + text.utf8.count <= Self.limit else { return .refused }
    replace(caret..<caret, with: text)
    return .changed
  }

  /// Replaces letters, and puts the caret behind what came in.
  ///
  /// New neighbours may join into one letter, so what follows is segmented again, from the
  /// letter before: its start is a border that nothing behind it can move (UAX #29 looks back
  /// from a border, never forward over one).
  private mutating func replace(_ range: Range<Int>, with text: String) {
    let start = max(range.lowerBound - 1, 0)
    let head = String(characters[start..<range.lowerBound]) + text
    let tail = Array(head + String(characters[range.upperBound...]))
    byteCount += text.utf8.count - characters[range].reduce(0) { $0 + $1.utf8.count }
    characters.replaceSubrange(start..., with: tail)

    var bytes = 0
    caret = start
    while bytes < head.utf8.count {
      bytes += characters[caret].utf8.count
      caret += 1
    }
  }

  private var startOfWord: Int {
    var place = caret
    while place > 0, !characters[place - 1].isPartOfWord { place -= 1 }
    while place > 0, characters[place - 1].isPartOfWord { place -= 1 }
    return place
  }

  private var endOfWord: Int {
    var place = caret
    while place < characters.count, !characters[place].isPartOfWord { place += 1 }
    while place < characters.count, characters[place].isPartOfWord { place += 1 }
    return place
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" }
}
