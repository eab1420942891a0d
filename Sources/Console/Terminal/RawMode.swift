import Glibc

/// The two modes of one terminal: raw, and as it was found.
struct RawMode: Sendable {
  private let input: Int32
  private let output: Int32
  private let found: termios

  private static let bracketedPasteOn = "\u{1B}[?2004h"
  private static let bracketedPasteOff: StaticString = "\u{1B}[?2004l"

  /// Keeps the mode in which the terminal is found.
  ///
  /// - Throws: `.notATerminal` where either descriptor is none, `.failed` where it cannot be asked.
  init(input: Int32, output: Int32) throws(TerminalFailure) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    var found = termios()
    guard tcgetattr(input, &found) == 0 else { throw .last("tcgetattr") }
    self.input = input
    self.output = output
    self.found = found
  }

  /// Makes the terminal raw, with pasted text marked.
  ///
  /// Output is left as it was: a line feed that another part of the program writes still goes
  /// to the start of a row.
  func enter() throws(TerminalFailure) {
    var raw = found
    raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | IGNCR | INLCR | INPCK | ISTRIP | IXON | PARMRK)
    raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    raw.c_cflag &= ~tcflag_t(CSIZE | PARENB)
    raw.c_cflag |= tcflag_t(CS8)
    withUnsafeMutableBytes(of: &raw.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    while tcsetattr(input, TCSADRAIN, &raw) != 0 {
      guard errno == EINTR else { throw .last("tcsetattr") }
    }
    try Descriptor.write(Self.bracketedPasteOn, to: output)
  }

  /// Puts back what was found; a terminal that is gone has nothing to put back.
  ///
  /// Async-signal-safe: write(2) and tcsetattr(3), and no wait for output that may be held up.
  func restore() {
    _ = Self.bracketedPasteOff.withUTF8Buffer { write(output, $0.baseAddress, $0.count) }
    var found = found
    tcsetattr(input, TCSANOW, &found)
  }
}
