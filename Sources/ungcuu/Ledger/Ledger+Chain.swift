import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

// Trails that were set aside are still read: a run opened in one goes on in the next.

extension Ledger {
  /// The present trail and those set aside that can still be read.
  func trails() throws -> TrailChain {
    let older = try setAside ?? TrailChain(setAsideIn: workspace.trail)
    setAside = older
    return older.following(store)
  }

  /// The events of a run over all trails of the workspace, in order, each with the store it is in.
  func history(of run: String) throws -> RunHistory {
    try trails().history(of: run)
  }

  /// The ids of runs that begin so, over all trails.
  func runs(matching prefix: String) throws -> [String] {
    let present = try store.runs(matching: prefix)
    guard present.isEmpty else { return present }
    return Array(Set(try trails().stores.dropFirst().flatMap { try $0.runs(matching: prefix) }))
      .sorted()
  }

  /// The state of a run at a moment of its time: of the events recorded until then.
  func state(of run: LoadedRun, until moment: Int64) throws -> RunState {
    let state = try LoadedRun.state(
      of: try history(of: run.id), while: { run.state.time(at: $0.at) <= moment })
    guard let state else { throw CommandFailure.noRun(run.id) }
    return state
  }

  /// What a list says of every run, newest first; playbooks are not read for it.
  func summaries() throws -> [RunState] {
    var seen: Set<String> = []
    var states: [RunState] = []
    for store in try trails().stores {
      for run in try store.runs() where seen.insert(run).inserted {
        do {
          if let state = try LoadedRun.state(of: try history(of: run)) { states.append(state) }
        } catch let failure as CommandFailure {
          passOver(run, failure)
        } catch TrailFault.badEvent(let seq) {
          passOver(run, .trail(.badEvent(seq: seq)))
        }
      }
    }
    return states.sorted { $0.opening.at.recorded > $1.opening.at.recorded }
  }

  /// A run, from its events where they were read already; nil, and said, where the texts that govern it
  /// cannot be read.
  func readable(_ run: String, from history: RunHistory? = nil) throws -> LoadedRun? {
    do {
      return try LoadedRun(run, from: history ?? self.history(of: run))
    } catch let failure as CommandFailure {
      passOver(run, failure)
      return nil
    }
  }

  /// One run that cannot be read, or a newer program's, stops no other.
  private func passOver(_ run: String, _ failure: CommandFailure) {
    passedOver.append(run)
    let why = CommandWords.explanation(of: failure).message
    Output.remark(CommandWords.passedOver(run: run, why)[Tongue.current])
  }

  /// Live runs of a playbook that are open.
  func openRuns(of ready: ReadyPlaybook) throws -> [(id: String, title: String)] {
    try summaries().filter { run in
      run.isOpen && run.opening.mode == .live
        && run.opening.playbook.id == ready.plan.playbook.id
    }
    .map { ($0.run, $0.opening.title) }
  }
}
