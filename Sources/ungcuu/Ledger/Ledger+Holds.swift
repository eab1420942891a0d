import AuditStore
import AuditTrail
import Console
import Response

// A hold that cannot be asked is no consent: who cannot know that none stands erases nothing.

extension Ledger {
  /// The states of the runs that each trail names, for the holds they are under.
  ///
  /// - Throws: `holdsUnknown` where a trail that was set aside or one of the runs cannot be read.
  func asked(_ named: (AuditStore) throws(TrailFault) -> [String]) throws -> [RunState] {
    try requireTrailsAsked()
    var runs: Set<String> = []
    for store in try trails().stores {
      do throws(TrailFault) {
        runs.formUnion(try named(store))
      } catch {
        guard store.log != self.store.log else { throw error }
        throw CommandFailure.holdsUnknown(.trail(store.folder.path, error))
      }
    }
    return try runs.sorted().map { run in
      let state: RunState?
      do {
        state = try LoadedRun.state(of: try history(of: run))
      } catch let failure as CommandFailure {
        throw CommandFailure.holdsUnknown(.run(run, CommandWords.explanation(of: failure)))
      } catch let fault as TrailFault {
        throw CommandFailure.holdsUnknown(.run(run, fault.explanation))
      }
      guard let state else { throw CommandFailure.holdsUnknown(.run(run, nil)) }
      return state
    }
  }

  /// Refuses where holds may stand in a trail that was set aside and cannot be read, is gone, or is
  /// not what it was then.
  private func requireTrailsAsked() throws {
    let chain = try trails()
    if let (folder, fault) = chain.unread.first {
      throw CommandFailure.holdsUnknown(.trail(folder.path, fault))
    }
    for (place, newer) in chain.stores.enumerated() {
      guard let said = try newer.continues() else { continue }
      guard place + 1 < chain.stores.count else {
        throw CommandFailure.holdsUnknown(.predecessor(of: newer.log))
      }
      let older = chain.stores[place + 1]
      // A backup put in its place may have more than it had.
      let found: Head
      do throws(TrailFault) {
        found = try older.head(ofFirst: said.head.size)
      } catch {
        throw CommandFailure.holdsUnknown(.trail(older.folder.path, error))
      }
      switch said.fit(older.log.isEmpty ? nil : older.log, found) {
      case .same: continue
      case .otherLog: throw CommandFailure.holdsUnknown(.predecessor(of: newer.log))
      case .otherEvents:
        let fault = TrailFault.differs(size: said.head.size)
        throw CommandFailure.holdsUnknown(.trail(older.folder.path, fault))
      }
    }
  }
}
