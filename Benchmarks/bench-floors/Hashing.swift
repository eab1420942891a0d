import AuditStore
import AuditTrail
import Crypto

/// The least a verification can cost: SHA-256 over every event, and over the tree above them.
///
/// One thread, bytes already in memory: reading them is not counted.
enum Hashing {
  /// How many events are read before they are hashed.
  private static let batch = 4096

  static func durations(ofTrailIn folder: String) throws -> KeyValuePairs<String, [UInt64]> {
    let store = try AuditStore(opening: TrailFolder(path: folder), mode: .read)
    var (leaves, count): (UInt64, UInt64) = (0, 0)
    var bodies: [[UInt8]] = []
    try store.forEachEvent { event in
      // What is hashed as a leaf begins with a zero byte (RFC 9162, section 2.1.1).
      bodies.append([0] + event.body)
      count += 1
      if bodies.count == batch {
        leaves += hash(bodies)
        bodies.removeAll(keepingCapacity: true)
      }
    }
    leaves += hash(bodies)
    return ["leaves": [leaves], "nodes": [nodes(above: count)], "events": [count]]
  }

  private static func hash(_ bodies: [[UInt8]]) -> UInt64 {
    nanoseconds { for body in bodies { sha256(body) } }
  }

  /// A tree has one inner node less than it has leaves, each over a byte and two hashes.
  private static func nodes(above count: UInt64) -> UInt64 {
    let node = [UInt8](repeating: 1, count: 65)
    return nanoseconds { for _ in 1..<max(count, 2) { sha256(node) } }
  }

  private static func sha256(_ bytes: [UInt8]) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    _ = hash.finalize()
  }
}
