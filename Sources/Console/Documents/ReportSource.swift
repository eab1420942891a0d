import AuditTrail
import Response

/// What a report is made of beside the run as it stands: its events, and what vouches for them.
package struct ReportSource {
  /// What vouches for the record.
  package enum Proof {
    /// A bundle, which the report is a part of.
    case bundle(checkpoint: SignedNote, keys: [String], unprovenLog: String?)
    /// The workspace's own trail as it was just verified, and the checkpoint that covers the run; of
    /// one that covers less, up to which size.
    case trail(VerifyReport, SignedNote?, isWhole: Bool)
  }

  package let events: [Event]
  package let clocks: ClockHistory
  package let proof: Proof

  package init(events: [Event], clocks: ClockHistory, proof: Proof) {
    self.events = events
    self.clocks = clocks
    self.proof = proof
  }
}
