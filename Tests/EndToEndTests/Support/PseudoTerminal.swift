import Glibc
import Synchronization

/// A program on a terminal of its own, with a person's side of it to type and to look.
///
/// The program is the leader of a new session and the terminal is its controlling one, so Ctrl-C
/// and job control work as they do for a person. Every wait has a limit.
struct PseudoTerminal: ~Copyable {
  enum Failure: Error {
    case call(String, code: Int32)
    /// The text did not come; what the screen showed instead.
    case notSeen(String, screen: String)
    /// The program did not end; what the screen shows.
    case stillRunning(screen: String)
  }

  /// How a program ended.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// What the program has written, as a person sees it.
  private(set) var screen: Screen
  /// What the program has written since it was started, byte for byte.
  private(set) var written: [UInt8] = []
  /// The process of the program.
  let process: pid_t

  private let keyboard: Int32
  private var ending: Ending?

  /// Descriptors are made unheritable one by one, and no program may start in between.
  private static let starting = Mutex(())

  /// Starts a program.
  ///
  /// The environment is exactly the one given, with `TERM` where it is missing.
  init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    rows: Int = 24, columns: Int = 80
  ) throws {
    var variables = ["TERM": "xterm-256color"].merging(environment) { $1 }
    // A crash would wait for a key to be pressed.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    let strings = variables.map { "\($0.key)=\($0.value)" }
    (process, keyboard) = try Self.starting.withLock { _ in
      try Self.start([program] + arguments, strings, rows: rows, columns: columns)
    }
    screen = Screen(rows: rows, columns: columns)
  }

  deinit {
    if ending == nil {
      Glibc.kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
    close(keyboard)
  }

  /// Types `keys`, as they come from a keyboard: Enter is `\r`, Ctrl-C is `\u{3}`.
  func send(_ keys: String) throws {
    var bytes = ArraySlice(keys.utf8)
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw Failure.call("write", code: errno) }
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

  /// Changes the size of the window; the program is told by SIGWINCH.
  mutating func resize(rows: Int, columns: Int) throws {
    var size = Self.size(rows: rows, columns: columns)
    guard ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0 else {
      throw Failure.call("ioctl", code: errno)
    }
    screen.resize(rows: rows, columns: columns)
  }

  /// Sends a signal to the program.
  func kill(_ signal: Int32 = SIGKILL) throws {
    guard Glibc.kill(process, signal) == 0 else { throw Failure.call("kill", code: errno) }
  }

  /// Reads what is still written, and waits until the program has ended.
  mutating func end(within seconds: Double = 10) throws -> Ending {
    if let ending { return ending }
    let deadline = Deadline(in: seconds)
    while try readSome(until: deadline) {}
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      guard ended == 0 || errno == EINTR else { throw Failure.call("waitpid", code: errno) }
      guard deadline.milliseconds > 0 else { throw Failure.stillRunning(screen: screen.text) }
      usleep(1000)
    }
    let signal = status & 0x7F
    let ending = signal == 0 ? Ending.exited(status >> 8 & 0xFF) : .killed(signal: signal)
    self.ending = ending
    return ending
  }

  /// Reads once; false where the deadline passed or the program's side is closed.
  private mutating func readSome(until deadline: Deadline) throws -> Bool {
    var wait = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    let ready = poll(&wait, 1, deadline.milliseconds)
    guard ready >= 0 || errno == EINTR else { throw Failure.call("poll", code: errno) }
    guard ready > 0 else { return deadline.milliseconds > 0 }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(keyboard, &bytes, bytes.count)
    // EIO: the last descriptor of the program's side was closed.
    guard count >= 0 || errno == EIO || errno == EINTR else {
      throw Failure.call("read", code: errno)
    }
    guard count > 0 else { return count < 0 && errno == EINTR }
    written += bytes[..<count]
    screen.write(bytes[..<count])
    return true
  }

  private static func size(rows: Int, columns: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func start(
    _ arguments: [String], _ environment: [String], rows: Int, columns: Int
  ) throws -> (pid_t, Int32) {
    var keyboard: Int32 = -1
    var program: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var size = size(rows: rows, columns: columns)
    guard openpty(&keyboard, &program, &name, nil, &size) == 0 else {
      throw Failure.call("openpty", code: errno)
    }
    // Left open here, the program's side would keep the end of output from ever coming.
    defer { close(program) }
    for file in [keyboard, program] { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }

    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    // The session is made before the files are opened, so this takes the controlling terminal.
    posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID, which glibc shows only to _GNU_SOURCE.
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let environmentPointers = environment.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(
      &process, arguments[0], &files, &attributes, argumentPointers, environmentPointers)
    guard code == 0 else {
      close(keyboard)
      throw Failure.call("posix_spawn", code: code)
    }
    return (process, keyboard)
  }
}

/// A moment by which something must have happened.
private struct Deadline {
  private let end: ContinuousClock.Instant

  init(in seconds: Double) { end = .now + .seconds(seconds) }

  /// What is left, for poll(2); 0 once it has passed.
  var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
    return Int32(max(0, min(left.rounded(.up), 60_000)))
  }
}
