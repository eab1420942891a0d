import Playbooks
import Response

/// The facts of a run, a name and what stands beside it, for a report.
package enum RunFacts {
  /// All that is known of the run as it stands in a view.
  package static func of(_ view: RunView) -> [(name: String, value: String)] {
    let opening = view.state.opening
    let zone = view.plan.zone
    let language = view.language
    var facts: [(name: String, value: String)] = []
    func add(_ name: Phrase, _ value: String?) {
      if let value { facts.append((name[language], value.neutralised())) }
    }
    add(ViewWords.run, view.state.run)
    add(
      ViewWords.playbook,
      "\(opening.playbook.id) \(opening.playbook.version), sha256 \(opening.playbook.sha256)")
    add(ReportWords.mode, opening.mode.phrase[language])
    if opening.pace != Pace.real {
      add(DrillWords.pace, DrillWords.timesExplained(opening.pace)[language])
    }
    add(Phrase(both: "TLP"), opening.tlp)
    add(
      ViewWords.opened,
      "\(TimeText.moment(opening.at.moment, in: zone)), \(view.name(of: opening.by))")
    let detection = view.state.detection
    let assumed = detection.assumed ? " \(ViewWords.assumed[language])" : ""
    add(ViewWords.detected, TimeText.moment(detection.ms, in: zone) + assumed)
    if case .closed(let result, let at, let by, let reason) = view.state.ending {
      let why = reason.map { ": " + view.text(of: $0) } ?? ""
      add(
        ViewWords.ended,
        "\(result.phrase[language]), \(TimeText.moment(at.moment, in: zone)), "
          + view.name(of: by) + why)
    } else {
      add(ViewWords.ended, ViewWords.open[language])
    }
    add(ViewWords.incident, opening.incident)
    add(ViewWords.severity, opening.severity)
    return facts
  }

  /// What every page of a drill says on top; nil where the run is none.
  package static func banner(of view: RunView) -> String? {
    view.state.opening.mode == .drill ? ViewWords.drillLine[view.language] : nil
  }
}
