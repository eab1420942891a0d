import Playbooks
import Response

extension Walk {
  /// The screen as it is now: the views' parts, with numbers for the other steps.
  func screen() -> [[Span]] {
    let width = ask.size.columns
    var lines = WalkScreen.head(of: view, width: width)
    lines += chosen.map { [[]] + WalkScreen.step($0, of: view, width: width) } ?? []
    lines += numberedSteps(width: width)
    for remark in remarks { lines += [[]] + [Span(remark, .bold, .yellow)].wrapped(to: width) }
    let keyLines = [[]] + WalkScreen.keyLines(keys, view.language, width: width)
    // Below the screen stand what was told and the prompt.
    let isCutOff = lines.count + keyLines.count + ask.told.count + 1 > ask.size.rows
    if ask.isInteractive, isCutOff {
      lines += [[]] + WalkScreen.recap(of: view, at: chosen, width: width)
    }
    return lines + keyLines
  }

  private func numberedSteps(width: Int) -> [[Span]] {
    let others = view.otherSteps(than: chosen)
    guard !others.isEmpty else { return [] }
    let shown = others.prefix(9)
    var lines: [[Span]] = [[], [Span(ViewWords.otherSteps[view.language], .bold)]]
    for (place, instance) in shown.enumerated() {
      lines += ([Span("\(place + 1)  ")] + StepLines.head(instance, view))
        .wrapped(to: width, hanging: 5)
    }
    if others.count > shown.count {
      lines += WalkWords.moreSteps(others.count - shown.count)[view.language]
        .lines(width: width, .dim)
    }
    return lines
  }

  /// What must not be overlooked below a screen.
  private var remarks: [String] {
    var remarks: [Phrase] = []
    let me = view.person(named: actor)
    if let offer = view.state.offer, offer.to == me {
      remarks.append(WalkWords.offeredToYou(by: view.name(of: offer.from)))
    }
    if view.standing.unsettled.isEmpty { remarks.append(WalkWords.allSettled) }
    if let happened = aside.happened {
      let time = TimeText.moment(happened.ms, in: view.plan.zone)
      remarks.append(WalkWords.willHaveHappened(time))
    }
    if let who = aside.who { remarks.append(WalkWords.willBeDone(by: who)) }
    return remarks.map { $0[view.language] }
  }

  /// The keys that mean something now; the others work too, and say why they do not help.
  private var keys: [KeyLabel] {
    let step = chosen.flatMap { view.step($0) }
    let status = step?.instance.status
    let isEnded = status == .done || status == .skipped || status == .failed
    return WalkCommand.Verb.allCases.filter { verb in
      switch verb {
      case .done, .skip, .fail: step != nil && status?.isSettled == false
      case .begin: status == .ready || status == .failed
      case .run: step?.node.step.command != nil && view.state.opening.commands
      case .notice: step?.node.step.notification != nil
      case .approve: step?.node.step.approval != nil
      case .assign: status?.isSettled == false
      case .reopen: isEnded
      case .open: step?.node.step.opens != nil
      case .finish: view.standing.unsettled.isEmpty
      case .abort: false
      default: true
      }
    }.map { verb in
      let label =
        verb == .done && step?.node.step.decision != nil
        ? WalkWords.decideWord : verb.word
      return KeyLabel(verb.letter ?? label[view.language], label)
    }
  }
}
