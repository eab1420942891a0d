import Glibc
import Synchronization

/// Waits for a lock that another process holds, in short even sleeps.
///
/// They are fair between two writers; SQLite's own timeout sleeps longer each time and starves one.
/// The end is told by the clock: on a busy machine a short sleep takes many times its length, so that
/// a number of them says little.
final class LockWait: Sendable {
  /// Nanoseconds that a lock is waited for.
  private static let longest: UInt64 = 5_000_000_000
  /// Microseconds between two tries.
  private static let pause: UInt32 = 250

  /// When the present wait began, in nanoseconds since the machine was booted.
  private let began = Atomic<UInt64>(0)

  /// Sleeps, and says whether to try again; `attempt` counts the tries of one wait from 0.
  func goesOn(after attempt: Int) -> Bool {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let now = UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    if attempt == 0 { began.store(now, ordering: .relaxed) }
    return now - began.load(ordering: .relaxed) < Self.longest && usleep(Self.pause) == 0
  }
}
