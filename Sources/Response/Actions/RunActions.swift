import Playbooks

// The end of a run, and opening it again.

extension Deciding {
  mutating func finish(_ reason: Prose?) throws(Refusal) {
    try requireOpen()
    let open = standing.unsettled.map(\.key)
    guard open.isEmpty else { throw .unsettled(open) }
    close(.completed, reason)
  }

  mutating func abort(_ reason: Prose, mistake: Bool) throws(Refusal) {
    try requireOpen()
    close(mistake ? .void : .aborted, try required(reason, .abort, nil))
  }

  mutating func reopenRun(_ reason: Prose) throws(Refusal) {
    guard !after.isOpen else { throw .runStillOpen }
    var reopened = Draft(.runReopened)
    reopened.set(.reason, try required(reason, .reopen, nil))
    record(reopened)
  }

  private mutating func close(_ result: RunState.Ending.Result, _ reason: Prose?) {
    var closed = Draft(.runClosed)
    closed.fields[.result] = result.rawValue
    closed.fields[.unmet] =
      after.clocks.keys.filter { after.clocks[$0]?.phase == .running }
      .sorted { plan.label($0) < plan.label($1) }.chunked { $0 }.first?
      .map { plan.label($0) } ?? []
    closed.set(.reason, reason)
    record(closed)
  }
}
