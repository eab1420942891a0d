import AuditTrail

/// Gives proposals their places at the end of the log and writes them, within one transaction.
struct Sealing {
  let tables: TrailTables
  let log: String
  /// The tree with all events written so far.
  private(set) var frontier: MerkleFrontier

  /// Sealing on top of a log as it is.
  init(tables: TrailTables, log: String, frontier: MerkleFrontier) {
    self.tables = tables
    self.log = log
    self.frontier = frontier
  }

  /// Writes events at the end of a run, and returns them; a personal value that an event says is
  /// deleted goes with it.
  mutating func append(_ proposals: [Proposal], to run: String) throws -> [StoredEvent] {
    guard !proposals.isEmpty else { return [] }
    var events: [StoredEvent] = []
    var rseq = try tables.size(of: run)
    for proposal in proposals {
      events.append(try append(proposal, to: run, rseq: rseq))
      rseq += 1
    }
    return events
  }

  private mutating func append(
    _ proposal: Proposal, to run: String, rseq: Int64
  ) throws -> StoredEvent {
    let (body, disclosures) = try seal(proposal, run: run, rseq: rseq)
    let event = StoredEvent(
      seq: frontier.size, run: run, rseq: rseq, body: body, leaf: MerkleTree.leafHash(of: body))
    try tables.insert(event)
    for disclosure in disclosures { try tables.insert(disclosure) }
    for node in frontier.append(event.leaf) { try tables.insert(node) }
    if let erased = proposal.erases(in: log) {
      _ = try tables.erase(erased.path, of: erased.seq)
    }
    return event
  }

  private func seal(
    _ proposal: Proposal, run: String, rseq: Int64
  ) throws -> (body: [UInt8], disclosures: [Disclosure]) {
    let root = proposal.coversRun ? try tables.root(of: run) : nil
    do throws(SealFault) {
      return try proposal.sealed(
        log: log, seq: frontier.size, run: run, rseq: rseq, runRoot: root,
        salts: { _ in Sealing.salt() })
    } catch {
      throw TrailFault.notSealed(error)
    }
  }

  private static func salt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<Commitment.saltLength).map { _ in
      UInt8.random(in: .min ... .max, using: &generator)
    }
  }
}
