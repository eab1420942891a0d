/// What asking for one line came to.
package enum LineResult: Equatable, Sendable {
  /// The line that was given, without its end.
  case line(String)
  /// Ctrl-C; what stood in the line so far can be put back with the question.
  case interrupted(draft: Line)
  /// The window changed: the screen is to be drawn anew, and the question with its draft.
  case resized(draft: Line)
  /// The line was longer than `Line.limit` and was not taken. Only where lines come by a pipe.
  case tooLong
  /// Ctrl-D on an empty line, or nothing more to read. Never an answer.
  ///
  /// `unfinished` is text that came before with no end of line; it is no answer either.
  case endOfInput(unfinished: String)
}

/// How one line is asked for.
package struct LineQuestion {
  /// What stands before the line; neutralised when it is shown.
  package var prompt: String
  /// What stands in the line at first.
  package var draft: Line
  /// What line breaks in a paste become.
  package var lineBreaks: Line.LineBreaks
  /// Whether a changed window ends the reading with `.resized`; else the line is drawn again.
  package var yieldsOnResize: Bool
  /// Says below the line, while it is typed, what is wrong with it so far; nil where nothing is.
  package var remark: (String) -> String?

  package init(
    prompt: String, draft: Line = Line(), lineBreaks: Line.LineBreaks = .asSpaces,
    yieldsOnResize: Bool = false, remark: @escaping (String) -> String? = { _ in nil }
  ) {
    self.prompt = prompt
    self.draft = draft
    self.lineBreaks = lineBreaks
    self.yieldsOnResize = yieldsOnResize
    self.remark = remark
  }
}
