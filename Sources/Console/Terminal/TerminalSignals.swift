import Glibc
import Synchronization

/// What signals do while a terminal is raw.
///
/// SIGINT, SIGTERM, SIGHUP and SIGQUIT restore it inside the handler, with nothing but calls that are
/// async-signal-safe (POSIX.1-2017, XSH 2.4.3), and then kill the process as they would have.
/// That is safe at any moment, because a kill is: what was shown as recorded is on the disk.
/// SIGWINCH and SIGCONT write a byte into a pipe, which wakes the wait for input.
struct TerminalSignals {
  /// Readable when a signal came that `drain` tells about.
  let wakeUp: Int32
  private let wakeUpSend: Int32
  private let before: [(signal: Int32, action: sigaction)]

  private static let isTaken = Mutex(false)
  private static let fatal = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private static let waking = [SIGWINCH, SIGCONT]

  /// Takes the signals of the process for one terminal.
  ///
  /// - Throws: `.inUse` where they are taken, and `.failed` where the system refuses.
  static func take(restoring mode: RawMode) throws(TerminalFailure) -> TerminalSignals {
    let isOurs = isTaken.withLock { taken in
      defer { taken = true }
      return !taken
    }
    guard isOurs else { throw .inUse }
    do {
      let ends = try Descriptor.pipe()
      HandlerState.mode = mode
      HandlerState.wakeUp = ends.write
      let before =
        fatal.map { install(restoreAndDie, for: $0, flags: Int32(bitPattern: SA_RESETHAND)) }
        + waking.map { install(noteAndGoOn, for: $0, flags: SA_RESTART) }
      return TerminalSignals(wakeUp: ends.read, wakeUpSend: ends.write, before: before)
    } catch {
      isTaken.withLock { $0 = false }
      throw error
    }
  }

  /// Puts back what the signals did before.
  func giveBack() {
    for (signal, action) in before {
      var action = action
      sigaction(signal, &action, nil)
    }
    HandlerState.mode = nil
    HandlerState.wakeUp = -1
    close(wakeUpSend)
    close(wakeUp)
    Self.isTaken.withLock { $0 = false }
  }

  /// Takes what was noted so far, and says whether the process was stopped in between.
  func drain() -> Bool {
    var notes = [UInt8](repeating: 0, count: 64)
    var wasStopped = false
    while case let count = read(wakeUp, &notes, notes.count), count > 0 {
      wasStopped = wasStopped || notes[..<count].contains(UInt8(SIGCONT))
    }
    return wasStopped
  }

  /// Runs `body` while another program has the terminal, and its keys that interrupt.
  ///
  /// As system(3) does; by a handler and not `SIG_IGN`, which the other program would inherit.
  func leavingKeys<Result>(to body: () -> Result) -> Result {
    let before = [SIGINT, SIGQUIT].map { Self.install(doNothing, for: $0, flags: SA_RESTART) }
    defer {
      for (signal, action) in before {
        var action = action
        sigaction(signal, &action, nil)
      }
    }
    return body()
  }

  private static func install(
    _ handler: @escaping @convention(c) (Int32) -> Void, for signal: Int32, flags: Int32
  ) -> (signal: Int32, action: sigaction) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    var before = sigaction()
    sigaction(signal, &action, &before)
    if before.isIgnored { sigaction(signal, &before, nil) }
    return (signal, before)
  }
}

extension sigaction {
  /// Whether the signal was to be ignored, as nohup(1) asks for SIGHUP; then it still is.
  fileprivate var isIgnored: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// What the handlers read; written only while none is installed.
private enum HandlerState {
  // A handler may take no lock, so these are plain memory. `take` and `giveBack` are the only
  // writers, one at a time by `isTaken`, before the handlers are installed and after.
  nonisolated(unsafe) static var mode: RawMode?
  nonisolated(unsafe) static var wakeUp: Int32 = -1
}

private func restoreAndDie(_ signal: Int32) {
  HandlerState.mode?.restore()
  // SA_RESETHAND has put back the default: the shell sees the death it asked for.
  raise(signal)
}

private func doNothing(_: Int32) {}

private func noteAndGoOn(_ signal: Int32) {
  let before = errno
  var note = UInt8(truncatingIfNeeded: signal)
  // A full pipe is as good as one byte more: the reader wakes either way.
  _ = write(HandlerState.wakeUp, &note, 1)
  errno = before
}
