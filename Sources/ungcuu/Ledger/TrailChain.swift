import AuditStore
import AuditTrail
import Console
import Response

/// The events of a run by the trails they are in, the oldest first.
typealias RunHistory = [(store: AuditStore, events: [StoredEvent])]

/// Trails of a workspace, the newest first: a run opened in one goes on in the next.
struct TrailChain {
  let stores: [AuditStore]

  init(_ stores: [AuditStore]) {
    self.stores = stores
  }

  /// The trails that were set aside and can still be read.
  init(setAsideIn folder: TrailFolder) throws(TrailFault) {
    var stores: [AuditStore] = []
    for damaged in try folder.setAside().reversed() {
      // A trail too damaged to be read has nothing to add; verify speaks about it.
      do throws(TrailFault) {
        stores.append(try AuditStore(openingDamaged: damaged))
      } catch {
        continue
      }
    }
    self.stores = stores
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
    for store in stores {
      guard let first = try store.events(of: store.log).first,
        let continues = try LoadedRun.event(first)[.continues]
      else { continue }
      if continues.log == log { return continues }
    }
    return nil
  }
}
