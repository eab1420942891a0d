import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

// Trails that were set aside are still read: a run opened in one goes on in the next.

extension Ledger {
  /// The events of a run over all trails of the workspace, in order, each with the store it is in.
  func history(of run: String) throws -> [(store: AuditStore, events: [StoredEvent])] {
    var parts: [(store: AuditStore, events: [StoredEvent])] = []
    for store in try stores() {
      let events = try store.events(of: run)
      guard let first = events.first else { continue }
      parts.insert((store, events), at: 0)
      if try LoadedRun.event(first).kind == .runOpened { break }
    }
    return parts
  }

  /// The present trail, then those set aside that can still be read, the newest first.
  func stores() throws -> [AuditStore] {
    if let known = chain { return [store] + known }
    var older: [AuditStore] = []
    for folder in try workspace.trail.setAside().reversed() {
      // A trail too damaged to be read has nothing to add; verify speaks about it.
      do throws(TrailFault) {
        older.append(try AuditStore(openingDamaged: folder))
      } catch {
        continue
      }
    }
    chain = older
    return [store] + older
  }

  /// The ids of runs that begin so, over all trails.
  func runs(matching prefix: String) throws -> [String] {
    let present = try store.runs(matching: prefix)
    guard present.isEmpty else { return present }
    return Array(Set(try stores().dropFirst().flatMap { try $0.runs(matching: prefix) })).sorted()
  }

  /// A run as it stood at a moment: with the events recorded until then.
  func run(_ id: String, until moment: Int64) throws -> LoadedRun {
    try LoadedRun(id, from: try history(of: id)) { $0.at <= moment }
  }

  /// What a list says of every run, newest first; playbooks are not read for it.
  func summaries() throws -> [RunState] {
    var seen: Set<String> = []
    var states: [RunState] = []
    for store in try stores() {
      for run in try store.runs() where seen.insert(run).inserted {
        if let state = try LoadedRun.state(of: try history(of: run)) { states.append(state) }
      }
    }
    return states.sorted { $0.opening.at.recorded > $1.opening.at.recorded }
  }
}
