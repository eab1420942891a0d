import Glibc

/// read(2), write(2) and pipe(2) that go on after an interruption.
enum Descriptor {
  /// The bytes that are there, waiting for at least one; none at the end.
  static func read(_ file: Int32) throws(TerminalFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(file, &bytes, bytes.count)
      if count >= 0 { return Array(bytes[..<count]) }
      switch errno {
      case EINTR: continue
      case EAGAIN: try wait(for: POLLIN, on: file)
      default: throw .last("read")
      }
    }
  }

  /// Writes all of `text`.
  static func write(_ text: String, to file: Int32) throws(TerminalFailure) {
    var bytes = ArraySlice(text.utf8)
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: try wait(for: POLLOUT, on: file)
      default: throw .last("write")
      }
    }
  }

  /// A pipe that neither blocks nor is inherited.
  static func pipe() throws(TerminalFailure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .last("pipe") }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }

  /// Waits on a descriptor that another program made non-blocking.
  private static func wait(for event: Int32, on file: Int32) throws(TerminalFailure) {
    var waits = pollfd(fd: file, events: Int16(event), revents: 0)
    while poll(&waits, 1, -1) < 0 {
      guard errno == EINTR else { throw .last("poll") }
    }
  }
}
