import Playbooks

/// What a step asks for before it can end, held against what was given.
///
/// The engine and its replay ask the same: a record that an action could not have made is told.
struct Completion {
  let plan: Plan
  /// With what the action has recorded so far.
  let state: RunState
  /// Where the run stood before the action.
  let standing: Standing
  let key: StepKey
  /// The visit that is to end.
  let number: Int
  /// Who ends it, and when.
  let doer: String
  let moment: Int64

  /// A rule that is not kept, and the refusal that says so.
  struct Gap {
    let rule: PassableRule
    let refusal: Refusal
  }

  /// Names of required fields without an answer, and of recipients nobody tried to reach.
  ///
  /// No reason passes over them.
  var missing: [String] {
    guard let step = plan.node(key)?.step else { return [] }
    let fields = step.fields.filter { field in
      field.required && (visit.answers[field.name].map { Self.isBlank($0, field) } ?? true)
    }
    let recipients = (step.notification?.to ?? []).filter { contact in
      !visit.notices.contains { $0.contact == contact.text }
    }
    return fields.map(\.name)
      + recipients.flatMap { ["\($0.text).channel", "\($0.text).outcome"] }
  }

  /// What is asked for and not there, and can be passed over with a reason.
  var gaps: [Gap] {
    guard let index = plan.graph.index[key.path] else { return [] }
    let step = plan.graph.nodes[index].step
    var gaps: [Gap] = []
    if let wait = step.wait {
      let until = end(of: wait, at: index)
      if moment < until {
        gaps.append(Gap(rule: .wait, refusal: .waiting(key, until: until)))
      }
    }
    if step.evidence == .required, visit.evidence.isEmpty {
      gaps.append(Gap(rule: .evidence, refusal: .missingEvidence(key)))
    }
    if let role = step.approval?.text, let refusal = approvalRefusal(role: role) {
      gaps.append(Gap(rule: .approval, refusal: refusal))
    }
    return gaps
  }

  /// What was given in the visit that is to end; nothing where it has not begun.
  private var visit: Visit {
    let visit = state.record(key).visit
    return visit.number == number ? visit : Visit(number: number, began: -1)
  }

  private func approvalRefusal(role: String) -> Refusal? {
    guard let approval = visit.approval, approval.verdict == .approved else {
      return .missingApproval(key, role: role, rejected: visit.approval != nil)
    }
    let isWorker = approval.by == doer || visit.workers.contains(approval.by)
    return isWorker ? .approvalBySelf(key, person: approval.by) : nil
  }

  private static func isBlank(_ value: Value, _ field: Field) -> Bool {
    if field.type == .tick { return value != .bool(true) }
    if case .list = value { return false }
    return value.isBlank
  }

  /// When a wait is over: counted from the end of its step, or from when its needs were settled;
  /// where the first is enough, from the first that was done.
  private func end(of wait: Wait, at index: Int) -> Int64 {
    let node = plan.graph.nodes[index]
    let visits = (node.waitFrom.map { [$0] } ?? node.needs).flatMap {
      standing.instances(under: $0, for: key, at: index, in: plan)
    }
    .map { state.record($0.key).visit }
    let first =
      node.waitFrom == nil && node.join == .any
      ? visits.filter { $0.mark == .done }.compactMap { $0.ended?.moment }.min() : nil
    let last = visits.compactMap { $0.ended?.moment }.max()
    return (first ?? last ?? state.opening.at.moment) + wait.duration
  }
}

extension Deciding {
  /// Refuses an end without the answers asked for, or, where no reason to pass over that was
  /// given, without the evidence, the approval or the waiting time.
  ///
  /// - Returns: the rules passed over, those the action began the step in spite of too.
  func requireComplete(_ target: Target, _ verb: Refusal.Verb) throws(Refusal) -> [PassableRule] {
    let completion = Completion(
      plan: plan, state: after, standing: standing, key: target.key, number: target.visit,
      doer: doer, moment: moment)
    let missing = completion.missing
    guard missing.isEmpty else { throw .missingAnswers(target.key, missing) }
    let gaps = completion.gaps
    if let gap = gaps.first {
      guard let override = request.override else { throw gap.refusal }
      try requireWords(override, verb, target.key)
    }
    return (target.closedBy.map { [$0] } ?? []) + gaps.map(\.rule)
  }

  /// Refuses a blank reason to pass over a rule.
  func requireWords(_ override: Prose, _ verb: Refusal.Verb, _ key: StepKey) throws(Refusal) {
    guard !override.text.trimmed.isEmpty else { throw .overrideNeedsReason(verb, key) }
  }
}
