extension StringProtocol {
  /// How many columns of a terminal the text takes.
  package var columns: Int { reduce(0) { $0 + DisplayWidth.columns(of: $1) } }
}

extension String {
  /// The text with spaces behind it, `width` columns wide; longer text stays as it is.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(width - columns, 0))
  }

  /// As much of the text as fits `width` columns, by whole letters.
  ///
  /// Where something was cut, `mark` is put at the end, if it fits.
  package func clipped(to width: Int, mark: String = "…") -> String {
    guard columns > width else { return self }
    let room = width - mark.columns
    return room < 0 ? prefix(columns: width) : prefix(columns: room) + mark
  }

  /// The text in lines of at most `width` columns, broken between words.
  ///
  /// Line breaks and the indent of each line are kept. A word longer than a line is broken by
  /// letters; spaces at a break are dropped. Only a letter wider than `width` stands out.
  /// Lines that continue one are indented by `hanging` columns on top of its own indent.
  package func wrapped(to width: Int, hanging: Int = 0) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isLineFeed)
      .flatMap { Wrapping.lines(of: $0, width: width, hanging: hanging) }
  }

  private func prefix(columns width: Int) -> String {
    var used = 0
    return String(
      prefix {
        used += DisplayWidth.columns(of: $0)
        return used <= width
      })
  }
}

extension Character {
  fileprivate var isLineFeed: Bool { self == "\n" || self == "\r\n" }
}

/// One line of text broken between words.
private struct Wrapping {
  private let width: Int
  private let indent: String
  private var done: [String] = []
  private var row = ""
  private var used = 0
  /// Whether the row holds nothing but its indent.
  private var isFresh = true

  static func lines(of text: Substring, width: Int, hanging: Int) -> [String] {
    let own = text.prefix { $0 == " " }
    var wrapping = Wrapping(width: width, own: own, hanging: hanging)
    var rest = text[own.endIndex...]
    while !rest.isEmpty {
      let gap = rest.prefix { $0 == " " }
      let word = rest[gap.endIndex...].prefix { $0 != " " }
      wrapping.place(gap: gap, word: word)
      rest = rest[word.endIndex...]
    }
    return wrapping.done + [wrapping.row]
  }

  private init(width: Int, own: Substring, hanging: Int) {
    self.width = width
    // An indent that leaves no room for the widest letter is given up.
    let hung = String(own) + String(repeating: " ", count: hanging)
    indent = hung.count + 2 <= width ? hung : ""
    row = own.count + 2 <= width ? String(own) : ""
    used = row.count
  }

  private mutating func place(gap: Substring, word: Substring) {
    guard !word.isEmpty else { return }
    let size = word.columns
    if used + gap.count + size <= width {
      append(gap + word, gap.count + size)
      return
    }
    if !isFresh { breakRow() }
    for letter in word {
      let columns = DisplayWidth.columns(of: letter)
      if used + columns > width, !isFresh { breakRow() }
      append(String(letter), columns)
    }
  }

  private mutating func append(_ text: some StringProtocol, _ columns: Int) {
    row += text
    used += columns
    isFresh = false
  }

  private mutating func breakRow() {
    done.append(row)
    row = indent
    used = indent.count
    isFresh = true
  }
}
