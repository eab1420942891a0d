import Glibc

/// The least a durable action can cost: its bytes at the end of a file, and one sync.
enum Appending {
  /// Appends so many pieces to a new file, each synced before the next; the file is removed.
  static func durations(
    _ path: String, count: Int, bytes: Int
  ) throws -> KeyValuePairs<String, [UInt64]> {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemFault("open") }
    defer {
      close(file)
      unlink(path)
    }
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: bytes)
    var durations: [UInt64] = []
    for _ in 0..<count {
      durations.append(
        try nanoseconds {
          guard write(file, piece, bytes) == bytes else { throw SystemFault("write") }
          guard fdatasync(file) == 0 else { throw SystemFault("fdatasync") }
        })
    }
    return ["append": durations]
  }
}
