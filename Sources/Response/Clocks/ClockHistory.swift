/// What the trails' own events say of clocks, for a run whose times somebody reads.
package struct ClockHistory: Sendable {
  /// The boot of the machine that each session was in.
  private var boots: [String: String] = [:]
  /// The jumps that were noticed, by log and place in it, in order.
  private var jumps: [String: [(seq: Int64, jump: ClockJump)]] = [:]

  /// What the own events of one trail or more say; each trail's in order.
  package init(_ own: some Sequence<Event>) {
    for event in own {
      if event.kind == .sessionOpened { boots[event.session] = event[.boot] }
      if let jump = ClockJump(event) { jumps[event.log, default: []].append((event.seq, jump)) }
    }
  }

  /// The jumps between two events of a run: those on record, else what the two themselves show.
  ///
  /// Old programs put none on record.
  package func jumps(between before: Event, and after: Event) -> [ClockJump] {
    let noticed = jumps[after.log, default: []]
      .filter { before.log == after.log && before.seq < $0.seq && $0.seq < after.seq }
    guard noticed.isEmpty else { return noticed.map(\.jump) }
    guard let boot = boots[before.session], boot == boots[after.session] else { return [] }
    return ClockJump(from: .init(before), to: .init(after)).map { [$0] } ?? []
  }
}
