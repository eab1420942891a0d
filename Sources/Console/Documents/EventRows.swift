import Response

/// The events of a run for a spreadsheet, a row each, in the order they were recorded.
package enum EventRows {
  /// The same in both languages, for programs read them too.
  package static let columns = [
    "event", "recorded", "happened", "kind", "step", "visit", "by", "who", "what", "details",
    "reason", "after_close", "entered_late",
  ]

  /// The rows; times are RFC 3339 in the run's zone.
  package static func rows(of view: RunView, _ source: ReportSource) -> [[String]] {
    var told = ReplayView(view, width: 0)
    return source.events.enumerated().map { place, event in
      let entry = told.entry(of: event)
      func stamp(_ ms: Int64) -> String { TimeText.stamp(ms, in: view.plan.zone) }
      return [
        "\(place)", stamp(view.state.time(at: event.at)),
        event.happened.map { stamp($0.ms) } ?? "", event.kind.rawValue,
        event.step.map { view.plan.label($0) } ?? "", event.visit.map { "\($0)" } ?? "",
        view.name(of: event.by), event.who.map { view.name(of: $0) } ?? "", entry.what,
        entry.details.joined(separator: "\n"), event[.reason].map { view.text(of: $0) } ?? "",
        entry.isAfterClose ? "yes" : "no", entry.isEnteredLate ? "yes" : "no",
      ]
    }
  }
}
