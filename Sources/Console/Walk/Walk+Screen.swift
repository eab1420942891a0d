import Playbooks
import Response

extension Walk {
  /// The screen as it is now.
  func screen() -> [[Span]] {
    // Below it stand what was told and the prompt.
    let height = ask.isInteractive ? ask.size.rows - ask.told.count - 1 : nil
    return WalkScreen.lines(
      of: view, at: chosen, keys: view.keys(at: chosen), remarks: remarks, width: ask.size.columns,
      height: height)
  }

  /// What asks for a command; at a terminal with what is left of the clock that presses most, for the
  /// top of a screen scrolls away.
  var prompt: String {
    let command = "\(WalkWords.command[view.language]) > "
    guard ask.isInteractive, let clock = clocks(of: view).first(where: \.isOpen) else {
      return command
    }
    let left = ViewWords.left(clock.status, start: clock.start, due: clock.due, now: view.now)
    return "\(left[view.language]) · \(command)"
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
}

extension RunView {
  /// The keys that mean something at a step; the others work too, and say why they do not help.
  func keys(at key: StepKey?) -> [KeyLabel] {
    let step = key.flatMap { self.step($0) }
    let status = step?.instance.status
    let isEnded = status == .done || status == .skipped || status == .failed
    return WalkCommand.Verb.allCases.filter { verb in
      switch verb {
      case .done, .skip, .fail: step != nil && status?.isSettled == false
      case .begin: status == .ready || status == .failed
      case .run: step?.node.step.command != nil && state.opening.commands
      case .notice: step?.node.step.notification != nil
      case .approve: step?.node.step.approval != nil
      case .assign: status?.isSettled == false
      case .reopen: isEnded
      case .open: step?.node.step.opens != nil
      case .finish: standing.unsettled.isEmpty
      case .abort: false
      default: true
      }
    }.map { verb in
      let label =
        verb == .done && step?.node.step.decision != nil
        ? WalkWords.decideWord : verb.word
      return KeyLabel(verb.letter ?? label[language], label)
    }
  }
}
