import AuditStore
import AuditTrail
import Console
import Response

/// The events of a run by the trails they are in, the oldest first.
typealias RunHistory = [(store: AuditStore, events: [StoredEvent])]

/// Trails of a workspace, the newest first: a run opened in one goes on in the next.
struct TrailChain {
  private(set) var stores: [AuditStore] = []
  /// Those that were set aside and are too damaged to be read.
  private(set) var unread: [(folder: TrailFolder, fault: TrailFault)] = []

  /// The trails that were set aside.
  init(setAsideIn folder: TrailFolder) throws(TrailFault) {
    for damaged in try folder.setAside().reversed() {
      // One too damaged to be read has nothing to add, and verify speaks about it; but nobody may
      // take it to have nothing to say.
      do throws(TrailFault) {
        stores.append(try AuditStore(openingDamaged: damaged))
      } catch {
        unread.append((damaged, error))
      }
    }
  }

  /// The same, with a trail in front that goes on from them.
  func following(_ store: AuditStore) -> TrailChain {
    var chain = self
    chain.stores.insert(store, at: 0)
    return chain
  }

  /// The events of a run over all trails, in order.
  func history(of run: String) throws -> RunHistory {
    var parts: RunHistory = []
    for store in stores {
      let events = try store.events(of: run)
      guard let first = events.first else { continue }
      parts.insert((store, events), at: 0)
      if try LoadedRun.event(first).kind == .runOpened { break }
    }
    return parts
  }

  /// What the trail that came after a log says of it; nil where none does.
  func continuation(of log: String) throws -> Continuation? {
    for (index, store) in stores.enumerated() {
      guard let said = try store.continues() else { continue }
      // One that could not be read when it was set aside, and was put back since, has its id again.
      let isNext = said.log == "-" && index + 1 < stores.count && stores[index + 1].log == log
      guard said.log == log || isNext else { continue }
      return Continuation(
        log: log, size: said.head.size, root: said.head.root.hex, verdict: said.verdict)
    }
    return nil
  }
}
