import AuditStore
import AuditTrail
import Console
import Response

extension Ledger {
  /// What a report of a run is made of, with what vouches for it.
  func source(of run: LoadedRun, _ proof: ReportSource.Proof) throws -> ReportSource {
    let history = try history(of: run.id)
    return ReportSource(
      events: try history.flatMap(\.events).map(LoadedRun.event), clocks: try clocks(over: history),
      proof: proof)
  }

  /// The trail as it is found by a verification of now, and the checkpoint that covers the run; where
  /// none does, the newest there is.
  func proof(of run: LoadedRun) throws -> ReportSource.Proof {
    let outside = Outside(ring: ring, anchors: [], keys: [])
    let chain = AuditStore.verifyChain(workspace.trail, outside: outside).map(\.report)
    guard let report = chain.first, let newest = try history(of: run.id).last else {
      throw CommandFailure.noTrail(workspace.path)
    }
    let end = (newest.events.last?.seq ?? 0) + 1
    if let note = try newest.store.checkpoint(covering: end) {
      return .trail(report, note, isWhole: true)
    }
    let signed = try newest.store.signedSize()
    let note = signed > 0 ? try newest.store.checkpoint(covering: signed) : nil
    return .trail(report, note, isWhole: false)
  }
}
