import AuditTrail
import Playbooks
import Response

/// A run kept in memory: the engine, the sealing of the trail and the reading of its bytes end to
/// end, without a database.
struct MemoryRun {
  /// Sunday 22 November 2026, 03:00 in Vietnam.
  static let opened: Int64 = 1_795_291_200_000
  static let log = "log-1"

  let plan: Plan
  private(set) var state: RunState
  /// Where the run stands after the last action.
  private(set) var standing: Standing
  /// What the last action came to.
  private(set) var drafts: [Draft] = []
  private(set) var bytes: [[UInt8]] = []
  private(set) var events: [Event] = []
  private(set) var disclosures: [Disclosure] = []
  /// The time of the next action; it moves on a minute with each.
  var now = MemoryRun.opened
  private var actions = 0
  private var leaves = MerkleFrontier()
  /// Whether events are sealed and read back; else the engine's own view of the state ahead is
  /// taken, which is faster and leaves no bytes.
  private let seals: Bool

  /// Opens a run in the name of `p1`.
  init(_ plan: Plan, seals: Bool = true, _ fill: (inout OpeningGiven) -> Void = { _ in }) throws {
    self.plan = plan
    self.seals = seals
    var opening = OpeningGiven(
      run: "run-1",
      playbook: PlaybookReference(
        id: plan.playbook.id, version: plan.playbook.version,
        sha256: String(repeating: "a", count: 64)),
      files: [], mode: .live, title: "Test", language: .vi)
    fill(&opening)
    let stamp = Stamp(at: now, up: 1000, act: "a0", session: "s1")
    let decided = try plan.open(opening, by: "An", stamp: stamp)
    state = decided.after
    standing = decided.standing
    try append(decided, stamp)
  }

  /// What goes beside an action.
  struct With {
    var by = PersonNamed.known("p1")
    var who: PersonNamed?
    var session = "s1"
    var act: String?
    var happened: Moment?
    var override: Prose?
    var lateReason: Prose?
    var seen: Int64?
  }

  func request(_ action: Action, _ fill: (inout With) -> Void = { _ in }) -> Request {
    var with = With()
    fill(&with)
    let stamp = Stamp(
      at: now, up: 1000 + now - Self.opened, act: with.act ?? "a\(actions)", session: with.session)
    var request = Request(action, stamp: stamp, by: with.by)
    request.who = with.who
    request.happened = with.happened
    request.override = with.override
    request.lateReason = with.lateReason
    request.seen = with.seen
    return request
  }

  /// Does an action; the events it came to.
  @discardableResult
  mutating func act(_ action: Action, _ fill: (inout With) -> Void = { _ in }) throws -> [Event] {
    let request = request(action, fill)
    let decided = try plan.decide(request, in: state, standing: standing)
    let first = events.count
    try append(decided, request.stamp)
    return Array(events[first...])
  }

  /// Why an action would be refused; nil where it would not.
  func refusal(_ action: Action, _ fill: (inout With) -> Void = { _ in }) -> Refusal? {
    do {
      _ = try plan.decide(request(action, fill), in: state, standing: standing)
      return nil
    } catch {
      return error
    }
  }

  /// Seals what was decided, reads the bytes back and folds them in.
  private mutating func append(_ decided: Decided, _ stamp: Stamp) throws {
    drafts = decided.drafts
    if seals { try seal(decided, stamp) } else { state = decided.after }
    standing = decided.standing
    actions += 1
    now += 60_000
  }

  private mutating func seal(_ decided: Decided, _ stamp: Stamp) throws {
    for draft in decided.drafts {
      let seq = Int64(bytes.count)
      let sealed = try draft.proposal(stamp, by: decided.by).sealed(
        log: Self.log, seq: seq, run: "run-1", rseq: seq, runRoot: leaves.root
      ) { path in
        Array(Digest.sha256(of: Array("\(seq)/\(path)".utf8)).hex.utf8.prefix(32))
      }
      leaves.append(MerkleTree.leafHash(of: sealed.body))
      bytes.append(sealed.body)
      disclosures += sealed.disclosures
      let event = try Event(bytes: sealed.body)
      if seq == 0 {
        guard let opened = RunState(opening: event) else { throw NotAnOpening() }
        state = opened
      } else {
        state.apply(event)
      }
      events.append(event)
    }
  }

  struct NotAnOpening: Error {}
}

// MARK: - Short ways to act

extension MemoryRun {
  mutating func start(_ key: StepKey) throws { try act(.start(key)) }

  mutating func done(_ key: StepKey, _ answers: [String: Value] = [:]) throws {
    try act(.done(key, answers.changes, [], reason: nil))
  }

  mutating func answer(_ key: StepKey, _ answers: [String: Value]) throws {
    try act(.answer(key, answers.changes, []))
  }

  mutating func decide(_ key: StepKey, _ option: String) throws {
    try act(.decide(key, option: option, reason: "why"))
  }

  mutating func skip(_ key: StepKey) throws { try act(.skip(key, reason: "why")) }
  mutating func fail(_ key: StepKey) throws { try act(.fail(key, reason: "why")) }

  mutating func reopen(_ key: StepKey, below: Bool = false) throws {
    try act(.reopen(key, below: below, reason: "why"))
  }

  mutating func amend(_ key: StepKey, _ changes: [String: AnswerChange]) throws {
    try act(.amend(key, changes, reason: "why"))
  }

  mutating func finish() throws { try act(.finish(reason: nil)) }

  /// The place of the name of a person named by an event.
  static func name(at seq: Int64) -> SealedPlace {
    SealedPlace(log: log, seq: seq, path: "name")
  }

  /// A notice to a contact by telephone.
  static func call(_ contact: String, _ outcome: Notice.Outcome = .answered) -> NoticeGiven {
    NoticeGiven(
      contact: contact, channel: "phone", outcome: outcome, address: "113", person: "Bình",
      reference: nil)
  }
}

// MARK: - Looking

extension MemoryRun {
  func status(_ key: StepKey) -> Status? { standing[key]?.status }
  func why(_ key: StepKey) -> Why? { standing[key]?.why }
  func visit(_ key: StepKey) -> Visit { state.record(key).visit }

  /// Every step with its status, as `isolate[web01]: ready` and why.
  var lines: [String] {
    standing.instances.map { instance in
      let why = instance.why.map { " \($0.rawValue)" } ?? ""
      return "\(plan.label(instance.key)): \(instance.status.rawValue)\(why)"
    }
  }

  /// The state of the same bytes, replayed from the first.
  func replayed() throws -> RunState? { try Self.replay(bytes, of: plan) }

  static func replay(_ bytes: [[UInt8]], of plan: Plan) throws -> RunState? {
    var replay = Replay(plan: plan)
    for body in bytes { try replay.take(try Event(bytes: body)) }
    try replay.finish()
    return replay.state
  }
}
