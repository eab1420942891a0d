/// Reads lines from a raw terminal: keys to a line, the line to the screen.
///
/// Keys that come before they are asked for wait for the next line.
struct LineEditor {
  /// How long half a sequence may wait for its rest, in milliseconds.
  private static let escapeDelay: Int32 = 50

  private var decoder = KeyDecoder()
  private var keys: ArraySlice<Key> = []
  private var renderer = LineRenderer()

  /// Reads one line, drawing it as it is edited.
  mutating func read(
    _ question: LineQuestion, history: inout History, on terminal: borrowing Terminal
  ) throws(TerminalFailure) -> LineResult {
    var line = question.draft
    history.leave()
    while true {
      while let key = keys.popFirst() {
        switch key {
        case .enter: return try finish(.line(line.text), question, line, on: terminal)
        case .interrupt:
          return try finish(.interrupted(draft: line), question, line, mark: "^C", on: terminal)
        case .endOfInput where line.isEmpty:
          return try finish(.endOfInput(unfinished: ""), question, line, on: terminal)
        case .up: if let text = history.older(than: line.text) { line = Line(text) }
        case .down: if let text = history.newer() { line = Line(text) }
        case .suspend: try suspend(on: terminal)
        case .redraw:
          if question.yieldsOnResize { return try yield(line, on: terminal) }
          try terminal.write("\u{1B}[H\u{1B}[2J")
          renderer = LineRenderer()
        default:
          if line.apply(key, lineBreaks: question.lineBreaks) == .refused {
            try terminal.write("\u{07}")
          }
        }
      }
      try draw(question, line, note: question.remark(line.text), on: terminal)
      switch try terminal.read(within: decoder.isWaiting ? Self.escapeDelay : nil) {
      case .bytes(let bytes): keys += decoder.feed(bytes)
      case .idle: keys += decoder.flush()
      case .ended:
        return .endOfInput(unfinished: line.text)
      case .changed:
        if question.yieldsOnResize { return try yield(line, on: terminal) }
        renderer.resize(columns: terminal.size.columns)
      }
    }
  }

  private mutating func draw(
    _ question: LineQuestion, _ line: Line, note: String?, on terminal: borrowing Terminal
  ) throws(TerminalFailure) {
    let size = terminal.size
    let layout = LineLayout(
      prompt: question.prompt, line: line, note: note, columns: size.columns)
    try terminal.write(renderer.draw(layout.window(height: size.rows)))
  }

  /// Shows the line as it was given, without a remark, and goes below it.
  private mutating func finish(
    _ result: LineResult, _ question: LineQuestion, _ line: Line, mark: String = "",
    on terminal: borrowing Terminal
  ) throws(TerminalFailure) -> LineResult {
    var whole = line
    _ = whole.apply(.end)
    try draw(question, whole, note: nil, on: terminal)
    try terminal.write(mark + renderer.leave())
    return result
  }

  /// Gives the line back half-edited, so that the whole screen can be drawn anew.
  private mutating func yield(
    _ line: Line, on terminal: borrowing Terminal
  ) throws(TerminalFailure) -> LineResult {
    try terminal.write(renderer.erase())
    return .resized(draft: line)
  }

  private mutating func suspend(on terminal: borrowing Terminal) throws(TerminalFailure) {
    try terminal.write(renderer.leave())
    try terminal.suspend()
  }
}
