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
  package let zone: Zone

  /// One entry of `list --json`.
  package var json: JSON {
    .object([
      "run": .text(id), "title": .text(title), "playbook": playbook.json,
      "mode": .text(mode.rawValue), "status": .text(word), "opened": .integer(opened),
      "clocks_open": .integer(Int64(openClocks)), "clocks_late": .integer(Int64(lateClocks)),
    ])
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
    return runs.flatMap { run in
      head(run, language).wrapped(to: width, hanging: 2)
        + facts(run, language).wrapped(to: width, indent: 2, hanging: 2)
    }
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
    return spans
  }
}
