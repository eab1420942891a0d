import AuditTrail
import Playbooks
import Response
import Testing

@testable import Console

/// A run in memory behind a port: the real engine, the real bytes, no database.
///
/// Every action is a second after the last, so that a script always gives the same record.
final class MemoryRun {
  private(set) var state: RunState
  private(set) var events: [Event] = []
  private(set) var now: Int64 = 1_795_291_500_000
  /// What was kept, by role or path.
  private(set) var kept: [String] = []
  /// Done once, before the next action is decided: somebody else at another terminal.
  var meanwhile: (() throws -> Void)?
  /// Why the trail cannot be written to, where it cannot.
  var failure: WalkFailure?
  /// How mail leaves; at first not at all.
  var post = Post(sender: nil, fault: MailSetupFault.none(path: "mail.yaml"), send: nil)
  /// What an editor makes of a text; at first nothing.
  var editing: (String) -> Edited = { text in
    Edited(text: text, fault: nil, path: "/tmp/notice.txt") { true }
  }
  /// Files written outside, by their path.
  private(set) var written: [String: [UInt8]] = [:]
  /// Documents in the store, by their hash.
  private(set) var documents: [String: [UInt8]] = [:]

  private let plan: Plan
  private let surroundings: Surroundings
  private let language: Language
  private var disclosed: [String: String] = [:]
  private var acts = 0

  /// Opens a run in the name of An.
  init(
    _ compilation: Compilation, rules: [String: DeadlineRule] = [:],
    surroundings: Surroundings = Surroundings(), mode: Opening.Mode = .live,
    language: Language = .vi, inputs: [String: Answer] = [:]
  ) throws {
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors)")
    let playbook = try #require(compilation.playbook)
    plan = Plan(
      playbook: playbook, graph: try #require(compilation.graph), rules: rules, zone: .vietnam)
    self.surroundings = surroundings
    self.language = language
    var given = OpeningGiven(
      run: "r-7k2m",
      playbook: PlaybookReference(
        id: playbook.id, version: playbook.version, sha256: String(repeating: "a", count: 64)),
      files: [], mode: mode, title: "Thử", language: language)
    given.inputs = inputs
    given.commands = true
    let stamp = Stamp(at: now, up: 0, act: "act0", session: "s1")
    let opened = try plan.open(given, by: "An", stamp: stamp)
    state = opened.after
    try record(opened, stamp)
  }

  /// What a walk is given; each session is a terminal of its own.
  func port(session: String = "s1") -> WalkPort {
    WalkPort(
      now: { self.now },
      view: { () throws(WalkFailure) in self.view() },
      perform: { (asked) throws(WalkFailure) in try self.perform(asked, session: session) },
      keep: { (path, how) throws(WalkFailure) in try self.keep(path, how) },
      keepText: { (role, _) throws(WalkFailure) in
        self.kept.append(role)
        return String(repeating: "b", count: 64)
      },
      run: { (key, argv, timeout, actor) throws(WalkFailure) in
        try self.run(key, argv, timeout, actor, session: session)
      },
      openLinked: { (playbook, key, actor) throws(WalkFailure) in
        var asked = WalkPort.Asked(.plain(.link(run: "r-linked", from: key)), actor: actor)
        asked.seen = nil
        _ = try self.perform(asked, session: session)
        return "r-linked"
      },
      notices: NoticePort(
        post: { self.post }, edit: { self.editing($0) },
        keep: { (media, source, bytes) throws(WalkFailure) in
          self.keep(media, source, bytes)
        },
        kept: { self.documents[$0].map { String(decoding: $0, as: UTF8.self) } },
        write: { (path, bytes) throws(WalkFailure) in try self.write(path, bytes) }))
  }

  private func keep(_ media: String, _ source: String, _ bytes: [UInt8]) -> EvidenceGiven {
    let sha256 = Digest.sha256(of: bytes).hex
    documents[sha256] = bytes
    return EvidenceGiven(
      how: .copied, sha256: sha256, size: Int64(bytes.count), media: media, source: source)
  }

  private func write(_ path: String, _ bytes: [UInt8]) throws(WalkFailure) {
    guard written[path] == nil else { throw .file(path: path, errno: 17) }
    written[path] = bytes
  }

  func view() -> RunView {
    RunView(
      plan: plan, state: state, standing: plan.standing(of: state), disclosed: disclosed,
      surroundings: surroundings, language: language, now: now, actor: nil)
  }

  /// Somebody's action, past any walk.
  func act(_ action: Action, by name: String, session: String = "s2") throws(WalkFailure) {
    _ = try perform(WalkPort.Asked(.plain(action), actor: name), session: session)
  }

  private func perform(_ asked: WalkPort.Asked, session: String) throws(WalkFailure) -> RunView {
    if let failure { throw failure }
    if let meanwhile {
      self.meanwhile = nil
      do { try meanwhile() } catch { Issue.record(error) }
    }
    now += 1000
    acts += 1
    let stamp = Stamp(at: now, up: now, act: "act\(acts)", session: session)
    var request = Request(action(asked.action), stamp: stamp, by: person(asked.actor))
    request.who = asked.who.map(person)
    request.happened = asked.happened
    request.override = asked.override
    request.seen = asked.seen
    let decided: Decided
    do throws(Refusal) { decided = try plan.decide(request, in: state) } catch {
      throw .refused(error)
    }
    do { try record(decided, stamp) } catch { Issue.record(error) }
    return view()
  }

  private func action(_ asked: WalkPort.AskedAction) -> Action {
    switch asked {
    case .plain(let action): action
    case .assign(let key, let name): .assign(key, to: person(name))
    case .takeRole(let role, let name): .takeRole(role, person(name))
    case .offerHandover(let name, let brief): .offerHandover(to: person(name), brief: brief)
    }
  }

  private func person(_ name: String) -> PersonNamed {
    view().person(named: name).map { .known($0) } ?? .new(name)
  }

  private func keep(_ path: String, _ how: Evidence.How) throws(WalkFailure) -> EvidenceGiven {
    guard !path.hasSuffix("missing") else { throw .file(path: path, errno: 2) }
    kept.append(path)
    return EvidenceGiven(
      how: how, sha256: String(repeating: "c", count: 64), size: 12, source: path)
  }

  private func run(
    _ key: StepKey, _ argv: [String], _ timeout: Int64, _ actor: String, session: String
  ) throws(WalkFailure) -> RunView {
    let command = CommandGiven(
      id: "c\(acts)", argv: argv, directory: "/", timeout: timeout, executableSHA256: nil)
    _ = try perform(
      WalkPort.Asked(.plain(.startCommand(key, command)), actor: actor), session: session)
    let outcome = CommandOutcome(id: command.id, how: .exit, code: 0, ms: 5, out: nil, err: nil)
    return try perform(
      WalkPort.Asked(.plain(.endCommand(key, outcome)), actor: actor), session: session)
  }

  private func record(_ decided: Decided, _ stamp: Stamp) throws {
    for draft in decided.drafts {
      let seq = Int64(events.count)
      let sealed = try draft.proposal(stamp, by: decided.by).sealed(
        log: "log1", seq: seq, run: "r-7k2m", rseq: seq, runRoot: .sha256(of: []),
        salts: { _ in Array(repeating: UInt8(truncatingIfNeeded: seq), count: 32) })
      for secret in sealed.disclosures {
        let digest = Commitment.digest(
          log: "log1", seq: seq, path: secret.path, salt: secret.salt, value: secret.value)
        disclosed[digest.hex] = secret.value
      }
      let event = try Event(bytes: sealed.body)
      if seq == 0 {
        state = try #require(RunState(opening: event))
      } else {
        state.apply(event)
      }
      events.append(event)
    }
  }
}
