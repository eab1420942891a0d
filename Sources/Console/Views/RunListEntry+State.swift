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
    lateClocks = running.count { clock in clock.due.map { $0 < now } ?? false }
    self.zone = zone
  }
}
