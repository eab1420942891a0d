/// How a run went: every visit of every step, with when it could be begun, was begun and ended.
///
/// In the time of the run; what people said of when a thing happened counts, not when it was recorded.
package struct Course: Hashable, Sendable {
  /// One pass through a step.
  package struct Pass: Hashable, Sendable {
    package let key: StepKey
    package let visit: Visit
    /// When it could be begun; nil where it never could, or where nothing on record says when.
    package let ready: Int64?

    /// When somebody took it up, or ended it without that; of two moments that contradict each other,
    /// the earlier one.
    package var taken: Int64? {
      [visit.started, visit.ended].compactMap { $0?.moment }.min()
    }

    /// How long it lay ready; nil where that is not known, and where it was taken up before it was.
    package var waited: Int64? {
      guard let ready, let taken, taken >= ready else { return nil }
      return taken - ready
    }

    /// How long the work took; nil where it was not both begun and ended.
    package var took: Int64? {
      guard let started = visit.started?.moment, let ended = visit.ended?.moment,
        ended >= started
      else { return nil }
      return ended - started
    }
  }

  /// In the order of the text, earlier visits first; steps that stand no more at the end.
  package let passes: [Pass]

  /// The course of a run with these events; those of one that go beyond the state tell nothing.
  package init(of state: RunState, _ standing: Standing, _ events: some Sequence<Event>) {
    var ready: [StepKey: [Int: Int64]] = [:]
    for event in events where event.kind == .stepChanged {
      for change in event[.became] ?? [] where change.status == .ready {
        ready[change.key, default: [:]][change.visit] = state.time(at: event.at)
      }
    }
    let present = standing.instances.map(\.key)
    let gone = Set(state.steps.keys).subtracting(present)
      .sorted {
        $0.path == $1.path ? $0.items.lexicographicallyPrecedes($1.items) : $0.path < $1.path
      }
    passes = (present + gone).flatMap { key in
      let record = state.record(key)
      return (record.past + [record.visit]).map { visit in
        Pass(key: key, visit: visit, ready: ready[key]?[visit.number])
      }
    }
  }
}
