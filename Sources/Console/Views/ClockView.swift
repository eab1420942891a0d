import Playbooks
import Response

/// The clocks of a run as lines.
package enum ClockView {
  /// Every clock with its rule and basis, for the status of a run.
  package static func lines(of view: RunView, width: Int) -> [[Span]] {
    clocks(of: view).flatMap { clock in
      head(clock, view).wrapped(to: width, hanging: 2) + law(clock, view, width: width)
        + lateness(clock, view, width: width)
    }
  }

  /// Why a missed deadline was missed, or the command that says so.
  static func lateness(_ clock: ClockLine, _ view: RunView, width: Int) -> [[Span]] {
    view.lateness(of: clock, missing: LatenessWords.notGiven(view.explainCommand(clock.key)))
      .flatMap { $0.lines(width: width, indent: 2, hanging: 2, .yellow) }
  }

  /// One line a clock that still runs, for the screen of a walk; below them what they rest on, each
  /// law once.
  package static func openLines(of view: RunView, width: Int) -> [[Span]] {
    let open = clocks(of: view).filter(\.isOpen)
    var rules: [String: [String]] = [:]
    var order: [String] = []
    for clock in open {
      let ground = ground(of: clock, in: view)
      if rules[ground] == nil { order.append(ground) }
      rules[ground, default: []].append(clock.rule ?? clock.id)
    }
    return open.flatMap { head($0, view).wrapped(to: width, hanging: 2) }
      + order.flatMap { ground in
        "\(rules[ground, default: []].joined(separator: ", ")): \(ground)"
          .lines(width: width, indent: 2, .dim)
      }
  }

  static func ground(of clock: ClockLine, in view: RunView) -> String {
    ground(
      clock.basis, clock.certainty, isReading: clock.reading != nil, in: view.language)
  }

  /// What still runs as plain lines with what each rests on, for who closes a run by command.
  package static func unmet(in view: RunView) -> [String] {
    clocks(of: view).filter(\.isOpen).map { clock in
      let stand = ViewWords.stand(of: clock, now: view.now, zone: view.plan.zone)[view.language]
      let parts = [clock.name(in: view), stand, ground(of: clock, in: view)]
      return "\(ViewWords.unmetClocks[view.language]): \(parts.joined(separator: "; "))"
        .neutralised()
    }
  }

  /// The law behind a deadline, how sure its text is, and whether it is a reading of it.
  static func ground(
    _ basis: LocalText?, _ certainty: DeadlineRule.Certainty?, isReading: Bool,
    in language: Language
  ) -> String {
    let parts = [certainty?.phrase, isReading ? ViewWords.aReading : nil].compactMap {
      $0?[language]
    }
    let law = basis?.tagged(in: language) ?? ViewWords.ownLimit[language]
    return ([law] + parts).joined(separator: "; ")
  }

  /// What is left, or late by, and when it is due.
  static func head(_ clock: ClockLine, _ view: RunView) -> [Span] {
    let rule = clock.rule.map { " [\($0)]" } ?? ""
    return [
      Span(mark(clock) + " "), stand(clock, view), Span(" · \(clock.name(in: view))"),
      Span(rule, .dim),
    ]
  }

  /// The law a clock comes from, how sure its text is, and from where it is counted.
  static func law(_ clock: ClockLine, _ view: RunView, width: Int) -> [[Span]] {
    // That it is a reading is said at length, among the remarks.
    var parts = [
      ground(clock.basis, clock.certainty, isReading: false, in: view.language),
      ViewWords.countedFrom(TimeText.moment(clock.start, in: view.plan.zone))[view.language],
    ]
    if clock.assumed { parts.append(ViewWords.assumedStart[view.language]) }
    parts += clock.remarks(in: view.language)
    return parts.joined(separator: "; ").lines(width: width, indent: 2, .dim)
  }

  private static func mark(_ clock: ClockLine) -> String {
    switch clock.status {
    case .possible: "?"
    case .running: "»"
    case .met: "✓"
    case .late: "!"
    case .waived, .cancelled: "–"
    }
  }

  private static func stand(_ clock: ClockLine, _ view: RunView) -> Span {
    let text = ViewWords.stand(of: clock, now: view.now, zone: view.plan.zone)[view.language]
    switch clock.status {
    case .late: return Span(text, .bold, .red)
    case .running, .possible:
      return clock.isNear(at: view.now) ? Span(text, .bold, .yellow) : Span(text, .bold)
    case .met: return clock.late > 0 ? Span(text, .yellow) : Span(text, .green)
    case .waived, .cancelled: return Span(text, .dim)
    }
  }
}
