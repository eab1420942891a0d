import Playbooks
import Response

extension Walk {
  /// Asks which option, shows what each leads to, and asks why.
  mutating func decide(_ key: StepKey, _ node: Graph.Node, _ decision: Decision) throws(Leave) {
    let options = decision.options.map { option in
      let outlook = OptionOutlook(option, node: node, view: view).phrase[view.language]
      return Ask.Option(option.choice.id, "\(view.label(of: option.choice))\n\(outlook)")
    }
    let question = view.plan.graph.index[key.path].map {
      Filler(view, node: $0, items: key.items).fill(decision.question).text
    }
    let place = try ask.choice(Phrase(both: question ?? ""), options)
    let option = decision.options[place].choice.id
    if node.backTo[option] != nil {
      let reopened = view.reopened(by: option, of: key).map { view.plan.label($0) }
      try ask.exactly(option, WalkWords.goesBack(reopened, option: option))
    }
    let reason = try ask.reason(WalkWords.whyDecide)
    try record(.plain(.decide(key, option: option, reason: reason)), mayPass: true)
  }
}

extension RunView {
  /// The steps that would begin anew if a decision took an option.
  ///
  /// The engine is asked, and nothing is recorded. Empty where it would refuse: then it says so when the decision is sent. Rules about evidence,
  /// approval and patience are passed over: they say when to decide, not what follows.
  func reopened(by option: String, of key: StepKey) -> [StepKey] {
    let stamp = Stamp(at: now, up: 0, act: "", session: "")
    let reason = Prose("?")
    var request = Request(
      .decide(key, option: option, reason: reason), stamp: stamp, by: .known(state.responsible))
    request.override = reason
    do throws(Refusal) {
      let after = try plan.decide(request, in: state).after
      return standing.instances.map(\.key).filter {
        after.record($0).visit.number > state.record($0).visit.number
      }
    } catch {
      return []
    }
  }
}
