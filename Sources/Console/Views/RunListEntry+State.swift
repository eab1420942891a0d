import Response

extension RunListEntry {
  /// A run by its events alone: no playbook is read for a list.
  package init(_ state: RunState, zone: Zone, now: Int64) {
    let running = state.clocks.values.filter { $0.phase == .running }
    id = state.run
    title = state.opening.title
    playbook = state.opening.playbook
    mode = state.opening.mode
    ending = state.ending
    opened = state.opening.at.moment
    openClocks = running.count
    lateClocks = running.count { $0.stand(at: now, nil) == .late }
    pressing = running.map { Pressing($0, now: now) }.min { $0.urgency < $1.urgency }
    self.zone = zone
  }
}

extension RunListEntry.Pressing {
  fileprivate init(_ clock: ClockRecord, now: Int64) {
    rule = clock.rule
    basis = clock.basis
    certainty = clock.certainty
    status = clock.stand(at: now, nil)
    start = clock.start
    due = clock.due
    self.now = now
  }

  fileprivate var urgency: ClockLine.Urgency { ClockLine.Urgency(status, start: start, due: due) }
}
