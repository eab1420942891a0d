import AuditStore
import AuditTrail
import Console
import Response

/// Going on after a trail was found damaged or rolled back.
struct Recovery {
  /// What came of it.
  struct Outcome {
    let log: String
    let folder: String
    let continues: Continuation
    /// Open runs that go on in the new trail.
    let carried: [String]
    /// Runs that could not be read any more.
    let left: [String]
    /// Why not even the list of runs could be read; nil where it could.
    let unread: TrailFault?
  }

  private let workspace: Workspace
  private let reason: Prose
  private let name: String
  private let session = Session()

  init(of workspace: Workspace, reason: Prose, by name: String) {
    self.workspace = workspace
    self.reason = reason
    self.name = name
  }

  /// Sets the damaged trail aside and carries its open runs over, in one commit.
  ///
  /// - Throws: `trailIsWhole` where nothing is wrong with the trail.
  func perform() throws -> Outcome {
    let log = Machine.newID("log", length: 20)
    var outcome: Outcome?
    let isDone = try AuditStore.recover(
      workspace.trail, log: log, ring: Program.keyRing
    ) {
      (folder, report) throws(TrailFault) in
      let found = try goOn(from: folder, report, in: log)
      outcome = found.outcome
      return found.successor
    }
    guard isDone, let outcome else { throw CommandFailure.trailIsWhole }
    return outcome
  }

  private func goOn(
    from folder: TrailFolder, _ report: VerifyReport, in log: String
  ) throws(TrailFault) -> (successor: Successor, outcome: Outcome) {
    let chain = try TrailChain(setAsideIn: workspace.trail)
    let damaged = chain.stores.first { $0.folder == folder }
    let unopened = chain.unread.first { $0.folder == folder }?.fault
    let continues = Continuation(
      // A trail that cannot be opened at all has no id to tell; the report says why.
      log: damaged?.log ?? "-", size: report.size, root: report.root.hex,
      verdict: report.verdict.rawValue)
    var runs: [Successor.Run] = []
    var left: [String] = []
    var unread = unopened
    let stamp = session.stamp()
    do throws(TrailFault) {
      for id in try damaged?.runs() ?? [] {
        do {
          let run = try LoadedRun(id, from: chain.history(of: id))
          guard run.state.isOpen else { continue }
          let carrying = Carrying(run: run, continues: continues)
          let carried = carrying.proposal(reason, by: name, stamp: stamp)
          runs.append(Successor.Run(id, files: carrying.files, proposals: [carried]))
        } catch {
          // Whatever is wrong with one run, the others go on.
          left.append(id)
        }
      }
    } catch {
      unread = error
    }
    return (
      Successor(genesis: [Ledger.genesis(continues: continues), session.opened()], runs: runs),
      Outcome(
        log: log, folder: folder.path, continues: continues, carried: runs.map(\.id), left: left,
        unread: unread)
    )
  }
}
