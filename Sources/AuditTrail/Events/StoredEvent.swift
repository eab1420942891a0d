/// An event as it stands in the log, with the place and hash stored beside its bytes.
package struct StoredEvent: Hashable, Sendable {
  /// Its place in the log, from 0.
  package var seq: Int64
  /// The run it belongs to, or the log's id for events of the trail itself.
  package var run: String
  /// Its place in the run, from 0.
  package var rseq: Int64
  /// The bytes that are hashed.
  package var body: [UInt8]
  /// The leaf hash of the bytes.
  package var leaf: Digest

  /// An event as read back.
  package init(seq: Int64, run: String, rseq: Int64, body: [UInt8], leaf: Digest) {
    self.seq = seq
    self.run = run
    self.rseq = rseq
    self.body = body
    self.leaf = leaf
  }
}
