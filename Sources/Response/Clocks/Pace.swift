/// How time passes in a run: as it does, or in a drill so many times faster.
///
/// The record keeps what the machine's clocks said (`at`, `up`). All that the engine and people say of a
/// run is in **incident time**: what was meant to be the time when the run was opened, and from then
/// on `pace` times as much as passed. Derived from the first event alone, so a replay gives the same.
package struct Pace: Hashable, Sendable {
  /// How many times faster time may pass.
  package static let range: ClosedRange<Int64> = 1...1000

  /// Real time: time passes once.
  package static let real: Int64 = 1

  /// What the machine's clock said at the opening.
  let recorded: Int64
  /// The incident time of the opening.
  let opened: Int64
  let times: Int64

  /// The incident time at a moment of the machine's clock; within what a record can hold.
  package func incidentTime(at ms: Int64) -> Int64 {
    guard times != Self.real || opened != recorded else { return ms }
    let (passed, isTooLong) = ms.subtractingReportingOverflow(recorded)
    let (paced, isTooMuch) = passed.multipliedReportingOverflow(by: times)
    let (time, isTooLate) = opened.addingReportingOverflow(paced)
    let isPast = ms < recorded
    if isTooLong || isTooMuch || isTooLate { return isPast ? -Self.greatest : Self.greatest }
    return min(max(time, -Self.greatest), Self.greatest)
  }

  /// The greatest number of canonical JSON.
  private static let greatest: Int64 = (1 << 53) - 1
}

extension Opening {
  /// How time passes in the run.
  package var clock: Pace { Pace(recorded: at.recorded, opened: at.moment, times: pace) }
}

extension Event {
  /// The same event in the time of its run.
  func inTime(of opening: Opening) -> Event {
    let time = opening.clock.incidentTime(at: at)
    guard time != at else { return self }
    return Event(
      log: log, seq: seq, run: run, rseq: rseq, kind: kind, at: time, up: up, act: act,
      session: session, by: by, who: who, happened: happened, step: step, visit: visit,
      fields: fields)
  }
}
