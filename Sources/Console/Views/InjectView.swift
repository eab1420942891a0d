import AuditTrail
import Playbooks
import Response

/// The injects of a drill whose time has come.
package enum InjectView {
  /// Those to tell of, with their time and text.
  package static func phrase(of inject: Inject, in view: RunView) -> Phrase {
    let time = view.plan.time(of: inject, in: view.state)
    return DrillWords.inject(
      text(of: inject, view), at: TimeText.clock(time, in: view.plan.zone, now: view.now))
  }

  /// One line each, for the status of a run; also those that no terminal has shown yet.
  static func lines(of view: RunView, width: Int) -> [[Span]] {
    injects(of: view).flatMap { inject -> [[Span]] in
      let time = TimeText.moment(
        view.plan.time(of: inject, in: view.state), in: view.plan.zone)
      return [Span("▲ \(time)", .yellow), Span(" · \(text(of: inject, view))")]
        .wrapped(to: width, hanging: 2)
    }
  }

  /// For `status --json`; nil where there are none.
  static func json(of view: RunView) -> JSON? {
    let rows = injects(of: view).map { inject -> JSON in
      var members: [String: JSON] = [
        "id": .text(inject.id), "due": .integer(view.plan.time(of: inject, in: view.state)),
      ]
      members["shown"] = view.state.injects[inject.id].map { .integer($0.moment) }
      return .object(members)
    }
    return rows.isEmpty ? nil : .list(rows)
  }

  /// Those that were shown, and those whose time has come.
  private static func injects(of view: RunView) -> [Inject] {
    let due = view.plan.dueInjects(in: view.state, at: view.now)
    let shown = view.plan.playbook.injects.filter { view.state.injects[$0.id] != nil }
    return (due + shown.filter { !due.contains($0) }).sorted { $0.at < $1.at }
  }

  static func text(of inject: Inject, _ view: RunView) -> String {
    inject.text.tagged(in: view.language).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }
}
