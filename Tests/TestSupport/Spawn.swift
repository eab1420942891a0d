import Glibc
import Synchronization

/// How a program ended.
package enum Ending: Equatable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)
}

/// Starts programs, as posix_spawn(3) does, and waits for them.
package enum Spawn {
  /// A system call that failed.
  package enum Failure: Error {
    case call(String, code: Int32)
  }

  /// Descriptors are made unheritable one by one, and no program may start in between.
  private static let starting = Mutex(())

  /// Makes descriptors and starts a program with them, while no other is started.
  package static func alone<Result: Sendable>(_ body: () throws -> sending Result) throws -> Result
  {
    try starting.withLock { _ in try body() }
  }

  /// Starts `arguments[0]` with no signal blocked or ignored, in `folder` where one is given.
  ///
  /// The environment is exactly the one given, but that a crash never waits for a key.
  package static func start(
    _ arguments: [String], environment: [String: String], in folder: String? = nil,
    newSession: Bool = false, files prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    prepare(&files)

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
    let session: Int32 = newSession ? 0x80 : 0
    posix_spawnattr_setflags(
      &attributes, Int16(session | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let variables = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    // posix_spawn_file_actions_addchdir_np is hidden in the same way; env(1) replaces itself by the
    // program, so the process is the program's.
    let arguments = folder.map { ["/usr/bin/env", "-C", $0] + arguments } ?? arguments
    let argumentPointers = arguments.map { strdup($0) } + [nil]
    let environmentPointers = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(
      &process, arguments[0], &files, &attributes, argumentPointers, environmentPointers)
    guard code == 0 else { throw Failure.call("posix_spawn \(arguments[0])", code: code) }
    return process
  }

  /// Waits until a program has ended; nil where it has not by then.
  package static func end(of process: pid_t, by deadline: Deadline) throws -> Ending? {
    var use = rusage()
    return try end(of: process, by: deadline, &use)
  }

  /// Waits until a program has ended, and tells what it used; nil where it has not by then.
  static func end(
    of process: pid_t, by deadline: Deadline, _ use: inout rusage
  ) throws -> Ending? {
    var status: Int32 = 0
    while true {
      let ended = wait4(process, &status, WNOHANG, &use)
      if ended == process { break }
      guard ended == 0 || errno == EINTR else { throw Failure.call("wait4", code: errno) }
      guard deadline.milliseconds > 0 else { return nil }
      usleep(1000)
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }

  /// Ends a program that is of no more use.
  package static func kill(_ process: pid_t) {
    Glibc.kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}

/// A moment by which something must have happened.
package struct Deadline {
  private let end: ContinuousClock.Instant

  /// So many seconds from now.
  package init(in seconds: Double) { end = .now + .seconds(seconds) }

  /// What is left, for poll(2); 0 once it has passed.
  package var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
    return Int32(max(0, min(left.rounded(.up), 60_000)))
  }
}
