/// What one press, or one paste, means to a line being edited.
package enum Key: Equatable, Sendable {
  /// A piece of text as it came: a letter, or a mark that joins the letter before it.
  case scalar(Unicode.Scalar)
  /// Text pasted in one piece, its line breaks as `\n`.
  case paste(String)

  /// Enter: the line is given.
  case enter
  /// Alt-Enter: a line break inside a paragraph.
  case newline
  case tab
  case escape

  case left, right, wordLeft, wordRight, home, end
  /// One line back in the history, and one forward.
  case up, down

  case backspace, delete
  case deleteWordLeft, deleteWordRight, deleteToStart, deleteToEnd

  /// Ctrl-C.
  case interrupt
  /// Ctrl-D: the end of input on an empty line, `delete` on any other.
  case endOfInput
  /// Ctrl-Z.
  case suspend
  /// Ctrl-L: draw again what another program wrote over.
  case redraw
}
