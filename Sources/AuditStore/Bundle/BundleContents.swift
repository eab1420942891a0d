import AuditTrail

/// What the bundle of a run holds: settled before anything is written.
package struct BundleContents {
  /// A checkpoint and its note as it is stored.
  package struct Signed {
    package let note: SignedNote
    package let checkpoint: Checkpoint
  }

  /// The run's part in one trail.
  struct Part {
    let store: AuditStore
    let events: [StoredEvent]
    let named: [NamedInEvent]
    let disclosures: [Disclosure]
  }

  /// The part in a trail that was set aside, with the head that its events are proven under.
  struct Earlier {
    let part: Part
    /// A proof an event; nil where the trail no longer has that head.
    let proofs: [InclusionProof]?
  }

  /// The run's id.
  package let run: String
  /// The checkpoint that the run is proven under: the earliest that covers its last close, or, where
  /// that is in an older trail or the run is open, all its events.
  package let checkpoint: Signed
  /// The checkpoint that all else is proven under; the same where there are no late facts.
  package let newest: Signed
  /// The keys of the log.
  package let keys: [KeyLine]
  /// The log of a trail before this one of which events are lost, or no longer proven.
  package private(set) var unprovenLog: String?

  let part: Part
  /// How many of the part's events come up to the last close; all where it has none.
  let closedCount: Int
  /// What proof.txt says where it cannot prove a close in this part; nil where it can.
  private(set) var statement: EndStatement?
  /// The log's own events that the bundle rests on: those of its keys.
  let logEvents: [StoredEvent]
  let since: Signed?
  private(set) var earlier: [Earlier] = []

  /// Settles what the bundle holds.
  ///
  /// - Parameters:
  ///   - run: the run's id.
  ///   - isOpen: whether the run was not ended, or was opened again.
  ///   - trails: the trails of the workspace, the newest first.
  ///   - since: a checkpoint that somebody outside kept, to be joined with the bundle's.
  ///   - isErased: whether the record says that a value of a log is erased, though it is there.
  /// - Throws: `noCheckpoint` where one must be made first.
  package init(
    of run: String, isOpen: Bool, in trails: [AuditStore], since: SignedNote? = nil,
    leavingOut isErased: (Disclosure, _ log: String) -> Bool = { _, _ in false }
  ) throws(ExportFault) {
    do {
      try self.init(run, isOpen, trails, since, isErased)
    } catch let fault as TrailFault {
      throw .trail(fault)
    } catch let fault as ExportFault {
      throw fault
    } catch {
      throw .trail(.io(path: trails.first?.folder.path ?? "", errno: 5))
    }
  }

  private init(
    _ run: String, _ isOpen: Bool, _ trails: [AuditStore], _ since: SignedNote?,
    _ isErased: (Disclosure, String) -> Bool
  ) throws {
    var parts: [Part] = []
    for store in trails where parts.isEmpty {
      let part = try Part(of: run, in: store, leavingOut: isErased)
      if !part.events.isEmpty { parts.append(part) }
    }
    guard let part = parts.first, let last = part.events.last else {
      throw TrailFault.noTrail(path: run)
    }
    self.run = run
    self.part = part
    self.since = try since.map { try Self.since($0, in: part.store) }
    let close = isOpen ? nil : part.named.lastIndex { $0.isClose }
    closedCount = (close ?? part.events.count - 1) + 1
    let end = part.events[closedCount - 1].seq + 1
    let least = max(end, self.since?.checkpoint.head.size ?? 0)
    checkpoint = try Signed(covering: least, in: part.store)
    newest =
      closedCount == part.events.count
      ? checkpoint : try Signed(covering: max(last.seq + 1, least), in: part.store)
    (logEvents, keys) = try Self.logEvents(of: part.store, before: newest.checkpoint.head.size)
    try checkSince()
    let isCut = try addEarlier(trails, isErased)
    guard close == nil else { return }
    statement = EndStatement(
      size: checkpoint.checkpoint.head.size, closedIn: isOpen ? nil : numberOfClose(isCut: isCut))
  }

  /// The number of the older part that has the last close; where none of those there are has it, of
  /// the first that is lost.
  private func numberOfClose(isCut: Bool) -> Int? {
    let place = earlier.firstIndex { $0.part.named.contains { $0.isClose } }
    return place.map { $0 + 1 } ?? (isCut ? earlier.count + 1 : nil)
  }

  /// The older note, if it can be of this trail.
  private static func since(_ note: SignedNote, in store: AuditStore) throws -> Signed {
    let since = try Signed(note)
    guard since.checkpoint.origin == Checkpoint.origin(ofLog: store.log) else {
      throw ExportFault.sinceOtherLog(origin: since.checkpoint.origin)
    }
    // How long a trail is that was set aside is not known before it is read.
    guard store.isSetAside || since.checkpoint.head.size <= store.head.size else {
      throw ExportFault.sincePastEnd(size: since.checkpoint.head.size)
    }
    return since
  }

  /// Whether the trail begins with what the older note was signed for.
  private func checkSince() throws {
    guard let since = since?.checkpoint else { return }
    do throws(TrailFault) {
      _ = try part.store.consistencyProof(from: since.head, to: checkpoint.checkpoint.head)
    } catch {
      guard case .differs = error else { throw error }
      throw ExportFault.sinceDiffers(size: since.head.size)
    }
  }

  /// The events of the log itself that tell of its keys.
  private static func logEvents(
    of store: AuditStore, before size: Int64
  ) throws -> ([StoredEvent], [KeyLine]) {
    var events: [StoredEvent] = []
    var roll = KeyRoll()
    for event in try store.events(of: store.log) where event.seq < size {
      let json = try Part.read(event)
      guard NamedInEvent(json).speaksOfKeys else { continue }
      events.append(event)
      roll.read(json, at: event.seq)
    }
    return (events, roll.lines)
  }

  /// Adds the parts in older trails, the newest first.
  ///
  /// - Returns: whether one of them is lost, and all before it.
  private mutating func addEarlier(
    _ trails: [AuditStore], _ isErased: (Disclosure, String) -> Bool
  ) throws -> Bool {
    var continues = try part.continues()
    // Each trail is gone on from once: one that names itself, or a newer one, leads nowhere.
    var others = trails.filter { $0.log != part.store.log }
    while let from = continues {
      let store = others.first { $0.log == from.log }
      others.removeAll { $0.log == from.log }
      guard let part = store.flatMap({ readable(in: $0, isErased) }) else {
        unprovenLog = from.log
        return true
      }
      let proofs = Self.proofs(of: part, under: from.head)
      if proofs == nil { unprovenLog = from.log }
      earlier.append(Earlier(part: part, proofs: proofs))
      continues = try part.continues()
    }
    return false
  }

  /// The run's part in a trail that was set aside; nil where none of it can be read any more.
  private func readable(
    in store: AuditStore, _ isErased: (Disclosure, String) -> Bool
  ) -> Part? {
    do {
      let part = try Part(of: run, in: store, leavingOut: isErased)
      return part.events.isEmpty ? nil : part
    } catch {
      // It was damaged when it was set aside, and may have been more since.
      return nil
    }
  }

  private static func proofs(of part: Part, under head: Head) -> [InclusionProof]? {
    do throws(TrailFault) {
      var proofs: [InclusionProof] = []
      for event in part.events {
        proofs.append(try part.store.inclusionProof(of: event, in: head))
      }
      return proofs
    } catch {
      return nil
    }
  }
}

extension BundleContents.Signed {
  fileprivate init(_ note: SignedNote) throws {
    self.note = note
    checkpoint = try Checkpoint(parsing: note.text)
  }

  fileprivate init(covering size: Int64, in store: AuditStore) throws {
    guard let note = try store.checkpoint(covering: size) else {
      throw ExportFault.noCheckpoint(size: size)
    }
    try self.init(note)
  }
}

extension BundleContents.Part {
  fileprivate init(
    of run: String, in store: AuditStore, leavingOut isErased: (Disclosure, String) -> Bool
  ) throws {
    self.store = store
    events = try store.events(of: run)
    named = try events.map { NamedInEvent(try Self.read($0)) }
    let places = Set(events.map(\.seq))
    disclosures = try store.disclosures(of: run)
      .filter { places.contains($0.seq) && !isErased($0, store.log) }
  }

  /// What the first event says of the trail before this one.
  fileprivate func continues() throws -> Continues? {
    try events.first.flatMap { Continues(in: try Self.read($0)) }
  }

  fileprivate static func read(_ event: StoredEvent) throws(TrailFault) -> JSON {
    do throws(JSONFault) {
      return try JSON(canonical: event.body)
    } catch {
      throw .badEvent(seq: event.seq)
    }
  }
}
