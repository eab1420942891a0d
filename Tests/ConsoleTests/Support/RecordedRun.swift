import AuditTrail
import Playbooks
import Response
import Testing

@testable import Console

/// A run recorded in memory, event by event, through the real engine and the real bytes.
struct RecordedRun {
  let plan: Plan
  private(set) var state: RunState
  private(set) var events: [Event] = []
  private(set) var disclosed: [String: String] = [:]
  private var acts = 0

  /// 2026-11-22 03:05:00 in Vietnam.
  static let start: Int64 = 1_795_291_500_000
  static let minute: Int64 = 60_000

  /// Text that stands for the title and for every name, as an earlier program recorded it: today's
  /// engine refuses what is more than a line.
  private let unchecked: String?

  /// Opens a run of a playbook's text, in the name of An.
  init(
    _ text: String, mode: Response.Opening.Mode = .live, title: String = "Máy chủ tệp bị mã hóa",
    detected: Moment? = Moment(ms: start - 25 * minute, typed: "25 phút trước"),
    inputs: [String: Answer] = ["system": .open(.text("Cổng dịch vụ công"))],
    rules: [String: DeadlineRule] = SamplePlaybook.rules, unchecked: String? = nil
  ) throws {
    self.unchecked = unchecked
    let file = SourceFile(role: .playbook, name: "sample.yaml", bytes: Array(text.utf8))
    let library = Library(
      playbook: { _ in .missing(known: []) }, rules: rules,
      templates: SamplePlaybook.surroundings.templates)
    let compilation = PlaybookCompiler.compile(file, library: library)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors)")
    let playbook = try #require(compilation.playbook)
    let graph = try #require(compilation.graph)
    plan = Plan(playbook: playbook, graph: graph, rules: rules, zone: .vietnam)
    var given = OpeningGiven(
      run: "r-7k2m",
      playbook: PlaybookReference(
        id: playbook.id, version: playbook.version, sha256: String(repeating: "a", count: 64)),
      files: [], mode: mode, title: title, language: .vi)
    given.tlp = playbook.tlp?.rawValue
    given.detected = detected
    given.inputs = inputs
    given.commands = true
    let stamp = Stamp(at: Self.start, up: 0, act: "act0", session: "s1")
    let opened = try plan.open(given, by: "An", stamp: stamp)
    state = opened.after
    try record(opened, stamp: stamp, isFirst: true)
  }

  /// Does something `minutes` after the opening; the person is named where they are new.
  mutating func act(
    _ action: Action, at minutes: Int64, by name: String = "An", who: String? = nil,
    happened: Moment? = nil, override: Prose? = nil, lateReason: Prose? = nil
  ) throws {
    acts += 1
    let stamp = Stamp(
      at: Self.start + minutes * Self.minute, up: minutes * Self.minute, act: "act\(acts)",
      session: "s1")
    var request = Request(action, stamp: stamp, by: person(name))
    request.who = who.map(person)
    request.happened = happened
    request.override = override
    request.lateReason = lateReason
    try record(try plan.decide(request, in: state), stamp: stamp, isFirst: false)
  }

  func view(
    at minutes: Int64, language: Language = .vi, actor: String? = "An",
    surroundings: Surroundings = SamplePlaybook.surroundings
  ) -> RunView {
    RunView(
      plan: plan, state: state, standing: plan.standing(of: state), disclosed: disclosed,
      surroundings: surroundings, language: language, now: Self.start + minutes * Self.minute,
      actor: actor)
  }

  private func person(_ name: String) -> PersonNamed {
    let known = state.people.first { person in
      if case .sealed(let hex) = person.name { disclosed[hex] == name } else { false }
    }
    return known.map { .known($0.id) } ?? .new(name)
  }

  private func asRecorded(_ draft: Draft) -> Draft {
    guard let unchecked else { return draft }
    var draft = draft
    if draft.kind == .runOpened { draft.fields[.title] = unchecked }
    if draft.kind == .personNamed { draft.secrets["name"] = unchecked }
    return draft
  }

  private mutating func record(_ decided: Decided, stamp: Stamp, isFirst: Bool) throws {
    for (place, draft) in decided.drafts.enumerated() {
      let seq = Int64(events.count)
      let sealed = try asRecorded(draft).proposal(stamp, by: decided.by).sealed(
        log: "log1", seq: seq, run: "r-7k2m", rseq: seq, runRoot: .sha256(of: []),
        salts: { _ in Array(repeating: UInt8(truncatingIfNeeded: seq), count: 32) })
      for secret in sealed.disclosures {
        let digest = Commitment.digest(
          log: "log1", seq: seq, path: secret.path, salt: secret.salt, value: secret.value)
        disclosed[digest.hex] = secret.value
      }
      let event = try Event(bytes: sealed.body)
      if isFirst, place == 0 {
        state = try #require(RunState(opening: event))
      } else {
        state.apply(event)
      }
      if event.kind == .dataRedacted, let seq = event[.targetSeq], let path = event[.path] {
        let place = SealedPlace(log: event.log, seq: seq, path: path)
        if let erased = state.safekeeping.values[place] { disclosed[erased.commitment] = nil }
      }
      events.append(event)
    }
  }
}
