import AuditTrail
import Playbooks
import Response

/// One run in the list of runs.
package struct RunListEntry: Hashable, Sendable {
  package let id: String
  package let title: String
  package let playbook: PlaybookReference
  package let mode: Response.Opening.Mode
  package let ending: RunState.Ending
  /// Milliseconds since 1970 UTC.
  package let opened: Int64
  /// Clocks that still run, and how many of them are past due.
  package let openClocks: Int
  package let lateClocks: Int
  /// The one that presses most; nil where none runs.
  package let pressing: Pressing?
  package let zone: Zone

  /// A clock that runs, as the run's events alone tell it.
  package struct Pressing: Hashable, Sendable {
    let rule: String?
    let basis: String?
    let certainty: String?
    let status: ClockStand
    let start: Int64
    /// Nil where the duty is at once.
    let due: Int64?
    let now: Int64

    fileprivate var json: JSON {
      var members: [String: JSON] = ["started": .integer(start), "late": .bool(status == .late)]
      members["rule"] = rule.map { .text($0) }
      members["basis"] = basis.map { .text($0) }
      members["certainty"] = certainty.map { .text($0) }
      members["due"] = due.map { .integer($0) }
      return .object(members)
    }

    fileprivate func span(_ language: Language) -> Span {
      let text = ViewWords.left(status, start: start, due: due, now: now)[language]
      if status == .late { return Span(text, .bold, .red) }
      return ClockLine.isNear(due, at: now) ? Span(text, .bold, .yellow) : Span(text, .bold)
    }
  }

  /// One entry of `list --json`.
  package var json: JSON {
    var members: [String: JSON] = [
      "run": .text(id), "title": .text(title), "playbook": playbook.json,
      "mode": .text(mode.rawValue), "status": .text(word), "opened": .integer(opened),
      "clocks_open": .integer(Int64(openClocks)), "clocks_late": .integer(Int64(lateClocks)),
    ]
    members["next_clock"] = pressing?.json
    return .object(members)
  }

  private var word: String {
    switch ending {
    case .open: "open"
    case .closed(let result, _, _, _): result.rawValue
    }
  }
}

/// The list of runs, two lines a run; in the order given.
package enum RunListView {
  package static func lines(_ runs: [RunListEntry], language: Language, width: Int) -> [[Span]] {
    guard !runs.isEmpty else { return ViewWords.noRuns[language].lines(width: width) }
    let entries = runs.flatMap { run in
      head(run, language).wrapped(to: width, hanging: 2)
        + facts(run, language).wrapped(to: width, indent: 2, hanging: 2)
    }
    guard runs.contains(where: { $0.pressing != nil }) else { return entries }
    // Whether a rule is a reading of the law, the events alone do not tell.
    return entries + ViewWords.groundsElsewhere[language].lines(width: width, .dim)
  }

  private static func head(_ run: RunListEntry, _ language: Language) -> [Span] {
    var spans: [Span] = [Span(run.id, .bold, .cyan), Span("  \(run.title)", .bold)]
    if run.mode == .drill {
      spans.append(Span(" [\(run.mode.phrase[language])]", .bold, .yellow))
    }
    return spans
  }

  private static func facts(_ run: RunListEntry, _ language: Language) -> [Span] {
    let status: Phrase
    switch run.ending {
    case .open: status = ViewWords.open
    case .closed(let result, _, _, _): status = result.phrase
    }
    var spans: [Span] = [
      Span("\(TimeText.moment(run.opened, in: run.zone)) · "), Span(status[language], .bold),
      Span(" · \(run.playbook.id) \(run.playbook.version)"),
    ]
    if run.openClocks > 0 {
      let text = ViewWords.openClocks(run.openClocks, late: run.lateClocks)[language]
      spans += [Span(" · "), run.lateClocks > 0 ? Span(text, .bold, .red) : Span(text, .yellow)]
    }
    if let pressing = run.pressing {
      let rule = pressing.rule.map { " [\($0)]" } ?? ""
      spans += [
        Span(" · \(ViewWords.nearest[language]): "), pressing.span(language), Span(rule, .dim),
      ]
    }
    return spans
  }
}
