/// How a walk ended.
///
/// In all but `finished` and `aborted` the run is still open.
package enum WalkEnd: Sendable {
  /// Somebody left it.
  case quit
  /// The run was completed, here or by somebody else.
  case finished
  /// The run was aborted, here or by somebody else.
  case aborted
  /// Nothing more to read. Nothing was confirmed, decided or skipped by it.
  case endOfInput
  /// Ctrl-C, twice.
  case interrupted
  /// The trail cannot be written to. What was shown as recorded is.
  case failed(WalkFailure)
  /// The terminal cannot be read from or written to.
  case terminalLost(TerminalFailure)
}

/// Why a dialogue stops before its end.
///
/// What it recorded until then stays recorded.
package enum Leave: Error, Sendable {
  /// The question was left: back to the screen.
  case question
  /// The walk ends.
  case walk(WalkEnd)
}
