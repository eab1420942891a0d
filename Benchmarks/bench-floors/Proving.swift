import AuditStore
import AuditTrail

/// How long proofs take from a trail that is there, each checked as it is made.
enum Proving {
  private static let count: Int64 = 200

  /// Inclusion of events and consistency with older heads, spread over the whole trail.
  static func durations(ofTrailIn folder: String) throws -> KeyValuePairs<String, [UInt64]> {
    let store = try AuditStore(opening: TrailFolder(path: folder), mode: .read)
    let head = store.head
    let step = max(head.size / (count + 1), 1)
    var heads: [Head] = []
    var events: [StoredEvent] = []
    var tree = MerkleFrontier()
    try store.forEachEvent { event in
      if event.seq % step == step - 1 {
        events.append(event)
        heads.append(tree.head)
      }
      tree.append(event.leaf)
    }
    var inclusion: [UInt64] = []
    for event in events {
      inclusion.append(
        try nanoseconds { _ = try store.inclusionProof(of: event, in: head) })
    }
    var consistency: [UInt64] = []
    for old in heads {
      consistency.append(
        try nanoseconds { _ = try store.consistencyProof(from: old, to: head) })
    }
    return ["inclusion": inclusion, "consistency": consistency]
  }
}
