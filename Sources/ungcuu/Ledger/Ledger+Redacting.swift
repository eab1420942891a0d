import AuditStore
import AuditTrail
import Console
import Response

// Erasing personal values: the event first, then every byte that this program can reach.

extension Ledger {
  /// Whether a word means the trail itself in place of a run: `trail`, or the log's id.
  func isTrail(_ word: String) -> Bool { word == "trail" || word == store.log }

  /// Records that a personal value of a run is erased, and erases it.
  func redact(
    _ place: SealedPlace, of run: inout LoadedRun, by name: String, basis: String,
    _ reason: Prose?
  ) throws {
    try redact(place) {
      try act(on: &run, by: name) { _ in .redact(place, basis: basis, reason: reason) }
    }
  }

  /// Records that a personal value in the trail's own events is erased, and erases it.
  ///
  /// Sessions serve all runs, so that a hold on any of them keeps these values too.
  func redactOnTrail(_ place: SealedPlace, basis: String, _ reason: Prose?) throws {
    try redact(place) {
      try recordOnTrail(pastDamage: false) { safekeeping in
        // Asked where nobody else can record: no hold comes between the answer and the event.
        let held = try asked { store throws(TrailFault) in try store.runs() }
          .flatMap { run in run.safekeeping.holds.map { "\(run.run): \($0.basis)" } }
        guard held.isEmpty else { throw Refusal.underHold(held) }
        return try safekeeping.redaction(of: place, basis: basis, reason, in: store.log)
      }
    }
  }

  /// Records, then erases what the commit did not: the older trail's row, and the rest in the WAL.
  ///
  /// A value that was erased before is erased again, for a crash may have come in between.
  private func redact(_ place: SealedPlace, _ record: () throws -> Void) throws {
    do {
      try record()
    } catch let failure as CommandFailure {
      guard failure.saysErasedBefore else { throw failure }
      if try erase(place) { return }
      throw failure
    }
    _ = try erase(place)
  }

  /// Erases a value whose redaction is on record; whether there was still something to erase in a
  /// trail that was set aside.
  private func erase(_ place: SealedPlace) throws -> Bool {
    let older = place.log == store.log ? nil : try trails().stores.first { $0.log == place.log }
    do throws(TrailFault) {
      let wasThere = try older.map { older throws(TrailFault) in
        try AuditStore.erase(place.path, of: place.seq, setAside: older.folder)
      }
      try store.emptyWAL()
      return wasThere ?? false
    } catch {
      throw CommandFailure.erasureUnfinished(error)
    }
  }

  // MARK: - The trail's own events

  /// What the trail's own events hold, over all trails, and its personal values by commitment.
  func trailSafekeeping() throws -> (safekeeping: Safekeeping, disclosed: [String: String]) {
    var safekeeping = Safekeeping()
    var disclosed: [String: String] = [:]
    for store in try trails().stores.reversed() {
      try apply(try store.events(of: store.log), of: store.log, to: &safekeeping)
      for value in try store.disclosures(of: store.log) {
        disclosed[value.commitment(in: store.log).hex] = value.value
      }
    }
    disclosed = disclosed.filter { safekeeping.values.redaction(of: $0.key) == nil }
    return (safekeeping, disclosed)
  }

  /// Records an event of the trail itself, decided on by what its events hold.
  ///
  /// `decide` is asked while nobody else can record, and may look into the trail.
  ///
  /// A damaged event is passed over where that is `pastDamage`; it may have been a hold, so that nothing
  /// is erased past one.
  func recordOnTrail(
    pastDamage: Bool = true, _ decide: (Safekeeping) throws -> Draft
  ) throws {
    var older = Safekeeping()
    for store in try trails().stores.dropFirst().reversed() {
      try apply(
        try store.events(of: store.log), of: store.log, to: &older, pastDamage: pastDamage)
    }
    let preceding = try preceding(by: nil)
    let stamp = session.stamp()
    _ = try surely(stamp.act, in: store.log, after: 0) {
      _ = try store.append(to: store.log, after: 0, preceding: preceding) { events in
        var safekeeping = older
        try apply(events, of: store.log, to: &safekeeping, pastDamage: pastDamage)
        do {
          return [try decide(safekeeping).proposal(stamp, by: Program.hand)]
        } catch let refusal as Refusal {
          throw CommandFailure.refusedOnTrail(refusal)
        }
      }
    }
    signIfDue()
  }

  /// Folds events of a trail itself in; one whose bytes are damaged is passed over, and told of once,
  /// or refused.
  private func apply(
    _ events: [StoredEvent], of log: String, to safekeeping: inout Safekeeping,
    pastDamage: Bool = true
  ) throws(CommandFailure) {
    for stored in events {
      do throws(CommandFailure) {
        safekeeping.apply(try LoadedRun.event(stored))
      } catch {
        guard error.saysDamagedEvent else { throw error }
        guard pastDamage else { throw .holdsUnknown(.event(stored.seq, of: log)) }
        let why = CommandWords.explanation(of: error).message
        tellOnce(CommandWords.passedOver(event: stored.seq, of: log, why))
      }
    }
  }
}

extension CommandFailure {
  /// Whether an event cannot be read because its bytes are damaged: one that a newer program made, or
  /// that says that it sets or lifts a hold, is not to be passed over.
  fileprivate var saysDamagedEvent: Bool {
    switch self {
    case .event(.field(_, let kind), _): kind != .holdSet && kind != .holdLifted
    case .event(.notCanonical, _), .event(.envelope, _), .trail(.badEvent): true
    default: false
    }
  }

  /// Whether a redaction was refused because it is on record.
  fileprivate var saysErasedBefore: Bool {
    switch self {
    case .refused(.alreadyRedacted, _), .refusedOnTrail(.alreadyRedacted): true
    default: false
    }
  }
}

extension Disclosure {
  /// The commitment that the value belongs to, by what is disclosed.
  func commitment(in log: String) -> Digest {
    Commitment.digest(log: log, seq: seq, path: path, salt: salt, value: value)
  }
}
