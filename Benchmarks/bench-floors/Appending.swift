import AuditStore
import AuditTrail
import Glibc

/// A durable action, and the least it can cost: the same bytes at the end of a file, and one sync.
enum Appending {
  /// How many actions go before those measured.
  ///
  /// After them SQLite writes its log over in place; before, each commit also lengthens the file.
  private static let warm = 300

  /// Records actions in a new trail and appends the same bytes to a file beside it, by turns.
  static func compared(_ folder: String, count: Int) throws -> KeyValuePairs<String, [UInt64]> {
    try MadeTrail.extend(folder, by: 1, perRun: 1, perCommit: 1)
    let store = try AuditStore(opening: TrailFolder(path: folder), mode: .write)
    let file = try newFile(folder + "/floor")
    defer { close(file) }
    var (actions, appends): ([UInt64], [UInt64]) = ([], [])
    for number in 0..<(warm + count) {
      var body: [UInt8] = []
      actions.append(
        try nanoseconds {
          let stored = try store.append(to: "action", after: Int64(number)) { _ in
            [MadeTrail.event(number)]
          }
          body = stored.flatMap(\.body)
          try store.moveWAL(.reuse)
        })
      appends.append(try nanoseconds { try append(body, to: file) })
    }
    try store.close()
    return ["action": Array(actions[warm...]), "append": Array(appends[warm...])]
  }

  /// Makes a file to append to.
  static func newFile(_ path: String) throws(SystemFault) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemFault("open") }
    return file
  }

  /// Writes bytes, and waits until they are on the disk.
  static func append(_ bytes: [UInt8], to file: Int32) throws(SystemFault) {
    guard write(file, bytes, bytes.count) == bytes.count else { throw SystemFault("write") }
    guard fdatasync(file) == 0 else { throw SystemFault("fdatasync") }
  }
}
