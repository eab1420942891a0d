import Playbooks
import Response

// The manners of a dialogue:
//
// - A question ends with an answer, or is left. There is no other way past it: an empty line is
//   never an answer, unless the question says so.
// - `<` alone leaves a question, `=` alone keeps what is shown, `-` alone says "nothing". What is
//   typed is an answer only where it is more than one of these.
// - The end of input is no answer to anything: the walk ends, the run stays open.
// - Ctrl-C asks. A second one, at that question, leaves.
// - Whatever is shown passes through `Span` or `Phrase`, which neutralise it.

/// The one way a walk asks and tells.
package struct Ask: ~Copyable {
  /// What leaves a question.
  static let leaving = "<"
  /// What keeps the answer that is shown.
  static let keeping = "="
  /// What says that there is nothing to answer.
  static let nothing = "-"
  /// What ends a text of several lines.
  static let ending = "."
  /// How many lines are told again below a screen.
  private static let mostTold = 8

  package let language: Language
  package let style: Style
  private var reader: LineReader
  private var history = History()
  /// What was told since the last screen: it is told again below the next one, which may have
  /// wiped it off.
  private(set) var told: [[Span]] = []
  /// Whether the remark on personal answers was made.
  var hasToldOfPersonal = false
  /// Whether the remark on reasons was made.
  var hasToldOfReasons = false

  package init(_ reader: consuming LineReader, language: Language, style: Style) {
    self.reader = reader
    self.language = language
    self.style = style
  }

  /// Whether somebody sits at a terminal; else lines come from a pipe or a file.
  package var isInteractive: Bool { reader.isInteractive }

  /// Rows and columns to draw for.
  package var size: TerminalSize { reader.size }

  // MARK: Telling

  /// Tells one sentence.
  package mutating func tell(_ phrase: Phrase, _ inks: Ink...) throws(Leave) {
    try tell([Span(phrase[language], inks: inks)].wrapped(to: size.columns))
  }

  /// Tells lines that are broken already.
  package mutating func tell(_ lines: [[Span]]) throws(Leave) {
    told = (told + lines).suffix(Self.mostTold)
    try show(lines)
  }

  /// Writes lines that belong to a question, and are not told again.
  mutating func show(_ lines: [[Span]]) throws(Leave) {
    try write(lines.map { style.text(of: $0) + "\n" }.joined())
  }

  /// Shows one sentence that belongs to a question.
  mutating func show(_ phrase: Phrase, _ inks: Ink...) throws(Leave) {
    try show([Span(phrase[language], inks: inks)].wrapped(to: size.columns))
  }

  /// Draws a screen: on a terminal over what is there, else below it.
  mutating func draw(_ screen: [[Span]]) throws(Leave) {
    if isInteractive {
      try write("\u{1B}[H\u{1B}[2J")
      try show(screen + told)
    } else {
      try show(screen)
    }
    told = []
  }

  private func write(_ text: String) throws(Leave) {
    do { try reader.write(text) } catch { throw .walk(.terminalLost(error)) }
  }

  /// Runs `body` with the terminal as it was before: another program has it meanwhile.
  mutating func lend<Result>(while body: () -> Result) throws(Leave) -> Result {
    do { return try reader.restored(while: body) } catch { throw .walk(.terminalLost(error)) }
  }

  // MARK: Asking

  /// Asks for one line, which is trimmed.
  ///
  /// `isRemembered` puts it where the arrow keys find it; an answer about a person never is.
  package mutating func line(_ question: LineQuestion, isRemembered: Bool = true) throws(Leave)
    -> String
  {
    var question = question
    while true {
      switch try take(question, isRemembered: isRemembered) {
      case .line(let text): return text.trimmed
      case .resized(let draft): question.draft = draft
      }
    }
  }

  /// Asks for one line and lets the reader draw the screen anew where the window changes.
  mutating func take(_ question: LineQuestion, isRemembered: Bool) throws(Leave) -> Taken {
    var question = question
    while true {
      switch try read(question, isRemembered: isRemembered) {
      case .line(let text): return .line(text)
      case .resized(let draft): return .resized(draft)
      case .tooLong: try show(WalkWords.tooLong, .yellow)
      case .endOfInput: throw .walk(.endOfInput)
      case .interrupted(let draft):
        question.draft = draft
        try askWhetherToLeave()
      }
    }
  }

  enum Taken {
    case line(String)
    case resized(Line)
  }

  private mutating func read(_ question: LineQuestion, isRemembered: Bool) throws(Leave)
    -> LineResult
  {
    do {
      guard isRemembered else {
        var none = History()
        return try finished(reader.read(question, history: &none))
      }
      let result = try reader.read(question, history: &history)
      if case .line(let text) = result { history.add(text) }
      return try finished(result)
    } catch {
      throw .walk(.terminalLost(error))
    }
  }

  /// Without a terminal nobody typed an Enter to see: the next thing begins on a line of its own.
  private func finished(_ result: LineResult) throws(TerminalFailure) -> LineResult {
    if !isInteractive { try reader.write("\n") }
    return result
  }

  /// Ctrl-C asks, and nothing but an answer goes on.
  private mutating func askWhetherToLeave() throws(Leave) {
    try show(WalkWords.interrupted, .bold)
    while true {
      switch try read(LineQuestion(prompt: "> "), isRemembered: false) {
      case .line(let text):
        switch commandKey(text) {
        case "1", "tiep": return
        case "2", Self.leaving: throw .question
        case "3", "q", "quit", "thoat": throw .walk(.quit)
        default: try show(WalkWords.interrupted, .bold)
        }
      case .interrupted: throw .walk(.interrupted)
      case .endOfInput: throw .walk(.endOfInput)
      case .tooLong, .resized: continue
      }
    }
  }
}
