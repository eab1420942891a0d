import Playbooks
import Response

/// The walk of one run: shows where it stands, takes a command, records what is done, again.
///
/// Each dialogue is an extension in a file of its own. They speak through `ask` and record through
/// `record`, and are left by throwing `Leave`.
package struct Walk: ~Copyable {
  let port: WalkPort
  var ask: Ask
  /// The run as it was last read.
  private(set) var view: RunView
  /// Who acts in this terminal.
  private(set) var actor: String
  /// The step on the screen.
  private(set) var chosen: StepKey?
  /// What was said about the next thing to be recorded.
  var aside = Aside()
  /// How much of the run had happened when the screen was made: what others did to a step since
  /// then is told before anything is recorded on it.
  private var seen: Int64 = 0
  private var hasRecorded = false
  /// Whether the view that the walk was made with has been looked at: the first screen is of it.
  private var hasLooked = false
  private var drawn: Drawn?
  /// The injects of a drill that were told in this terminal, or were shown before the walk began.
  var injectsTold: Set<String>

  /// Makes a walk of the run behind `port`.
  ///
  /// `actor` is who acts, as they named themselves.
  ///
  /// - Throws: what reading the run throws.
  package init(port: WalkPort, ask: consuming Ask, actor: String) throws(WalkFailure) {
    self.port = port
    self.actor = actor
    view = try port.view().seen(by: actor)
    injectsTold = Set(view.state.injects.keys)
    self.ask = ask
  }

  /// Walks until somebody leaves, the run is closed, or there is nothing more to read.
  package mutating func run() -> WalkEnd {
    while true {
      do throws(Leave) {
        try look()
        try tellInjects()
        if let end = try ending() { return end }
        try show()
        let command = try command()
        hasRecorded = false
        try perform(command)
        if hasRecorded { aside = Aside() }
      } catch {
        if case .walk(let end) = error { return end }
      }
    }
  }

  /// When the next thing recorded happened, and who did it: said before, used once.
  struct Aside: Equatable {
    var happened: Moment?
    var who: String?
  }

  // MARK: Seeing

  /// Reads what is new, and tells what others did.
  private mutating func look() throws(Leave) {
    guard hasLooked else {
      hasLooked = true
      return take(view)
    }
    let before = view
    do { take(try port.view()) } catch { throw .walk(.failed(error)) }
    for touch in view.touches(since: before.state.place) {
      try ask.tell(touch, .cyan)
    }
  }

  /// Takes a newer view; a step that is settled by now is no longer the one at hand.
  mutating func take(_ newer: RunView) {
    let before = chosen.flatMap { view.standing[$0] }
    view = newer.seen(by: actor)
    let now = chosen.flatMap { view.standing[$0] }
    if now == nil || (now?.status.isSettled == true && before?.status.isSettled == false) {
      chosen = nil
    }
    if chosen == nil { chosen = view.stepAtHand(of: actor) }
  }

  private mutating func ending() throws(Leave) -> WalkEnd? {
    guard case .closed(let result, let at, let by, _) = view.state.ending else { return nil }
    let time = TimeText.clock(at.recorded, in: view.plan.zone, now: view.now)
    try ask.tell(WalkWords.closed(result, by: view.name(of: by), at: time), .bold)
    return result == .completed ? .finished : .aborted
  }

  private mutating func show() throws(Leave) {
    let now = Drawn(
      next: view.state.place, chosen: chosen, others: view.otherSteps(than: chosen).map(\.key),
      actor: actor, aside: aside)
    if ask.isInteractive || now != drawn { try ask.draw(screen()) }
    drawn = now
    seen = view.state.place
  }

  /// What a screen was made of, but for the time.
  private struct Drawn: Equatable {
    let next: Int64
    let chosen: StepKey?
    /// In their order: the time alone can change it.
    let others: [StepKey]
    let actor: String
    let aside: Aside
  }

  private mutating func command() throws(Leave) -> WalkCommand {
    var question = LineQuestion(prompt: prompt, yieldsOnResize: true)
    while true {
      switch try ask.take(question, isRemembered: true) {
      case .line(let line): return meant(line)
      case .resized(let draft):
        question.draft = draft
        try show()
      }
    }
  }

  /// A step's id that is also the word of a command with a letter means the step: to turn to a step
  /// does nothing that must be taken back.
  private func meant(_ line: String) -> WalkCommand {
    let command = WalkCommand(line)
    guard case .verb(let verb) = command, verb.letter != nil, verb.letter != commandKey(line),
      view.step(labelled: line.trimmed) != nil
    else { return command }
    return .other(line.trimmed)
  }

  /// Makes a step the one at hand.
  ///
  /// Showing it starts nothing.
  mutating func choose(_ key: StepKey) { chosen = key }

  /// Turns to what comes next; a failed step stays open, and waits.
  mutating func chooseNext() { chosen = view.stepAtHand(of: actor) }

  /// Lets another person act from now on.
  mutating func act(as name: String) {
    actor = name
    view = view.seen(by: name)
  }

  // MARK: Recording

  /// Records an action, and tells so once it is durable.
  ///
  /// Where somebody else changed the step since it was shown, that is told and the action can be
  /// sent again as it is. Where a rule may be passed over with a reason, that is offered.
  ///
  /// - Parameters:
  ///   - action: what is asked for.
  ///   - name: who records it, where that is not who acts in this terminal.
  ///   - mayPass: whether the engine takes a reason to pass over a rule for this action.
  /// - Throws: `.question` where it is refused for good, which is told.
  mutating func record(
    _ action: WalkPort.AskedAction, by name: String? = nil, mayPass: Bool = false
  ) throws(Leave) {
    var asked = WalkPort.Asked(action, actor: name ?? actor)
    asked.happened = aside.happened
    asked.who = name == nil ? aside.who : nil
    while true {
      asked.seen = seen
      let refusal: Refusal
      switch Result(catching: { () throws(WalkFailure) in try port.perform(asked) }) {
      case .success(let newer): return try recorded(action.summary(in: newer), newer)
      case .failure(let failure): refusal = try self.refusal(in: failure)
      }
      try look()
      seen = view.state.place
      try ask.tell(RefusalText(view).explanation(of: refusal).message, .yellow)
      if case .changedSince = refusal {
        try askToSendAgain()
      } else if mayPass, refusal.canBePassed, asked.override == nil {
        asked.override = try askWhyToPass()
      } else {
        throw .question
      }
    }
  }

  /// Takes the run as it is after something was recorded, and tells so: what, and when.
  mutating func recorded(_ what: Phrase, _ newer: RunView) throws(Leave) {
    take(newer)
    hasRecorded = true
    let time = TimeText.clock(view.state.lastAt, in: view.plan.zone, now: view.now)
    try ask.tell(WalkWords.recorded(what, at: time), .green)
  }

  /// The refusal in a failure.
  ///
  /// - Throws: the end of the walk where the trail cannot be written to, `.question` for a file or
  ///   a command that could not be used, which is told.
  mutating func refusal(in failure: WalkFailure) throws(Leave) -> Refusal {
    switch failure {
    case .refused(let refusal): return refusal
    case .trail: throw .walk(.failed(failure))
    case .file, .command:
      try ask.tell(failure.explanation(in: view).whole, .yellow)
      throw .question
    }
  }

  private mutating func askToSendAgain() throws(Leave) {
    while true {
      let typed = try ask.line(LineQuestion(prompt: WalkWords.sendAgain[view.language] + " > "))
      if typed == Ask.keeping { return }
      if typed == Ask.leaving { throw .question }
    }
  }

  private mutating func askWhyToPass() throws(Leave) -> Prose {
    try ask.word(WalkWords.passWord, WalkWords.mayPass)
    return try ask.reason(WalkWords.whyPass)
  }
}

extension Refusal {
  /// Whether a reason passes over the rule (engine, section B: `--override`).
  fileprivate var canBePassed: Bool {
    switch self {
    case .blocked, .missingEvidence, .missingApproval, .approvalBySelf, .waiting: true
    case .notAllowed(_, _, let status, _, _): status == .notApplicable
    default: false
    }
  }
}
