import AuditTrail
import GRDB

/// What is known of a trail outside its folder.
package struct Outside: Sendable {
  /// The keys of this machine, with their memory of what was signed.
  package var ring: KeyRing?
  /// Checkpoints that somebody kept.
  package var anchors: [Anchor]
  /// Verifier keys that somebody holds.
  package var keys: [VerifierKey]

  package init(ring: KeyRing? = nil, anchors: [Anchor] = [], keys: [VerifierKey] = []) {
    self.ring = ring
    self.anchors = anchors
    self.keys = keys
  }

  /// What the ring remembers of the log in a folder: that is to be read before the log's events are.
  ///
  /// - Returns: none where there is no log to name; and what is wrong with a line of that memory.
  func signedHeads(
    ofTrailIn folder: TrailFolder
  ) throws(TrailFault) -> (heads: [Head], fault: TrailFault?) {
    guard let ring, let log = Self.log(in: folder) else { return ([], nil) }
    return try ring.heads(of: log)
  }

  /// The id a trail goes by; nil where it cannot be read, which the reading itself will tell of.
  private static func log(in folder: TrailFolder) -> String? {
    do {
      let queue = try Connection.openToRead(folder)
      return try queue.inDatabase { try TrailTables(database: $0).logID() }
    } catch {
      return nil
    }
  }
}
