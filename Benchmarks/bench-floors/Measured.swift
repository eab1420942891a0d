import Glibc

/// How long something takes, in nanoseconds by a clock that is never set.
///
/// By the clock of the thread, `CLOCK_THREAD_CPUTIME_ID`, waiting for a processor is not counted:
/// that is for what only computes.
func nanoseconds(
  by clock: clockid_t = CLOCK_MONOTONIC, _ body: () throws -> Void
) rethrows -> UInt64 {
  let start = now(clock)
  try body()
  return now(clock) - start
}

private func now(_ clock: clockid_t) -> UInt64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// A call of the system that failed.
struct SystemFault: Error {
  let call: String
  let errno: Int32

  init(_ call: String) {
    self.call = call
    errno = Glibc.errno
  }
}

/// The bytes of a file.
func contents(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw SystemFault("fopen") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&piece, 1, piece.count, file), count > 0 {
    bytes += piece[..<count]
  }
  return bytes
}
