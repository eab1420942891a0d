import Playbooks
import Response

extension Walk {
  /// Takes the step at hand to its end: answers, people told, evidence, approval, then done.
  ///
  /// Each thing given is on record before the next is asked for, so it can be left anywhere and
  /// taken up again.
  mutating func doStep() throws(Leave) {
    let key = try stepAtHand()
    let node = try node(of: key)
    let step = node.step
    try open(key, step)
    try askFields(of: key, step)
    if step.notification != nil { try tellRecipients(of: key, step) }
    try gatherEvidence(for: key, step)
    if let role = step.approval?.text { try seekApproval(of: key, role: role) }
    let before = view.state
    if let decision = step.decision {
      try decide(key, node, decision)
    } else {
      try record(.plain(.done(key, [:], [], reason: nil)), mayPass: true)
    }
    try askWhyLate(key, since: before)
    guard step.opens != nil else { return }
    // What was said about the step's end is used; opening a run is another thing.
    aside = Aside()
    try openLinked(from: key)
  }

  /// Takes up the step at hand, and nothing more.
  mutating func begin() throws(Leave) {
    let key = try stepAtHand()
    try confirmDanger(key, try node(of: key).step)
    try record(.plain(.start(key)), mayPass: true)
  }

  /// Makes sure that the step may be worked on; past a rule only with a reason.
  private mutating func open(_ key: StepKey, _ step: Step) throws(Leave) {
    try confirmDanger(key, step)
    switch view.standing[key]?.status {
    case .ready, .active, .failed: break
    default: try record(.plain(.start(key)), mayPass: true)
    }
  }

  /// Before what cannot be undone: the name of what it is done to, letter by letter.
  mutating func confirmDanger(_ key: StepKey, _ step: Step) throws(Leave) {
    guard step.danger else { return }
    let name = key.items.last ?? step.id
    try ask.exactly(name, WalkWords.danger(view.title(of: key), name: name))
  }

  /// Skips the step at hand.
  mutating func skip() throws(Leave) {
    let key = try stepAtHand()
    let step = try node(of: key).step
    let reason = try whySkip(isOptional: step.optional)
    try record(.plain(.skip(key, reason: reason)))
    chooseNext()
  }

  private mutating func whySkip(isOptional: Bool) throws(Leave) -> Prose {
    guard isOptional else { return try ask.reason(WalkWords.whySkip) }
    let notNeeded = WalkWords.notNeeded[view.language]
    let prompt = WalkWords.whySkip + WalkWords.orKeep(notNeeded)
    let reason = try ask.reason(prompt, also: [Ask.keeping])
    return reason.text == Ask.keeping ? Prose(notNeeded) : reason
  }

  /// Records that the step at hand could not be done; it stays open.
  mutating func fail() throws(Leave) {
    let key = try stepAtHand()
    let reason = try ask.reason(WalkWords.whyFail)
    try record(.plain(.fail(key, reason: reason)))
    chooseNext()
  }

  /// Opens the step at hand again.
  mutating func reopen() throws(Leave) {
    let key = try stepAtHand()
    let below = try ask.choice(
      WalkWords.reopenHow(view.title(of: key)),
      [
        Ask.Option(WalkWords.reopenAlone[view.language]),
        Ask.Option(WalkWords.reopenBelow[view.language]),
      ])
    let reason = try ask.reason(WalkWords.whyReopen)
    try record(.plain(.reopen(key, below: below == 1, reason: reason)))
    choose(key)
  }

  /// Offers to open the linked run that the step at hand names.
  mutating func openLinked(from key: StepKey) throws(Leave) {
    guard let opening = try node(of: key).step.opens else {
      return try ask.tell(WalkWords.opensNothing, .yellow)
    }
    let playbook = opening.playbook.text
    try ask.agreement(WalkWords.openLinked(playbook))
    switch Result(catching: { () throws(WalkFailure) in try port.openLinked(playbook, key, actor) })
    {
    case .success(let run): try ask.tell(WalkWords.opened(run), .green)
    case .failure(let failure):
      let refusal = try refusal(in: failure)
      try ask.tell(RefusalText(view).explanation(of: refusal).message, .yellow)
    }
  }
}
