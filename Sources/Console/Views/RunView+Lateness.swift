import Playbooks
import Response

extension RunView {
  /// The command that says why a deadline was missed.
  func explainCommand(_ key: StepKey) -> String {
    "ungcuu step explain \(state.run) \(ShellText.quoted(plan.label(key))) --reason …"
  }

  /// Why a deadline was missed, one text a reason, the newest last: who said it and when.
  func explanations(of clock: ClockLine) -> [String] {
    clock.explanations.map { said in
      let time = TimeText.moment(said.at.moment, in: plan.zone)
      let mark = enteredLate(said.at).map { ", \($0)" } ?? ""
      return "\(LatenessWords.whyLate[language]): \(text(of: said.reason)) "
        + "(\(name(of: said.by)), \(time)\(mark))"
    }
  }

  /// What is to be said of a missed deadline beside how it stands: the reasons given, or that there is
  /// none, in the words of `missing`.
  func lateness(of clock: ClockLine, missing: Phrase) -> [String] {
    clock.lacksReason ? [missing[language]] : explanations(of: clock)
  }

  /// That something was entered late, with both times; nil where it was not.
  ///
  /// The day is left out where both are on one.
  func enteredLate(_ time: EventTime) -> String? {
    guard time.isEnteredLate, let happened = time.happened?.ms else { return nil }
    return LatenessWords.enteredLate(
      happened: TimeText.clock(happened, in: plan.zone, now: time.recorded),
      recorded: TimeText.clock(time.recorded, in: plan.zone, now: happened))[language]
  }

  /// That an event was entered late; nil where it was not.
  func enteredLate(_ event: Event) -> String? {
    state.isEnteredLate(event) ? enteredLate(state.time(of: event)) : nil
  }

  /// The deadlines met late since an earlier state that nobody gave a reason for, each with the
  /// command that does.
  package func unexplained(since before: RunState) -> [Phrase] {
    clocks(of: self).filter { state.metLate(since: before).contains($0.key) && $0.lacksReason }
      .map { clock in
        LatenessWords.metLate(
          clock.name(in: self), by: TimeText.duration(clock.late),
          command: explainCommand(clock.key))
      }
  }
}
