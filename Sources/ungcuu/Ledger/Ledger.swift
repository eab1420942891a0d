import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

/// The one funnel to the trail: decide, append durably, apply, and only then let anybody see.
///
/// An action is recorded once `perform` returns. An error after which it is unknown whether the
/// commit is there is resolved here: the trail is opened anew and asked.
final class Ledger {
  let workspace: Workspace
  let session = Session()
  /// Where this person's signing keys are; nil where there is no home to keep any in.
  let ring = Program.keyRing
  /// Why a checkpoint that was due was not made, the last time one was tried.
  var unsigned: CommandFailure.Unsigned?
  private(set) var store: AuditStore
  /// The runs that a list left out because they cannot be read, which was said.
  var passedOver: [String] = []
  /// The trails set aside before the present one, once somebody asked for them.
  var setAside: TrailChain?
  /// What was remarked on.
  private var told: Set<String> = []

  /// Opens the workspace's trail to read it.
  init(reading workspace: Workspace) throws {
    self.workspace = workspace
    guard try AuditStore.exists(in: workspace.trail) else {
      throw CommandFailure.noTrail(workspace.path)
    }
    store = try AuditStore(opening: workspace.trail, mode: .read, ring: ring)
  }

  /// Opens the workspace's trail to write to it.
  init(writing workspace: Workspace) throws {
    self.workspace = workspace
    guard try AuditStore.exists(in: workspace.trail) else {
      throw CommandFailure.noTrail(workspace.path)
    }
    store = try AuditStore(opening: workspace.trail, mode: .write, ring: ring)
  }

  /// Opens the workspace's trail to write to it, and makes one where there is none.
  init(openingOrMaking workspace: Workspace) throws {
    self.workspace = workspace
    do {
      store = try AuditStore(opening: workspace.trail, mode: .write, ring: ring)
    } catch TrailFault.noTrail {
      try Ledger.makeTrail(in: workspace)
      store = try AuditStore(opening: workspace.trail, mode: .write, ring: ring)
    }
  }

  /// Makes an empty trail with its first event.
  static func makeTrail(in workspace: Workspace) throws {
    try AuditStore.create(
      in: workspace.trail, log: Machine.newID("log", length: 20),
      genesis: [genesis(continues: nil)])
  }

  /// The first event of a trail.
  static func genesis(continues: Continuation?) -> Proposal {
    var genesis = Draft(.trailOpened)
    genesis.fields[.format] = "ungcuu-trail-1"
    genesis.fields[.program] = Program.version
    genesis.fields[.zone] = Zone.vietnam.name
    genesis.fields[.continues] = continues
    return genesis.proposal(Session().stamp(), by: Program.hand)
  }

  /// The run a person means by its id or a prefix no other run has.
  func run(_ prefix: String) throws -> LoadedRun {
    let found = try runs(matching: prefix)
    let ids = found.contains(prefix) ? [prefix] : found
    switch ids.count {
    case 0: throw CommandFailure.noRun(prefix)
    case 1: return try LoadedRun(ids[0], from: try history(of: ids[0]))
    default: throw CommandFailure.ambiguousRun(prefix, ids)
    }
  }

  /// Takes in what others recorded since.
  func refresh(_ run: inout LoadedRun) throws {
    try run.take(try store.events(of: run.id, from: known(of: run)), from: store)
  }

  /// How many of a run's events in the present trail are taken in: none where it goes on from an
  /// older trail and its first event here is still to come.
  private func known(of run: LoadedRun) -> Int64 {
    run.trail == store.log ? run.state.next : 0
  }

  /// Remarks on something, however often it is come across.
  func tellOnce(_ words: Phrase) {
    let text = words[Tongue.current]
    if told.insert(text).inserted { Output.remark(text) }
  }

  // MARK: - Recording

  /// Opens a run: its first events, with every text it is governed by.
  func open(_ opening: OpeningGiven, _ ready: ReadyPlaybook, by name: String) throws -> LoadedRun {
    let stamp = session.stamp()
    let decided: Decided
    do throws(Refusal) {
      decided = try ready.plan.open(opening, by: name, stamp: stamp)
    } catch {
      throw CommandFailure.notOpened(error, ready.plan)
    }
    let files = ready.texts.map {
      FrozenFile(role: $0.role.rawValue, name: $0.name, body: $0.bytes)
    }
    var stored: [StoredEvent] = []
    let preceding = try preceding(by: name)
    let isToBeRead = try surely(stamp.act, in: opening.run, after: 0) {
      stored = try store.append(
        to: opening.run, after: 0, files: files, preceding: preceding
      ) { _ in
        try requireKept(decided.drafts)
        return decided.drafts.map { $0.proposal(stamp, by: decided.by) }
      }
    }
    if isToBeRead { stored = try store.events(of: opening.run) }
    signIfDue()
    guard let first = stored.first else { throw CommandFailure.notRecorded }
    var run = try LoadedRun(opening.run, ready, opening: first)
    try run.take(stored.dropFirst(), from: store)
    return run
  }

  /// Records an action on a run; returns once it is durable and folded in.
  ///
  /// `request` is made anew from the run as it is inside the transaction: names are looked up
  /// and the engine decides again on what others recorded meanwhile.
  func perform(
    on run: inout LoadedRun, files: [FrozenFile] = [],
    _ request: (LoadedRun, Stamp) throws -> Request
  ) throws {
    try carry(&run)
    let stamp = session.stamp()
    let isToBeRead = try surely(stamp.act, in: run.id, after: run.state.next) {
      try append(to: &run, files: files, stamp, request)
    }
    if isToBeRead { try refresh(&run) }
    signIfDue()
  }

  /// Compare and swap: where others recorded something on the run since, that is read first and
  /// the engine decides again.
  private func append(
    to run: inout LoadedRun, files: [FrozenFile], _ stamp: Stamp,
    _ request: (LoadedRun, Stamp) throws -> Request
  ) throws {
    let preceding = try preceding(by: nil)
    while true {
      let current = run
      var unread: Int64?
      let stored = try store.append(
        to: run.id, after: run.state.next, files: files, preceding: preceding
      ) { newer in
        guard newer.isEmpty else {
          unread = newer.first?.seq
          return []
        }
        let asked = try request(current, stamp)
        let decided: Decided
        do throws(Refusal) {
          decided = try current.plan.decide(asked, in: current.state)
        } catch {
          throw CommandFailure.refused(error, current.bareView)
        }
        try requireKept(decided.drafts)
        return decided.drafts.map { $0.proposal(stamp, by: decided.by) }
      }
      try run.take(stored, from: store)
      guard let unread else { return }
      try refresh(&run)
      // An event stored past a gap is there and never comes next: reading on would not end.
      guard run.state.next > current.state.next else { throw TrailFault.badEvent(seq: unread) }
    }
  }

  /// Goes on here with a run whose events are only in trails that were set aside: one that was
  /// closed then, or that a recovery did not carry.
  private func carry(_ run: inout LoadedRun) throws {
    guard run.trail != store.log else { return }
    guard let continues = try trails().continuation(of: run.trail) else {
      throw CommandFailure.noRun(run.id)
    }
    let stamp = session.stamp()
    let carrying = Carrying(run: run, continues: continues)
    let language = Language(rawValue: run.state.opening.language) ?? .vi
    let carried = carrying.proposal(Prose(CommandWords.carriedLate[language]), stamp: stamp)
    let preceding = try preceding(by: nil)
    _ = try surely(stamp.act, in: run.id, after: 0) {
      // Somebody else may have carried it meanwhile.
      _ = try store.append(
        to: run.id, after: 0, files: carrying.files, preceding: preceding
      ) { newer in newer.isEmpty ? [carried] : [] }
    }
    try refresh(&run)
  }

  /// Appends; where the outcome of the commit is unknown, opens the trail anew, records what was
  /// found, and goes on if the action is there.
  ///
  /// - Returns: whether what was appended is still to be read back.
  func surely(
    _ act: String, in run: String, after known: Int64, _ append: () throws -> Void
  ) throws -> Bool {
    do {
      try append()
      return false
    } catch TrailFault.unknownCommit {
      let acknowledged = store.head.size
      try store.close()
      store = try AuditStore.reopen(workspace.trail, ring: ring)
      let isThere = try store.contains(act: act, in: run, from: known)
      var recovered = Draft(.writerRecovered)
      recovered.fields[.cause] = "unknown_commit"
      recovered.fields[.acked] = acknowledged
      recovered.fields[.found] = store.head.size
      try recordOfTrail([recovered.proposal(session.stamp(), by: Program.hand)])
      guard isThere else { throw CommandFailure.notRecorded }
      return true
    }
  }
}
