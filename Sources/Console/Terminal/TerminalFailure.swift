import Glibc

/// Why the terminal cannot be used.
package enum TerminalFailure: Error, Equatable, Sendable {
  case notATerminal
  /// Another value holds the terminal of this process.
  case inUse
  /// A system call failed with an `errno`.
  case failed(call: String, code: Int32)

  /// The failure of the call that just returned.
  static func last(_ call: String) -> TerminalFailure { .failed(call: call, code: errno) }
}

/// Rows and columns of a terminal's window.
package struct TerminalSize: Equatable, Sendable {
  package let rows: Int
  package let columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The size of the window of a descriptor; 24 by 80 where it has none or does not say.
  package init(of file: Int32) {
    var size = winsize()
    let isKnown = ioctl(file, UInt(TIOCGWINSZ), &size) == 0
    rows = isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24
    columns = isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
