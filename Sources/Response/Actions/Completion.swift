import Playbooks

// What a step asks for before it can end.

extension Deciding {
  /// Refuses an end without the answers asked for, or, where no reason to pass over that was
  /// given, without the evidence, the approval or the waiting time.
  ///
  /// - Returns: whether something was passed over.
  func requireComplete(_ target: Target, _ verb: Refusal.Verb) throws(Refusal) -> Bool {
    let visit = after.record(target.key).visit
    let current = visit.number == target.visit ? visit : Visit(number: target.visit, began: -1)
    let missing = missingAnswers(target.node.step, current)
    guard missing.isEmpty else { throw .missingAnswers(target.key, missing) }
    guard let gap = gap(target, current) else { return false }
    guard let override = request.override else { throw gap }
    _ = try required(override, verb, target.key)
    return true
  }

  /// Names of required fields without an answer, and of recipients nobody tried to reach.
  private func missingAnswers(_ step: Step, _ visit: Visit) -> [String] {
    let fields = step.fields.filter { field in
      field.required && (visit.answers[field.name].map { Self.isBlank($0, field) } ?? true)
    }
    let recipients = (step.notification?.to ?? []).filter { contact in
      !visit.notices.contains { $0.contact == contact.text }
    }
    return fields.map(\.name) + recipients.map { "\($0.text).channel" }
  }

  /// The first thing that is asked for and can be passed over with a reason.
  private func gap(_ target: Target, _ visit: Visit) -> Refusal? {
    let step = target.node.step
    if let wait = step.wait {
      let until = waitEnds(wait, target)
      if moment < until { return .waiting(target.key, until: until) }
    }
    if step.evidence == .required, visit.evidence.isEmpty { return .missingEvidence(target.key) }
    guard let role = step.approval?.text else { return nil }
    guard let approval = visit.approval, approval.verdict == .approved else {
      return .missingApproval(target.key, role: role, rejected: visit.approval != nil)
    }
    return approval.by == doer ? .approvalBySelf(target.key, person: doer) : nil
  }

  private static func isBlank(_ value: Value, _ field: Field) -> Bool {
    if field.type == .tick { return value != .bool(true) }
    if case .list = value { return false }
    return value.isBlank
  }

  /// When a wait is over: counted from the end of its step, or from when its needs were settled;
  /// where the first is enough, from the first that was done.
  private func waitEnds(_ wait: Wait, _ target: Target) -> Int64 {
    let nodes = target.node.waitFrom.map { [$0] } ?? target.node.needs
    let visits = nodes.flatMap {
      standing.instances(under: $0, for: target.key, at: target.index, in: plan)
    }
    .map { after.record($0.key).visit }
    let first =
      target.node.waitFrom == nil && target.node.join == .any
      ? visits.filter { $0.mark == .done }.compactMap { $0.ended?.moment }.min() : nil
    let last = visits.compactMap { $0.ended?.moment }.max()
    return (first ?? last ?? after.opening.at.moment) + wait.duration
  }
}
