import Playbooks

/// What is put on record when a step ends: drafts of the engine's own, and who recorded each.
///
/// They name no item and no visit, so that they serve every instance of the step.
struct Ending {
  fileprivate(set) var drafts: [(by: String, draft: Draft)]
  /// Fields that must be answered and are not: the engine takes no such end, and it is put on record
  /// only so that what comes after is seen too.
  fileprivate(set) var missing: [String] = []
}

/// What is answered at one instance of a step.
package struct Answering: Hashable, Sendable {
  /// By field; a field left out stays blank.
  package var answers: [String: Value] = [:]
  /// What a decision takes.
  package var option: String?
}

/// Ends steps as the engine lets people end them, and keeps what it said.
///
/// Whether a step can end hangs on what is given at the step itself, and on nothing else in the run
/// but the time a wait is counted from: so each is decided once, in a run that holds nothing else.
struct Endings {
  private let plan: Plan
  private let opened: RunState
  private var known: [Key: Ending] = [:]

  private struct Key: Hashable {
    let node: Int
    let answering: Answering
  }

  /// The person who approves what another did.
  private static let approver = "Duyệt"

  init(_ plan: Plan, opened: RunState) {
    self.plan = plan
    self.opened = opened
  }

  /// The end of a step without a wait.
  mutating func ending(of node: Int, _ answering: Answering) -> Ending {
    let key = Key(node: node, answering: answering)
    if let found = known[key] { return found }
    let instance = Standing.Instance(
      key: StepKey(plan.places[node].path), node: node, status: .ready, why: nil, truth: .yes,
      visit: 1, reopenedAbove: -1)
    let standing = Standing(instances: [instance])
    let moment = Explorer.openedAt
    let found: Ending
    switch end(instance, answering, in: opened, standing, at: moment) {
    case .success(let ending): found = ending
    case .failure(let refusal):
      found = forced(instance, answering, in: opened, standing, at: moment, refusal)
    }
    known[key] = found
    return found
  }

  /// The end of an instance where a run stands, at a moment or as soon after it as a wait allows.
  func ending(
    of instance: Standing.Instance, _ answering: Answering, in state: RunState,
    _ standing: Standing, from moment: Int64
  ) -> (Ending, at: Int64) {
    switch end(instance, answering, in: state, standing, at: moment) {
    case .success(let ending): return (ending, moment)
    case .failure(.waiting(_, let until?)) where until > moment:
      return ending(of: instance, answering, in: state, standing, from: until)
    case .failure(let refusal):
      return (forced(instance, answering, in: state, standing, at: moment, refusal), moment)
    }
  }

  /// An end that the engine refuses: the answers it takes, and the mark.
  private func forced(
    _ instance: Standing.Instance, _ answering: Answering, in state: RunState,
    _ standing: Standing, at moment: Int64, _ refusal: Refusal
  ) -> Ending {
    var ending = Ending(drafts: [])
    if case .missingAnswers(_, let fields) = refusal { ending.missing = fields }
    let changes = answering.answers.mapValues { AnswerChange.set(.open($0)) }
    let answer = (Action.answer(instance.key, changes, []), PersonNamed.known("p1"))
    if case .success(let answers) = end(instance, by: [answer], in: state, standing, at: moment) {
      ending.drafts = answers.drafts
    }
    var done = Draft(.stepDone, on: instance.key, visit: instance.visit)
    if let option = answering.option {
      done = Draft(.stepDecided, on: instance.key, visit: instance.visit)
      done.fields[.option] = option
      done.set(.reason, Prose("-"))
    }
    ending.drafts.append(("p1", done))
    return ending
  }

  private func end(
    _ instance: Standing.Instance, _ answering: Answering, in state: RunState,
    _ standing: Standing, at moment: Int64
  ) -> Result<Ending, Refusal> {
    let step = plan.graph.nodes[instance.node].step
    var requests: [(Action, PersonNamed)] = []
    if step.evidence == .required {
      let evidence = EvidenceGiven(how: .described, source: "-")
      requests.append((.attach(evidence, on: instance.key), .known("p1")))
    }
    if step.approval != nil {
      let approval = Action.approve(instance.key, .approved, reason: nil)
      requests.append((approval, .new(Self.approver)))
    }
    requests.append((Self.action(instance.key, step, answering), .known("p1")))
    return end(instance, by: requests, in: state, standing, at: moment)
  }

  private func end(
    _ instance: Standing.Instance, by requests: [(Action, PersonNamed)], in state: RunState,
    _ standing: Standing, at moment: Int64
  ) -> Result<Ending, Refusal> {
    var state = state
    var standing = standing
    var drafts: [(String, Draft)] = []
    do {
      for (action, by) in requests {
        let stamp = Stamp(at: moment, up: 0, act: Explorer.act, session: "")
        var deciding = try Deciding(
          plan: plan, state: state, standing: standing,
          request: Request(action, stamp: stamp, by: by))
        try deciding.perform()
        drafts += deciding.drafts.filter { $0.step != nil }.map { (deciding.by, $0) }
        state = deciding.after
        standing = standing.with(instance, state.record(instance.key).visit.mark?.status)
      }
    } catch { return .failure(error) }
    return .success(Ending(drafts: drafts))
  }

  private static func action(
    _ key: StepKey, _ step: Step, _ answering: Answering
  ) -> Action {
    let changes = answering.answers.mapValues { AnswerChange.set(.open($0)) }
    let notices = (step.notification?.to ?? []).map {
      NoticeGiven(
        contact: $0.text, channel: "-", outcome: .sent, address: nil, person: nil, reference: nil)
    }
    guard let option = answering.option else {
      return .done(key, changes, notices, reason: nil)
    }
    return .decide(key, changes, notices, option: option, reason: Prose("-"))
  }
}

extension Standing {
  /// The same, where one instance has another status now.
  fileprivate func with(_ instance: Instance, _ status: Status?) -> Standing {
    guard let status else { return self }
    return Standing(
      instances: instances.map { other in
        guard other.key == instance.key else { return other }
        return Instance(
          key: other.key, node: other.node, status: status, why: nil, truth: other.truth,
          visit: other.visit, reopenedAbove: other.reopenedAbove)
      })
  }
}
