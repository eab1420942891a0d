import AuditStore
import AuditTrail
import Response

extension Ledger {
  /// The jump of the machine's clocks since the newest event of the trail; nil where they agree, or
  /// that event was recorded in another boot of the machine.
  func clockJump(before stamp: Stamp) throws(TrailFault) -> ClockJump? {
    guard let newest = try store.lastEvent()?.readable else { return nil }
    let opened = try store.lastEvent(of: store.log) { stored in
      let event = stored.readable
      return event?.kind == .sessionOpened && event?.session == newest.session
    }
    guard let boot = opened?.readable?[.boot], boot == Machine.bootID else { return nil }
    return ClockJump(from: ClockJump.Look(newest), to: ClockJump.Look(stamp))
  }

  /// What the trails of a run say of the machine's clocks.
  func clocks(over history: RunHistory) throws -> ClockHistory {
    ClockHistory(
      try history.flatMap { part in
        try part.store.events(of: part.store.log).compactMap(\.readable)
      })
  }
}

extension StoredEvent {
  /// What it says; nil where only a newer program can tell.
  fileprivate var readable: Event? {
    do throws(EventFault) {
      return try Event(bytes: body)
    } catch {
      return nil
    }
  }
}
