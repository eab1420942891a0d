import Playbooks
import RandomPlaybooks
import Response

/// Actions by chance on a run: sensible ones, silly ones, and all between.
struct RandomWalk {
  private(set) var run: MemoryRun
  private(set) var told: [String] = []
  /// The last action that was accepted, what went beside it, and when it was asked for.
  private(set) var asked: (action: Action, with: MemoryRun.With, at: Int64)?
  private var chance: Chance
  /// Whether people also say why a deadline was missed, which no scenario does.
  private let explains: Bool

  init(
    plan: Plan, seed: UInt64, seals: Bool, pace: Int64 = 1, explains: Bool = false
  ) throws {
    self.explains = explains
    var chance = Chance(seed: seed)
    let inputs = Self.answers(&chance, to: plan.graph.inputs)
    run = try MemoryRun(plan, seals: seals) { opening in
      opening.inputs = inputs.mapValues { .open($0) }
      if pace > 1 { (opening.mode, opening.pace) = (.drill, pace) }
      if chance.one(in: 2) {
        opening.detected = Moment(ms: MemoryRun.opened - 3_600_000, typed: "1h ago")
      }
    }
    self.chance = chance
  }

  /// Does one action by chance, or has it refused; whether it was accepted.
  mutating func step() throws -> Bool {
    let (action, with) = choose()
    told.append("\(action)")
    do {
      let at = run.now
      try run.act(action, with)
      var filled = MemoryRun.With()
      with(&filled)
      asked = (action, filled, at)
      return true
    } catch let refusal as Refusal {
      told[told.count - 1] += "  refused: \(refusal)"
      return false
    }
  }

  /// Does an action that is not left to chance.
  mutating func act(
    _ action: Action, _ with: (inout MemoryRun.With) -> Void = { _ in }
  ) throws {
    told.append("\(action)")
    try run.act(action, with)
  }

  private mutating func choose() -> (Action, (inout MemoryRun.With) -> Void) {
    let instances = run.standing.instances
    guard let any = chance.element(of: instances), run.state.isOpen else {
      return (explanation() ?? .reopenRun(reason: "why"), { _ in })
    }
    let open = instances.filter { !$0.status.isSettled && $0.status != .blocked }
    let target = chance.one(in: 3) ? any : chance.element(of: open) ?? any
    let overrides = chance.one(in: 6)
    let happened =
      chance.one(in: 10) ? Moment(ms: run.now - 120_000, typed: "2m ago") : nil
    let saysWhy = explains && chance.one(in: 2)
    let with: (inout MemoryRun.With) -> Void = {
      $0.override = overrides ? "urgent" : nil
      $0.happened = happened
      $0.lateReason = saysWhy ? "nobody answered" : nil
    }
    if let explanation = explanation() { return (explanation, with) }
    return (chance.one(in: 2) ? end(target) : other(target, any), with)
  }

  /// Now and then why a clock was missed, whether it was or not.
  private mutating func explanation() -> Action? {
    guard explains, chance.one(in: 6) else { return nil }
    let clocks = run.state.clocks.keys.sorted { run.plan.label($0) < run.plan.label($1) }
    return chance.element(of: clocks).map { .explainClock($0, reason: "nobody answered") }
  }

  /// The end of a step as its kind wants it.
  mutating func end(_ target: Standing.Instance, back: Bool = true) -> Action {
    let step = run.plan.graph.nodes[target.node].step
    if let decision = step.decision {
      let options = decision.options.filter { back || $0.backTo == nil }
      let option = chance.element(of: options)?.choice.id ?? "a"
      return .decide(target.key, option: option, reason: "why")
    }
    let answers = Self.answers(&chance, to: step.fields)
    return .done(target.key, answers.changes, Self.calls(step, &chance), reason: nil)
  }

  private mutating func other(_ target: Standing.Instance, _ any: Standing.Instance) -> Action {
    let step = run.plan.graph.nodes[target.node].step
    switch chance.number(in: 0...13) {
    case 0: return .start(target.key)
    case 1: return .skip(target.key, reason: "why")
    case 2: return .skip(any.key, reason: "why")
    case 3: return .fail(target.key, reason: "why")
    case 4: return .reopen(any.key, below: chance.one(in: 2), reason: "why")
    case 5:
      return .answer(target.key, Self.answers(&chance, to: step.fields).changes, [])
    case 6, 7:
      let host = chance.element(of: ["x", "y", "z"]) ?? "x"
      let change: AnswerChange = chance.one(in: 2) ? .add([host]) : .remove([host])
      if chance.one(in: 3) {
        var changes = RunChanges()
        changes.inputs = ["hosts": change]
        return .update(changes, reason: "why")
      }
      return .amend(any.key, ["hosts": change], reason: "why")
    case 8: return .amend(any.key, Self.answers(&chance, to: step.fields).changes, reason: "why")
    case 9: return .note(.prose("seen"), on: any.key, corrects: nil)
    case 10: return .attach(EvidenceGiven(how: .described, source: "here"), on: any.key)
    case 11: return .assign(any.key, to: .new("Bình"))
    case 12:
      let calls = Self.calls(step, &chance)
      return .notice(target.key, calls)
    default:
      if chance.one(in: 4) { return .abort(reason: "why", mistake: false) }
      return .finish(reason: nil)
    }
  }

  static func answers(_ chance: inout Chance, to fields: [Field]) -> [String: Value] {
    var answers: [String: Value] = [:]
    for field in fields {
      switch field.name {
      case "hosts":
        answers["hosts"] = .list(["x", "y"].filter { _ in chance.one(in: 2) })
      case "ok": if chance.one(in: 2) { answers["ok"] = .bool(chance.one(in: 2)) }
      default:
        if chance.one(in: 2) { answers[field.name] = chance.one(in: 2) ? "low" : "high" }
      }
    }
    return answers
  }

  private static func calls(_ step: Step, _ chance: inout Chance) -> [NoticeGiven] {
    (step.notification?.to ?? []).map {
      MemoryRun.call($0.text, chance.one(in: 4) ? .noAnswer : .answered)
    }
  }
}
