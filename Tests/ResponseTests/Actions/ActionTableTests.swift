import Playbooks
import Response
import Testing

/// The table of actions and states (engine, section B), written out: what each action comes to on a
/// step in each state.
///
/// A word is the step's status afterwards, or the case of the refusal. Actions with `!` come with a
/// reason to pass over the rules.
@Suite("The table of actions")
struct ActionTableTests {
  private static let table = """
    .         blocked  ready    active   done           skipped        failed   not_applicable completed      aborted
    start     blocked- active   active   notAllowed     notAllowed     active   notAllowed     runClosed      runClosed
    start!    active   active   active   notAllowed     notAllowed     active   active         runClosed      runClosed
    answer    blocked- active   active   notAllowed     notAllowed     active   notAllowed     runClosed      runClosed
    answer!   blocked- active   active   notAllowed     notAllowed     active   notAllowed     runClosed      runClosed
    done      blocked- done     done     notAllowed     notAllowed     done     notAllowed     runClosed      runClosed
    done!     done     done     done     notAllowed     notAllowed     done     done           runClosed      runClosed
    decide    blocked- done     done     notAllowed     notAllowed     done     notAllowed     runClosed      runClosed
    decide!   done     done     done     notAllowed     notAllowed     done     done           runClosed      runClosed
    go-back   blocked- ready    ready    notAllowed     notAllowed     ready    notAllowed     runClosed      runClosed
    skip      skipped  skipped  skipped  notAllowed     notAllowed     skipped  notAllowed     runClosed      runClosed
    skip!     skipped  skipped  skipped  notAllowed     notAllowed     skipped  notAllowed     runClosed      runClosed
    fail      blocked- failed   failed   notAllowed     notAllowed     notAllowed notAllowed   runClosed      runClosed
    fail!     blocked- failed   failed   notAllowed     notAllowed     notAllowed notAllowed   runClosed      runClosed
    reopen    notAllowed notAllowed notAllowed ready    ready          ready    notAllowed     runClosed      runClosed
    reopen-below notAllowed notAllowed notAllowed ready ready          ready    notAllowed     runClosed      runClosed
    amend     notAllowed notAllowed active done         notAllowed     notAllowed notAllowed   runClosed      runClosed
    assign    blocked  ready    active   notAllowed     notAllowed     failed   notAllowed     runClosed      runClosed
    approve   blocked  ready    active   notAllowed     notAllowed     failed   notAllowed     runClosed      runClosed
    note      blocked  ready    active   done           skipped        failed   not_applicable done           ready
    indicator blocked  ready    active   done           skipped        failed   not_applicable done           ready
    attach    blocked  active   active   done           skipped        active   not_applicable done           ready
    notice    blocked  active   active   done           skipped        active   not_applicable done           ready
    link      blocked  ready    active   done           skipped        failed   not_applicable done           ready
    move      blocked  ready    active   done           skipped        failed   not_applicable done           ready
    open      blocked  ready    active   done           skipped        failed   not_applicable done           ready
    withhold  blocked  ready    active   done           skipped        failed   not_applicable done           ready
    redact    blocked  ready    active   done           skipped        failed   not_applicable done           ready
    hold      blocked  ready    active   done           skipped        failed   not_applicable done           ready
    lift-hold blocked  ready    active   done           skipped        failed   not_applicable done           ready
    withhold-held underHold underHold underHold underHold     underHold      underHold underHold     underHold      underHold
    redact-held   underHold underHold underHold underHold     underHold      underHold underHold     underHold      underHold
    command   blocked- active   active   notAllowed     notAllowed     active   notAllowed     runClosed      runClosed
    explain   noClock  ready    active   done           clockNotLate   failed   clockNotLate   done           ready
    update    blocked  ready    active   done           skipped        failed   not_applicable runClosed      runClosed
    role      blocked  ready    active   done           skipped        failed   not_applicable runClosed      runClosed
    hand-over blocked  ready    active   done           skipped        failed   not_applicable runClosed      runClosed
    finish    unsettled unsettled unsettled done        skipped        unsettled not_applicable runClosed     runClosed
    abort     blocked  ready    active   done           skipped        failed   not_applicable runClosed      runClosed
    reopen-run runStillOpen runStillOpen runStillOpen runStillOpen runStillOpen runStillOpen runStillOpen done ready
    """

  /// One field of the table.
  struct Field: CustomTestStringConvertible, Sendable {
    let action: String
    let state: String
    let outcome: String

    var testDescription: String { "\(action) on \(state): \(outcome)" }
  }

  private static let fields: [Field] = {
    let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    return rows.dropFirst().flatMap { row in
      zip(rows[0], row).dropFirst().map { state, outcome in
        Field(action: row[0], state: state, outcome: outcome)
      }
    }
  }()

  @Test("every action on every state comes to what the table says", arguments: fields)
  func comesTo(field: Field) throws {
    let isOverride = field.action.hasSuffix("!")
    let name = field.action.filter { $0 != "!" }
    let key = Situation.step(for: name)
    var run = try Situation.run(
      key, in: field.state, alone: name == "finish", beginning: Situation.beginning(for: name))
    let before = run
    let with: (inout MemoryRun.With) -> Void = {
      $0.override = isOverride ? "urgent" : nil
      if name == "approve" { $0.by = .new("Chi") }
    }
    do {
      try run.act(Situation.action(name, on: key), with)
      #expect(run.status(key)?.rawValue == field.outcome)
      #expect(try run.replayed() == run.state)
    } catch let refusal as Refusal {
      // `blocked-` is the refusal, `blocked` the status.
      let expected = field.outcome == "blocked-" ? "blocked" : field.outcome
      #expect(Refused.name(of: refusal) == expected)
      #expect(Status(rawValue: field.outcome) == nil)
      #expect(run.state == before.state)
      #expect(run.bytes == before.bytes)
    }
  }

  @Test("the table has every state of a step")
  func covers() {
    let states = Set(Self.fields.map(\.state))
    #expect(states == Set(Status.allCases.map(\.rawValue)).union(["completed", "aborted"]))
  }
}

/// Runs in which a step is in a wanted state, and actions on it.
enum Situation {
  private static let body = """
    roles: {lead: {title: Lead}, chief: {title: Chief}}
    inputs:
      system: {type: text, label: System, required: false}
    steps:
    \(Books.step("first"))\
    \(Books.decision("gate", ["yes-go", "no-go"], "needs: [first]"))\
    \(Books.step("t", "needs: [gate]\nwhen: gate == yes-go\n" + hosts))\
    \(Books.decision("d", ["a", "b", "again -> d"], "needs: [gate]\nwhen: gate == yes-go"))\
    \(Books.step("a", "needs: [gate]\nwhen: gate == yes-go\napprove: {role: chief}"))\
    \(Books.step("n", "needs: [gate]\nwhen: gate == yes-go\nnotify: {to: [soc]}"))\
    \(Books.step("c", "needs: [gate]\nwhen: gate == yes-go\nrun: {argv: [date], timeout: 5s}"))\
    \(Books.step("w", "needs: [gate]\nwhen: gate == yes-go\ndeadline: {within: 1m, from: first}"))
    """
  private static let hosts = "record:\n  hosts: {type: list, label: Hosts, required: false}"

  /// The step whose kind the action is for.
  static func step(for action: String) -> StepKey {
    switch action {
    case "decide", "go-back": "d"
    case "approve": "a"
    case "notice": "n"
    case "command": "c"
    case "explain": "w"
    default: "t"
    }
  }

  /// What is done first of all, for actions on what is on record.
  static func beginning(for action: String) -> [Action] {
    let file = EvidenceGiven(how: .copied, sha256: String(repeating: "c", count: 64), source: "usb")
    switch action {
    case "move", "open", "withhold": return [.attach(file, on: nil)]
    case "withhold-held": return [.attach(file, on: nil), hold]
    case "redact-held", "lift-hold": return [hold]
    default: return []
    }
  }

  private static let hold = Action.setHold(basis: "order 12", reason: nil)

  static func action(_ name: String, on key: StepKey) throws -> Action {
    switch name {
    case "move": return .moveEvidence("e3", CustodyGiven(to: .new("Bình"), reason: "why"))
    case "open": return .openEvidence("e3", reason: "why", place: nil)
    case "withhold", "withhold-held":
      return .withholdEvidence("e3", basis: "law", reason: nil)
    case "redact", "redact-held":
      return .redact(MemoryRun.name(at: 1), basis: "law", reason: nil)
    case "hold": return hold
    case "lift-hold": return .liftHold(basis: "order 12", reason: nil)
    case "start": return .start(key)
    case "answer": return .answer(key, ["hosts": .set(.open(["web01"]))], [])
    case "done": return .done(key, [:], [], reason: nil)
    case "decide": return .decide(key, option: "a", reason: "why")
    case "go-back": return .decide(key, option: "again", reason: "why")
    case "skip": return .skip(key, reason: "why")
    case "fail": return .fail(key, reason: "why")
    case "reopen": return .reopen(key, below: false, reason: "why")
    case "reopen-below": return .reopen(key, below: true, reason: "why")
    case "amend": return .amend(key, ["hosts": .add(["db02"])], reason: "why")
    case "assign": return .assign(key, to: .new("Bình"))
    case "approve": return .approve(key, .approved, reason: nil)
    case "note": return .note(.prose("seen"), on: key, corrects: nil)
    case "indicator": return .indicator(type: "ip", value: "192.0.2.1", on: key)
    case "attach": return .attach(EvidenceGiven(how: .described, source: "desk"), on: key)
    case "notice": return .notice(key, [MemoryRun.call("soc")])
    case "link": return .link(run: "run-2", from: key)
    case "command":
      return .startCommand(
        key,
        CommandGiven(
          id: "c1", argv: ["date"], directory: "/", timeout: 5000, executableSHA256: nil))
    case "explain": return .explainClock(key, reason: "nobody answered")
    case "update":
      var changes = RunChanges()
      changes.severity = "high"
      return .update(changes, reason: "why")
    case "role": return .takeRole("lead", .known("p1"))
    case "hand-over": return .offerHandover(to: .new("Bình"), brief: "b")
    case "finish": return .finish(reason: nil)
    case "abort": return .abort(reason: "why", mistake: false)
    case "reopen-run": return .reopenRun(reason: "why")
    default: throw UnknownAction(name: name)
    }
  }

  /// A run in which a step is in a state.
  ///
  /// `alone`: nothing else is unsettled.
  static func run(
    _ key: StepKey, in state: String, alone: Bool = false, beginning: [Action] = []
  ) throws -> MemoryRun {
    var run = try MemoryRun(try Books.plan(body)) { $0.commands = true }
    for action in beginning { try run.act(action) }
    if state == "blocked" { return run }
    try run.done("first")
    try run.decide("gate", state == "not_applicable" ? "no-go" : "yes-go")
    switch state {
    case "active": try run.start(key)
    case "done", "completed": try end(key, in: &run)
    case "skipped": try run.skip(key)
    case "failed": try run.fail(key)
    case "aborted": try run.act(.abort(reason: "why", mistake: false))
    default: break
    }
    guard run.state.isOpen, alone || state == "completed" else { return run }
    for instance in run.standing.unsettled where instance.key != key { try run.skip(instance.key) }
    if state == "completed" { try run.finish() }
    return run
  }

  private static func end(_ key: StepKey, in run: inout MemoryRun) throws {
    switch key.path {
    case "d": try run.decide(key, "a")
    case "n": try run.act(.done(key, [:], [MemoryRun.call("soc")], reason: nil))
    default: try run.act(.done(key, [:], [], reason: nil)) { $0.override = "urgent" }
    }
  }

  struct UnknownAction: Error { let name: String }
}
