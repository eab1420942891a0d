import Playbooks

// What a step asks for before it ends, held against a recorded end.

extension LegalityCheck {
  /// A step that decides nothing, with all it asks for, or with a reason to go without.
  func checkEnd(_ event: Event, _ key: StepKey, _ step: Step) throws(Replay.Divergence) {
    guard step.decision == nil else {
      throw .incomplete(key, missing: ["option"], rseq: event.rseq)
    }
    try checkComplete(event, key)
  }

  /// One of the options, back only where it leads and as often as it may.
  func checkDecision(_ event: Event, _ key: StepKey, _ node: Graph.Node)
    throws(Replay.Divergence)
  {
    let option = event[.option] ?? ""
    guard let decision = node.step.decision,
      decision.options.contains(where: { $0.choice.id == option })
    else { throw .unknownOption(key, option, rseq: event.rseq) }
    let back = node.backTo[option].map { plan.graph.nodes[$0].path }
    guard event[.backTo] == back else { throw .unknownOption(key, option, rseq: event.rseq) }
    if back != nil, state.record(key).timesBack >= decision.repeatLimit {
      throw .repeatLimit(key, limit: decision.repeatLimit, rseq: event.rseq)
    }
    try checkComplete(event, key)
  }

  private func checkComplete(_ event: Event, _ key: StepKey) throws(Replay.Divergence) {
    guard let standing else { return }
    let completion = Completion(
      plan: plan, state: state, standing: standing, key: key,
      number: event.visit ?? state.record(key).visit.number, doer: event.doer,
      moment: event.moment)
    let missing = completion.missing
    guard missing.isEmpty else { throw .incomplete(key, missing: missing, rseq: event.rseq) }
    for gap in completion.gaps where !isOld(gap, event) {
      guard event[.override] != nil, event[.passed]?.contains(gap.rule.rawValue) ?? true else {
        throw .ruleNotKept(gap.rule, key, rseq: event.rseq)
      }
    }
  }

  /// Whether an earlier program let it be: the approval of somebody who had begun the step and did
  /// not end it.
  private func isOld(_ gap: Completion.Gap, _ event: Event) -> Bool {
    guard case .approvalBySelf(_, let person) = gap.refusal else { return false }
    return person != event.doer
  }
}
