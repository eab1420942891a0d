// The manners of the terminal:
//
// - It is raw from the first question of a walk to the last. Changing the mode between questions
//   loses keys pressed in between (a Ctrl-D above all), so nothing does.
// - However the program ends, the terminal is as it was: on `close` and at the end of the value's
//   life; on SIGINT, SIGTERM, SIGHUP and SIGQUIT by a handler that restores it and lets the
//   process die of the same signal; on Ctrl-Z before the process stops. Nothing helps against
//   SIGKILL but `stty sane`.
// - Ctrl-C is a key, and the only one that acts without Enter. It never ends the process.
// - Output is written whole, by write(2), past stdio: what was written is on its way.
// - Pasted text is marked by the terminal (bracketed paste), so its line breaks are not Enter.
// - Nothing typed is thrown away: modes are never set with a flush.
// - What is written is neutral text and our own sequences; see `neutralised`.

import Glibc

/// The terminal of the process, raw for as long as this value lives.
///
/// One at a time: signals belong to the process, and there is one answer to them.
package struct Terminal: ~Copyable {
  /// What a wait for input came to.
  package enum Input: Equatable, Sendable {
    /// What was typed or pasted; never empty.
    case bytes([UInt8])
    /// The window has another size, or the process was stopped and goes on: draw again.
    case changed
    /// Nothing came in the time given.
    case idle
    /// The terminal is gone.
    case ended
  }

  private let input: Int32
  private let output: Int32
  private let mode: RawMode
  private let signals: TerminalSignals

  /// Makes the terminal on two descriptors raw.
  ///
  /// - Throws: `.notATerminal` where either is none, `.inUse` where another value has it, and
  ///   `.failed` where the system refuses.
  package init(input: Int32, output: Int32) throws(TerminalFailure) {
    let mode = try RawMode(input: input, output: output)
    let signals = try TerminalSignals.take(restoring: mode)
    do {
      try mode.enter()
    } catch {
      mode.restore()
      signals.giveBack()
      throw error
    }
    self.input = input
    self.output = output
    self.mode = mode
    self.signals = signals
  }

  deinit {
    mode.restore()
    signals.giveBack()
  }

  /// Ends raw mode now, and not at the end of the value's life.
  package consuming func close() {}

  /// Rows and columns of the window.
  package var size: TerminalSize { TerminalSize(of: output) }

  /// Waits for input.
  ///
  /// At most `milliseconds`; for ever where it is nil.
  ///
  /// - Returns: what came first.
  /// - Throws: `.failed` where the system refuses to wait or to read.
  package func read(within milliseconds: Int32? = nil) throws(TerminalFailure) -> Input {
    var waits = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.wakeUp, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waits, nfds_t(waits.count), milliseconds ?? -1) < 0 {
      guard errno == EINTR else { throw .last("poll") }
    }
    if waits[1].revents != 0 {
      // Typed bytes stay where they are and are read next. Whoever continued the process after
      // a stop may have left the terminal in another mode.
      if signals.drain() { try mode.enter() }
      return .changed
    }
    guard waits[0].revents != 0 else { return .idle }
    do {
      let bytes = try Descriptor.read(input)
      return bytes.isEmpty ? .ended : .bytes(bytes)
    } catch .failed(_, EIO) {
      // So a terminal answers whose other side is gone.
      return .ended
    }
  }

  /// Writes all of `text`.
  ///
  /// - Throws: `.failed` where the system refuses to write.
  package func write(_ text: String) throws(TerminalFailure) {
    try Descriptor.write(text, to: output)
  }

  /// Stops the process as Ctrl-Z does, the terminal restored, and returns when it goes on.
  ///
  /// The signal is SIGTSTP to the whole group, as the terminal would send it: then `make run`
  /// stops too, and where no shell could ever continue us, nothing stops. SIGSTOP would.
  ///
  /// - Throws: `.failed` where raw mode cannot be entered again.
  package func suspend() throws(TerminalFailure) {
    mode.restore()
    kill(0, SIGTSTP)
    try mode.enter()
  }

  /// Runs `body` with the terminal as it was before; for a program that a person works with.
  ///
  /// - Throws: `.failed` where raw mode cannot be entered again.
  package func restored<Result>(while body: () -> Result) throws(TerminalFailure) -> Result {
    mode.restore()
    let result = signals.leavingKeys(to: body)
    try mode.enter()
    return result
  }
}
