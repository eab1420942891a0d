import AuditStore
import AuditTrail
import Console
import Playbooks
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
  }

  private let workspace: Workspace

  init(of workspace: Workspace) {
    self.workspace = workspace
  }

  /// Sets the damaged trail aside and carries its open runs over.
  ///
  /// - Throws: `trailIsWhole` where nothing is wrong with the trail.
  func perform(reason: Prose, by name: String) throws -> Outcome {
    let report = AuditStore.verify(workspace.trail)
    guard report.verdict != .intact else { throw CommandFailure.trailIsWhole }
    let log = Machine.newID("log", length: 20)
    var continues = Self.continuation(of: report, log: "-")
    var setAside = workspace.trail
    try AuditStore.recover(workspace.trail, log: log) { folder in
      setAside = folder
      // A trail that cannot be opened at all has no id to tell; the report says why.
      do throws(TrailFault) {
        let damaged = try AuditStore(openingDamaged: folder)
        continues = Self.continuation(of: report, log: damaged.log)
      } catch {}
      return [Ledger.genesis(continues: continues)]
    }
    let (carried, left) = try carryRuns(continues, reason: reason, by: name)
    return Outcome(
      log: log, folder: setAside.path, continues: continues, carried: carried, left: left)
  }

  private static func continuation(of report: VerifyReport, log: String) -> Continuation {
    Continuation(
      log: log, size: report.size, root: report.root.hex, verdict: report.verdict.rawValue)
  }

  /// Carries every open run that can be read into the new trail, with its texts.
  private func carryRuns(_ continues: Continuation, reason: Prose, by name: String) throws
    -> (carried: [String], left: [String])
  {
    let ledger = try Ledger(writing: workspace)
    var carried: [String] = []
    var left: [String] = []
    for older in try ledger.stores().dropFirst().prefix(1) {
      for id in try older.runs() {
        do {
          var run = try LoadedRun(id, from: try ledger.history(of: id))
          guard run.state.isOpen else { continue }
          try ledger.carry(&run, continues, reason: reason, by: name)
          carried.append(id)
        } catch is CommandFailure {
          left.append(id)
        }
      }
    }
    return (carried, left)
  }
}

extension Ledger {
  /// Goes on with a run of an older trail: its first event in this one, with its texts.
  func carry(_ run: inout LoadedRun, _ continues: Continuation, reason: Prose, by name: String)
    throws
  {
    let stamp = session.stamp()
    var draft = Draft(.runCarried)
    draft.fields[.continues] = continues
    draft.set(.reason, reason)
    let by: String
    if case .known(let id) = run.person(named: name) { by = id } else { by = Program.hand }
    let stored = try store.append(
      to: run.id, after: 0,
      files: run.texts.map { FrozenFile(role: $0.role.rawValue, name: $0.name, body: $0.bytes) },
      preceding: { [session.opened()] }
    ) { _ in [draft.proposal(stamp, by: by)] }
    try run.take(stored, from: store)
  }
}
