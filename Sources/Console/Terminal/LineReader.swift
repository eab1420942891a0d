import Glibc

/// Asks for lines, and writes: on a terminal with editing, anywhere else line by line.
///
/// A program holds one for a whole walk. Where input or output is no terminal, or `TERM` says
/// it can do nothing, lines are read as they come, without echo, and a script can answer.
package struct LineReader: ~Copyable {
  private let input: Int32
  private let output: Int32
  private let terminal: Terminal?
  private var editor = LineEditor()
  private var lines = PlainLines()

  /// Takes the terminal on two descriptors, if they are one.
  ///
  /// - Throws: `.inUse` where another value has the terminal, `.failed` where the system refuses.
  package init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, environment: [String: String]
  ) throws(TerminalFailure) {
    self.input = input
    self.output = output
    let canEdit = isatty(input) == 1 && isatty(output) == 1 && environment["TERM"] != "dumb"
    terminal = canEdit ? try Terminal(input: input, output: output) : nil
  }

  /// Whether lines are edited on a terminal.
  package var isInteractive: Bool {
    switch terminal {
    case .some: true
    case .none: false
    }
  }

  /// Rows and columns to draw for.
  package var size: TerminalSize { TerminalSize(of: output) }

  /// Asks for one line.
  ///
  /// `history` is walked with the arrow keys; whoever asks adds to it what is worth keeping.
  ///
  /// - Returns: the line, or why there is none.
  /// - Throws: `.failed` where the system refuses to read or write.
  package mutating func read(
    _ question: LineQuestion, history: inout History
  ) throws(TerminalFailure) -> LineResult {
    switch terminal {
    case .some(let terminal):
      return try editor.read(question, history: &history, on: terminal)
    case .none:
      try Descriptor.write(question.prompt.neutralised(keepingLineBreaks: true), to: output)
      let input = input
      return try lines.next { () throws(TerminalFailure) in try Descriptor.read(input) }
    }
  }

  /// Writes `text`, which is neutral but for our own sequences.
  ///
  /// - Throws: `.failed` where the system refuses to write.
  package func write(_ text: String) throws(TerminalFailure) {
    try Descriptor.write(text, to: output)
  }

  /// Runs `body` with the terminal as it was before; for a program that a person works with.
  ///
  /// - Throws: `.failed` where raw mode cannot be entered again.
  package func restored<Result>(while body: () -> Result) throws(TerminalFailure) -> Result {
    switch terminal {
    case .some(let terminal): try terminal.restored(while: body)
    case .none: body()
    }
  }
}
