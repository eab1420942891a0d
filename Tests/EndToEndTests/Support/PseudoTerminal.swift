import Glibc
import TestSupport

/// A program on a terminal of its own, with a person's side of it to type and to look.
///
/// The program is the leader of a new session and the terminal is its controlling one, so Ctrl-C
/// and job control work as they do for a person. Every wait has a limit.
struct PseudoTerminal: ~Copyable {
  enum Failure: Error {
    /// The text did not come; what the screen showed instead.
    case notSeen(String, screen: String)
    /// The program did not end; what the screen shows.
    case stillRunning(screen: String)
  }

  /// What the program has written, as a person sees it; drawn when it is looked at.
  var screen: Screen {
    mutating get {
      drawn.write(written[drawnCount...])
      drawnCount = written.count
      return drawn
    }
  }
  /// What the program has written since it was started, byte for byte.
  private(set) var written: [UInt8] = []
  /// The process of the program.
  let process: pid_t

  private let keyboard: Int32
  private var ending: Ending?
  private var drawn: Screen
  private var drawnCount = 0

  /// Starts a program.
  ///
  /// The environment is exactly the one given, with `TERM` where it is missing.
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    in folder: String? = nil, rows: Int = 24, columns: Int = 80
  ) throws {
    let variables = ["TERM": "xterm-256color"].merging(environment) { $1 }
    (process, keyboard) = try Spawn.alone {
      try Self.start([program] + arguments, variables, in: folder, rows: rows, columns: columns)
    }
    drawn = Screen(rows: rows, columns: columns)
  }

  deinit {
    if ending == nil { Spawn.kill(process) }
    close(keyboard)
  }

  /// Types `keys`, as they come from a keyboard: Enter is `\r`, Ctrl-C is `\u{3}`.
  func send(_ keys: String) throws {
    var bytes = ArraySlice(keys.utf8)
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw Spawn.Failure.call("write", code: errno) }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }

  /// Waits until the screen shows `text`.
  ///
  /// Spaces at the end of a row are not seen; line breaks are `\n`.
  mutating func expect(_ text: String, within seconds: Double = 10) throws {
    let deadline = Deadline(in: seconds)
    while !screen.text.contains(text) {
      guard try readSome(until: deadline) else {
        throw Failure.notSeen(text, screen: screen.text)
      }
    }
  }

  /// Waits until the program has written so many bytes since it was started.
  ///
  /// - Returns: false where it ended before, or the time was up.
  mutating func expect(bytes count: Int, within seconds: Double = 10) throws -> Bool {
    let deadline = Deadline(in: seconds)
    while written.count < count {
      guard try readSome(until: deadline) else { return false }
    }
    return true
  }

  /// Changes the size of the window; the program is told by SIGWINCH.
  mutating func resize(rows: Int, columns: Int) throws {
    var size = Self.size(rows: rows, columns: columns)
    guard ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0 else {
      throw Spawn.Failure.call("ioctl", code: errno)
    }
    _ = screen
    drawn.resize(rows: rows, columns: columns)
  }

  /// Sends a signal to the program.
  func kill(_ signal: Int32 = SIGKILL) throws {
    guard Glibc.kill(process, signal) == 0 else { throw Spawn.Failure.call("kill", code: errno) }
  }

  /// Reads what is still written, and waits until the program has ended.
  mutating func end(within seconds: Double = 10) throws -> Ending {
    if let ending { return ending }
    let deadline = Deadline(in: seconds)
    while try readSome(until: deadline) {}
    guard let ending = try Spawn.end(of: process, by: deadline) else {
      throw Failure.stillRunning(screen: screen.text)
    }
    self.ending = ending
    return ending
  }

  /// Reads once; false where the deadline passed or the program's side is closed.
  private mutating func readSome(until deadline: Deadline) throws -> Bool {
    var wait = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    let ready = poll(&wait, 1, deadline.milliseconds)
    guard ready >= 0 || errno == EINTR else { throw Spawn.Failure.call("poll", code: errno) }
    guard ready > 0 else { return deadline.milliseconds > 0 }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(keyboard, &bytes, bytes.count)
    // EIO: the last descriptor of the program's side was closed.
    guard count >= 0 || errno == EIO || errno == EINTR else {
      throw Spawn.Failure.call("read", code: errno)
    }
    guard count > 0 else { return count < 0 && errno == EINTR }
    written += bytes[..<count]
    return true
  }

  private static func size(rows: Int, columns: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func start(
    _ arguments: [String], _ environment: [String: String], in folder: String?, rows: Int,
    columns: Int
  ) throws -> (pid_t, Int32) {
    var keyboard: Int32 = -1
    var program: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var size = size(rows: rows, columns: columns)
    guard openpty(&keyboard, &program, &name, nil, &size) == 0 else {
      throw Spawn.Failure.call("openpty", code: errno)
    }
    // Left open here, the program's side would keep the end of output from ever coming.
    defer { close(program) }
    for file in [keyboard, program] { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }

    do {
      let process = try Spawn.start(
        arguments, environment: environment, in: folder, newSession: true
      ) { files in
        // The session is made before the files are opened, so this takes the controlling terminal.
        posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&files, 0, 1)
        posix_spawn_file_actions_adddup2(&files, 0, 2)
      }
      return (process, keyboard)
    } catch {
      close(keyboard)
      throw error
    }
  }
}
