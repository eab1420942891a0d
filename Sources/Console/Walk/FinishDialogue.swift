import Playbooks
import Response

extension Walk {
  /// Completes the run, once every step is settled and somebody says so in a word.
  mutating func finish() throws(Leave) {
    try offerToSkipLosers()
    let open = view.standing.unsettled.map { view.plan.label($0.key) }
    guard open.isEmpty else { return try ask.tell(WalkWords.stillOpen(open), .yellow) }
    try tellUnmetClocks()
    try askWhyOverdue()
    try ask.word(WalkCommand.Verb.finish.word, WalkWords.finishNow)
    try record(.plain(.finish(reason: nil)))
  }

  /// Ends the run before its end, or declares that it was opened by mistake.
  mutating func abort() throws(Leave) {
    let kind = try ask.choice(
      WalkWords.abortHow,
      [
        Ask.Option(WalkWords.abortReal[view.language]),
        Ask.Option(WalkWords.abortMistake[view.language]),
      ])
    try tellUnmetClocks()
    // What was opened by mistake missed nothing.
    if kind == 0 { try askWhyOverdue() }
    let reason = try ask.reason(WalkWords.whyAbort)
    try ask.word(WalkCommand.Verb.abort.word, WalkWords.abortNow)
    try record(.plain(.abort(reason: reason, mistake: kind == 1)))
  }

  private mutating func tellUnmetClocks() throws(Leave) {
    let unmet = ClockView.openLines(of: view, width: ask.size.columns)
    guard !unmet.isEmpty else { return }
    try ask.show(WalkWords.unmetClocks, .bold, .yellow)
    try ask.show(unmet)
  }

  /// Steps that lost an `any` stay open (engine A4); all can be skipped with one reason.
  private mutating func offerToSkipLosers() throws(Leave) {
    let losers = view.losersOfAny()
    guard !losers.isEmpty else { return }
    try ask.agreement(WalkWords.skipLosers(losers.map { view.plan.label($0) }))
    let reason = try ask.reason(WalkWords.whySkip)
    for key in losers { try record(.plain(.skip(key, reason: reason))) }
  }
}

extension RunView {
  /// Open steps that only serve an `any` which another step has won already.
  func losersOfAny() -> [StepKey] {
    let graph = plan.graph
    func instances(of need: Int) -> [Standing.Instance] {
      let members = graph.nodes[need].members ?? [need]
      return standing.instances.filter { members.contains($0.node) }
    }
    return standing.unsettled.filter { loser in
      let served = graph.nodes.filter { node in
        node.needs.contains { (graph.nodes[$0].members ?? [$0]).contains(loser.node) }
      }
      return !served.isEmpty
        && served.allSatisfy { node in
          node.join == .any
            && node.needs.contains { need in instances(of: need).contains { $0.status == .done } }
        }
    }.map(\.key)
  }
}
