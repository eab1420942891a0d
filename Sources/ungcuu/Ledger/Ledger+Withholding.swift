import AuditStore
import AuditTrail
import Console
import Response

// Deleting the bytes of evidence: the event first, then the file, once no run needs it.

extension Ledger {
  /// Records that a piece of evidence is withheld, and deletes its file.
  ///
  /// One file serves every run that names its bytes. Under a hold of any of them, or where one may
  /// stand that cannot be asked, nothing is done; else the file stays until all have withheld it.
  ///
  /// - Returns: the other runs that still need the file; none where it is deleted.
  func withhold(
    _ id: String, of run: inout LoadedRun, by name: String, basis: String, _ reason: Prose?
  ) throws -> [String] {
    let digest = run.state.evidence(id)?.sha256.flatMap(Digest.init(hex:))
    // Nothing is put on record that could not be done: a link on the way to the file is refused.
    if let digest { _ = try evidence.holds(digest) }
    do {
      try act(on: &run, by: name) { current in
        // Asked where nobody else can record: no hold comes between the answer and the event.
        if let digest { try requireNoHold(on: digest, besides: current.id) }
        return .withholdEvidence(id, basis: basis, reason: reason)
      }
    } catch let failure as CommandFailure {
      // A crash may have come between the event and the file.
      guard case .refused(.alreadyWithheld, _) = failure, let digest,
        try evidence.holds(digest)
      else { throw failure }
    }
    guard let digest else { return [] }
    return try remove(digest)
  }

  /// Refuses where a run, but for one, that keeps the bytes is under a hold.
  private func requireNoHold(on digest: Digest, besides run: String) throws {
    for other in try runs(keeping: digest) where other.run != run {
      let bases = other.safekeeping.holds.map(\.basis)
      guard bases.isEmpty else { throw CommandFailure.evidenceHeld(run: other.run, bases) }
    }
  }

  /// Deletes a file that no run needs; the runs that do, where there are any.
  private func remove(_ digest: Digest) throws -> [String] {
    do {
      return try store.withWritersHeld {
        let needing = try runs(keeping: digest).map(\.run)
        if needing.isEmpty { try evidence.remove(digest) }
        return needing
      }
    } catch let fault as TrailFault {
      throw CommandFailure.erasureUnfinished(fault)
    }
  }

  /// The runs, over all trails, with evidence of these bytes that they have not withheld.
  private func runs(keeping digest: Digest) throws -> [RunState] {
    try asked { store throws(TrailFault) in try store.runs(naming: digest) }
      .filter { run in run.evidence.contains { $0.isKept && $0.sha256 == digest.hex } }
  }

  /// Refuses to put a file on record that went from the store since it was copied: somebody
  /// withheld the same bytes meanwhile.
  func requireKept(_ drafts: [Draft]) throws {
    for draft in drafts where draft.fields[.how] == Evidence.How.copied.rawValue {
      guard let digest = draft.fields[.sha256].flatMap(Digest.init(hex:)) else { continue }
      guard try evidence.holds(digest) else {
        throw CommandFailure.file(FileFault(evidence.path(of: digest), .notFound))
      }
    }
  }

  /// The store of evidence files.
  var evidence: EvidenceStore { EvidenceStore(in: workspace.trail) }
}
