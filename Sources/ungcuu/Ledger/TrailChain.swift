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
      guard let continues = try continues(store) else { continue }
      if continues.log == log { return continues }
      // One that could not be read when it was set aside, and was put back since, has its id again.
      if continues.log == "-", index + 1 < stores.count, stores[index + 1].log == log {
        return Continuation(
          log: log, size: continues.size, root: continues.root, verdict: continues.verdict)
      }
    }
    return nil
  }

  /// The first trail of which the one before it is not there; nil where all are, or some could not
  /// be read, so that nobody can tell.
  func withoutPredecessor() throws -> AuditStore? {
    guard unread.isEmpty else { return nil }
    for (index, store) in stores.enumerated() {
      guard let continues = try continues(store) else { continue }
      guard index + 1 < stores.count else { return store }
      // One that could not be read when it was set aside has no id there, whatever was put back.
      if continues.log != "-", continues.log != stores[index + 1].log { return store }
    }
    return nil
  }

  /// The first trail set aside that does not begin with what the one after it says it was then, and how
  /// many events that were.
  ///
  /// A backup put in its place may have more; one with a gap was damaged then, and is taken at its word.
  func differing() throws -> (store: AuditStore, size: Int64)? {
    for (newer, store) in zip(stores, stores.dropFirst()) {
      // A trail that could not be read then has nothing to be held to.
      guard let said = try continues(newer), said.size > 0 else { continue }
      do throws(TrailFault) {
        guard try store.root(at: said.size)?.hex == said.root else { return (store, said.size) }
      } catch {
        continue
      }
    }
    return nil
  }

  private func continues(_ store: AuditStore) throws -> Continuation? {
    try store.events(of: store.log).first.flatMap { try LoadedRun.event($0)[.continues] }
  }
}
