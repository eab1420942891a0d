import Playbooks

// What a drill throws in at its time.

extension Plan {
  /// The injects of a drill whose time has come, in the order of their times; none once the run has
  /// ended.
  package func dueInjects(in state: RunState, at now: Int64) -> [Inject] {
    guard state.isOpen, state.opening.mode == .drill else { return [] }
    return playbook.injects.filter { time(of: $0, in: state) <= now }.sorted { $0.at < $1.at }
  }

  /// When an inject's time comes.
  package func time(of inject: Inject, in state: RunState) -> Int64 {
    state.opening.at.moment + inject.at
  }
}

extension Deciding {
  /// Puts on record that an inject was shown; once.
  mutating func showInject(_ id: String) throws(Refusal) {
    try requireOpen()
    guard after.opening.mode == .drill else { throw .notADrill }
    let injects = plan.playbook.injects
    guard let inject = injects.first(where: { $0.id == id }) else {
      throw .unknownInject(id, known: injects.map(\.id))
    }
    let time = plan.time(of: inject, in: after)
    guard time <= now else { throw .injectNotDue(id, at: time) }
    guard after.injects[id] == nil else { throw .nothingToChange }
    var shown = Draft(.injectShown)
    shown.fields[.inject] = id
    record(shown)
  }
}

extension LegalityCheck {
  /// An inject of the playbook, in a drill, at its time, not shown before.
  func checkInject(_ event: Event) throws(Replay.Divergence) {
    let id = event[.inject] ?? ""
    let isDue = plan.dueInjects(in: state, at: event.at).contains { $0.id == id }
    guard isDue, state.injects[id] == nil else { throw .inject(id, rseq: event.rseq) }
  }
}
