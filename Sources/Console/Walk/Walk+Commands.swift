import Playbooks
import Response

extension Walk {
  /// Does what was typed at the screen.
  mutating func perform(_ command: WalkCommand) throws(Leave) {
    switch command {
    case .verb(let verb): try perform(verb)
    case .number(let number): try choose(number: number)
    case .happened(let typed): try setHappened(typed)
    case .onBehalf(let name): aside.who = name
    case .nothing: break
    case .other(let typed):
      guard let key = view.step(labelled: typed) else {
        return try ask.tell(WalkWords.notUnderstood(typed), .yellow)
      }
      choose(key)
    }
  }

  private mutating func perform(_ verb: WalkCommand.Verb) throws(Leave) {
    switch verb {
    case .done: try doStep()
    case .skip: try skip()
    case .fail: try fail()
    case .note: try note()
    case .indicator: try addIndicator()
    case .attach: try attach()
    case .other: try chooseOther()
    case .contacts: try ask.page(contactLines())
    case .amend: try amend()
    case .handover: try handOver()
    case .actor: try changeActor()
    case .status: try ask.page(StatusView.lines(of: view, head: nil, width: ask.size.columns))
    case .begin: try begin()
    case .run: try runCommand()
    case .notice: try recordNotice()
    case .approve: try approve(stepAtHand())
    case .assign: try assign()
    case .reopen: try reopen()
    case .open: try openLinked(from: stepAtHand())
    case .finish: try finish()
    case .abort: try abort()
    case .help: try ask.page(HelpPage.lines(view.language, width: ask.size.columns))
    case .quit: throw .walk(.quit)
    }
  }

  /// Whom to call: those of the step at hand first.
  private func contactLines() -> [[Span]] {
    let own = chosen.flatMap { view.plan.node($0)?.step.notification?.to.map(\.text) } ?? []
    let others = view.surroundings.contacts.keys.filter { !own.contains($0) }.sorted()
    return (own + others).flatMap { contact in contactLines(of: contact) + [[]] }
  }

  /// One contact; in a drill dimmed, for nobody is called.
  func contactLines(of id: String) -> [[Span]] {
    ContactLines.lines(
      view.surroundings.contacts[id] ?? Contact(id: id, title: .both(id)), now: view.now,
      zone: view.plan.zone, language: view.language, isDrill: view.state.opening.mode == .drill,
      width: ask.size.columns)
  }

  /// The step on the screen.
  ///
  /// - Throws: `.question` where there is none, which is told.
  mutating func stepAtHand() throws(Leave) -> StepKey {
    guard let chosen else {
      try ask.tell(WalkWords.noStep, .yellow)
      throw .question
    }
    return chosen
  }

  /// A step's node.
  ///
  /// - Throws: `.question` where the playbook has no such step, which is told.
  mutating func node(of key: StepKey) throws(Leave) -> Graph.Node {
    guard let node = view.plan.node(key) else {
      try ask.tell(WalkWords.noStep, .yellow)
      throw .question
    }
    return node
  }

  /// The visit that what is done now belongs to: a failed step is tried anew.
  func visit(of key: StepKey) -> Visit? {
    let visit = view.state.record(key).visit
    return visit.mark == .failed ? nil : visit
  }

  private mutating func setHappened(_ typed: String?) throws(Leave) {
    guard let typed else {
      aside.happened = nil
      return
    }
    switch Result(catching: { () throws(ClockText.Fault) in
      try ClockText.past(typed, now: port.now(), zone: view.plan.zone)
    }) {
    case .success(let moment): aside.happened = moment
    case .failure(let fault): try ask.tell(fault.explanation.whole, .yellow)
    }
  }

  private mutating func changeActor() throws(Leave) {
    let names = view.state.people.map { view.name(of: $0.id) }
    try ask.show(WalkWords.peopleSoFar(names))
    act(as: try ask.text(WalkWords.whoActs, isRemembered: false))
    chooseNext()
  }
}
