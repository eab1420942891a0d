import Playbooks
import Response

// Questions every dialogue asks: a line, a reason, several lines, one of several, a word.

extension Ask {
  /// Asks until something is typed.
  ///
  /// A lone `=`, `-` or `.` is a slip where the question does not take it: `also` says which it
  /// takes.
  ///
  /// - Throws: `.question` where it is left.
  package mutating func text(
    _ prompt: Phrase, also: Set<String> = [], isRemembered: Bool = true
  ) throws(Leave) -> String {
    let slips = Set(["", Self.keeping, Self.nothing, Self.ending]).subtracting(also)
    while true {
      let question = LineQuestion(prompt: prompt[language] + " > ")
      let typed = try line(question, isRemembered: isRemembered)
      if typed == Self.leaving { throw .question }
      if !slips.contains(typed) { return typed }
      try show(WalkWords.typeOrLeave, .yellow)
    }
  }

  /// Asks why; that a reason stays for ever is said once.
  ///
  /// A star in front makes it personal.
  /// - Throws: `.question` where it is left.
  mutating func reason(_ prompt: Phrase, also: Set<String> = []) throws(Leave) -> Prose {
    try tellOfReasons()
    return Self.prose(try text(prompt, also: also))
  }

  /// Asks why, where that may be left open: an empty line, `-` and `<` do.
  mutating func openReason(_ question: Phrase) throws(Leave) -> Prose? {
    try tellOfReasons()
    try show(question, .bold, .yellow)
    while true {
      let typed = try line(LineQuestion(prompt: "> "))
      if ["", Self.nothing, Self.leaving].contains(typed) { return nil }
      let reason = Self.prose(typed)
      if ![Self.keeping, Self.ending, ""].contains(reason.text) { return reason }
      try show(WalkWords.typeOrLeave, .yellow)
    }
  }

  /// Says once that reasons stay for ever.
  mutating func tellOfReasons() throws(Leave) {
    guard !hasToldOfReasons else { return }
    hasToldOfReasons = true
    try show(WalkWords.reasonsStay, .dim)
  }

  /// What was typed, personal where it begins with a star.
  static func prose(_ typed: String) -> Prose {
    guard typed.hasPrefix("*") else { return Prose(typed) }
    return Prose(String(typed.dropFirst()).trimmed, personal: true)
  }

  /// Asks for what may be left blank.
  ///
  /// - Returns: nil for an empty line and for `-`.
  mutating func optionalText(_ prompt: Phrase, isRemembered: Bool = true) throws(Leave) -> String? {
    let whole = prompt + WalkWords.mayBeBlank
    let typed = try line(LineQuestion(prompt: whole[language] + " > "), isRemembered: isRemembered)
    if typed == Self.leaving { throw .question }
    return typed.isEmpty || typed == Self.nothing ? nil : typed
  }

  /// Asks for lines until one that holds a full stop alone; the first may say `<`, `=` or `-`.
  ///
  /// A paste may bring several lines at once.
  mutating func paragraph(isRemembered: Bool) throws(Leave) -> Paragraph {
    var lines: [String] = []
    while true {
      let typed = try takeWhole(isRemembered: isRemembered)
      if typed == Self.ending { return .text(lines.joined(separator: "\n")) }
      if lines.isEmpty {
        switch typed {
        case Self.leaving: throw .question
        case Self.keeping: return .keep
        case Self.nothing, "": return .text(typed)
        default: break
        }
      }
      lines.append(typed)
      // Whoever presses Enter twice thinks that it is over.
      if lines.suffix(2) == ["", ""], let how = WalkWords.howToAnswer(.paragraph) {
        try show(how, .dim)
      }
    }
  }

  enum Paragraph {
    case text(String)
    case keep
  }

  private mutating func takeWhole(isRemembered: Bool) throws(Leave) -> String {
    try line(LineQuestion(prompt: "| ", lineBreaks: .kept), isRemembered: isRemembered)
  }

  /// Asks for one of several things, by number or by its word.
  ///
  /// - Returns: its place.
  /// - Throws: `.question` where it is left.
  mutating func choice(_ question: Phrase, _ options: [Option]) throws(Leave) -> Int {
    let isNumbered = !options.contains { $0.word.flatMap { Int($0) } != nil }
    try show(question, .bold)
    try show(
      options.enumerated().flatMap { place, option in
        [Span(isNumbered ? "  \(place + 1)  " : "  "), Span(option.shown)]
          .wrapped(to: size.columns, hanging: 5)
      })
    while true {
      let typed = try line(LineQuestion(prompt: "> "))
      if typed == Self.leaving { throw .question }
      if let exact = options.firstIndex(where: { $0.word == typed }) { return exact }
      if isNumbered, let number = Int(typed), options.indices.contains(number - 1) {
        return number - 1
      }
      let meant = options.indices.filter { options[$0].word.map(commandKey) == commandKey(typed) }
      if meant.count == 1 { return meant[0] }
      try show(WalkWords.noSuchChoice(typed, count: options.count), .yellow)
    }
  }

  /// One of several things to choose from.
  struct Option {
    /// What may be typed instead of the number.
    let word: String?
    let shown: String

    init(_ word: String, _ shown: String) {
      self.word = word
      self.shown = shown
    }

    /// Chosen by its number alone.
    init(_ shown: String) {
      word = nil
      self.shown = shown
    }
  }

  /// Asks for a yes in so many letters.
  ///
  /// - Throws: `.question` for anything but a yes, which is told.
  mutating func agreement(_ question: Phrase) throws(Leave) {
    try word(WalkWords.yesWord, question)
  }

  /// Asks for one word, and takes nothing else for it.
  ///
  /// - Throws: `.question` for anything else, which is told.
  mutating func word(_ word: Phrase, _ question: Phrase) throws(Leave) {
    try show(question, .bold)
    let typed = try line(LineQuestion(prompt: WalkWords.typeWord(word)[language] + " > "))
    let accepted = [commandKey(word.vi), commandKey(word.en)]
    guard accepted.contains(commandKey(typed)) else {
      try tell(WalkWords.notConfirmed, .yellow)
      throw .question
    }
  }

  /// Asks for a name exactly as it is written.
  ///
  /// Text is compared as Swift does, by canonical equivalence: both Unicode forms will do.
  /// - Throws: `.question` for anything else, which is told.
  mutating func exactly(_ name: String, _ question: Phrase) throws(Leave) {
    try show(question, .bold, .red)
    let typed = try line(LineQuestion(prompt: "> "))
    guard typed == name.trimmed else {
      try tell(WalkWords.notConfirmed, .yellow)
      throw .question
    }
  }

  /// Shows lines: by pages on a terminal, whole anywhere else.
  ///
  /// `waitsAtEnd` keeps the last page until Enter, where no question follows it.
  mutating func page(_ lines: [[Span]], waitsAtEnd: Bool = true) throws(Leave) {
    guard isInteractive else { return try show(lines) }
    var rest = lines[...]
    repeat {
      let part = rest.prefix(max(size.rows - 2, 1))
      rest = rest.dropFirst(part.count)
      try show(Array(part))
      if rest.isEmpty, !waitsAtEnd { return }
      let more = rest.isEmpty ? WalkWords.backToScreen : WalkWords.morePages(rest.count)
      let typed = commandKey(
        try line(LineQuestion(prompt: more[language] + " "), isRemembered: false))
      if ["q", "thoat", Self.leaving].contains(typed) { return }
    } while !rest.isEmpty
  }
}
