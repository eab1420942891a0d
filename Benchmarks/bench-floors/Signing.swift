import AuditStore
import AuditTrail
import Glibc

/// A signed checkpoint, and the least it can cost: its note at the end of a file, and one sync.
enum Signing {
  /// How many events stand between two checkpoints.
  private static let events = 100

  /// Signs the head of a growing trail, and appends the same bytes to a file beside it, by turns.
  static func compared(_ folder: String, count: Int) throws -> KeyValuePairs<String, [UInt64]> {
    try MadeTrail.extend(folder, by: 1, perRun: 1, perCommit: 1)
    let ring = KeyRing(folder: folder + "/keys")
    let store = try AuditStore(opening: TrailFolder(path: folder), mode: .write, ring: ring)
    let key = try ring.makeKey(for: store.log).verifier.text
    let own = try store.lastEvent(of: store.log).map { $0.rseq + 1 } ?? 0
    _ = try store.append(to: store.log, after: own) { _ in
      [MadeTrail.event(0, with: ["vkey": .text(key)])]
    }
    let file = try Appending.newFile(folder + "/floor")
    defer { close(file) }
    var (checkpoints, appends): ([UInt64], [UInt64]) = ([], [])
    for number in 0..<count {
      let first = number * events
      _ = try store.append(to: "signed", after: Int64(first)) { _ in
        (first..<(first + events)).map { MadeTrail.event($0) }
      }
      var note: [UInt8] = []
      checkpoints.append(try nanoseconds { note = try store.sign(with: ring)?.bytes ?? [] })
      guard !note.isEmpty else { throw SystemFault("sign") }
      appends.append(try nanoseconds { try Appending.append(note, to: file) })
    }
    try store.close()
    return ["checkpoint": checkpoints, "append": appends]
  }
}
