// What was written on paper is entered when the machine can be trusted again.

extension EventTime {
  /// How long after it happened something may be recorded and still be taken as recorded at once.
  ///
  /// Five minutes: so long people take to get back to a keyboard, find the step and type what it asks.
  /// Deadlines are counted in hours, so it hides nothing of them.
  private static let atOnce: Int64 = 5 * 60_000

  /// Whether somebody entered it so long after it happened that both times must be shown.
  package var isEnteredLate: Bool {
    happened.map { recorded - $0.ms > Self.atOnce } ?? false
  }
}

extension RunState {
  /// When an event of the run was recorded and happened, in the time of the run.
  package func time(of event: Event) -> EventTime {
    EventTime(recorded: time(at: event.at), happened: event.happened)
  }

  /// Whether somebody entered an event late.
  ///
  /// What becomes of a clock is entered by nobody: the program works out when it was met.
  package func isEnteredLate(_ event: Event) -> Bool {
    !event.kind.isOfClock && time(of: event).isEnteredLate
  }
}
