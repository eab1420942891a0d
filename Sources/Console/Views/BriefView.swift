import Playbooks
import Response

/// The brief of a handover as plain text: what is known, done, open and due.
///
/// It depends on the record alone, not on the time it is read.
package enum BriefView {
  /// The brief as it is kept by its hash, where nothing can be taken back: people go by `p1`, `p2`,
  /// and what is personal is left out, so that erasing a person stays the deletion of a row.
  ///
  /// Lines end with `\n`; nothing is broken to a width.
  package static func kept(of view: RunView) -> String { text(of: view.withoutDisclosures) }

  /// The brief with its names, to be read now.
  package static func text(of view: RunView) -> String {
    let parts = [head(view), known(view), open(view), deadlines(view), done(view), notes(view)]
    let lines = parts.filter { !$0.isEmpty }.joined(separator: [""])
    return lines.map { $0.neutralised() + "\n" }.joined()
  }

  /// The same, for a screen.
  package static func lines(of view: RunView, width: Int) -> [[Span]] {
    text(of: view).paragraphs(width: width, hanging: 2)
  }

  private static func head(_ view: RunView) -> [String] {
    let opening = view.state.opening
    let detection = view.state.detection
    let zone = view.plan.zone
    let assumed = detection.assumed ? " \(ViewWords.assumed[view.language])" : ""
    return [
      "\(ViewWords.brief[view.language]): \(opening.title)",
      "\(ViewWords.run[view.language]) \(view.state.run) · \(opening.playbook.id) "
        + "\(opening.playbook.version) · \(opening.mode.phrase[view.language])"
        + (opening.tlp.map { " · TLP:\($0)" } ?? ""),
      "\(ViewWords.upTo[view.language]) \(TimeText.exactMoment(view.state.lastAt, in: zone)) "
        + "(\(ViewWords.events(view.state.place)[view.language]))",
      "\(ViewWords.detected[view.language]): \(TimeText.moment(detection.ms, in: zone))\(assumed)",
      "\(ViewWords.responsible[view.language].capitalisedFirst): "
        + "\(view.name(of: view.state.responsible))",
    ]
  }

  private static func section(_ title: Phrase, _ lines: [String], _ view: RunView) -> [String] {
    lines.isEmpty ? [] : [title[view.language].uppercased()] + lines.map { "- \($0)" }
  }

  private static func known(_ view: RunView) -> [String] {
    var lines = view.plan.graph.inputs.compactMap { field in
      view.state.opening.inputs[field.name].map {
        "\(view.label(of: field)): \(view.text(of: $0, field: field))"
      }
    }
    for instance in view.standing.instances {
      let visit = view.state.record(instance.key).visit
      for field in view.plan.graph.nodes[instance.node].step.fields {
        guard let value = visit.answers[field.name] else { continue }
        lines.append(
          "[\(view.plan.label(instance.key))] \(view.label(of: field)): "
            + view.text(of: value, field: field))
      }
    }
    lines += view.state.indicators.map { "\($0.type): \($0.value)" }
    return section(ViewWords.known, lines, view)
  }

  private static func open(_ view: RunView) -> [String] {
    let lines = view.standing.unsettled.map { instance in
      let visit = view.state.record(instance.key).visit
      let who = visit.assignee.map { ", \(view.name(of: $0))" } ?? ""
      return line(instance, view) + who
    }
    return section(ViewWords.openSteps, lines + notReached(view), view)
  }

  /// Those somebody tried to tell in vain; a step may be done without them.
  private static func notReached(_ view: RunView) -> [String] {
    view.standing.instances.flatMap { instance in
      let notices = view.state.record(instance.key).visit.notices
      let reached = Set(notices.filter(\.outcome.reached).map(\.contact))
      var latest: [String: Notice] = [:]
      for notice in notices where !reached.contains(notice.contact) {
        latest[notice.contact] = notice
      }
      return latest.values.sorted { $0.contact < $1.contact }.map { notice in
        let told = ViewWords.notReached(
          view.title(ofContact: notice.contact), notice.outcome.phrase)
        return "[\(view.plan.label(instance.key))] \(told[view.language])"
      }
    }
  }

  private static func deadlines(_ view: RunView) -> [String] {
    let lines = clocks(of: view).filter(\.isOpen).map { clock in
      let due = clock.due.map { ViewWords.due(TimeText.moment($0, in: view.plan.zone)) }
      let ground = ClockView.ground(of: clock, in: view)
      let name = clock.name(in: view)
      let said = view.explanations(of: clock).map { "; \($0)" }.joined()
      return "\((due ?? ViewWords.atOnce)[view.language]): \(name) [\(clock.id)]; \(ground)\(said)"
    }
    return section(ViewWords.clocks, lines + metLate(view), view)
  }

  /// Those met late, each with why: whoever takes over may be asked.
  private static func metLate(_ view: RunView) -> [String] {
    clocks(of: view).filter { $0.late > 0 }.map { clock in
      let late = ViewWords.lateBy(TimeText.duration(clock.late))[view.language]
      let why = view.lateness(of: clock, missing: LatenessWords.notRecorded)
      let parts = [ClockView.ground(of: clock, in: view)] + why
      return "\(late): \(clock.name(in: view)) [\(clock.id)]; \(parts.joined(separator: "; "))"
    }
  }

  private static func done(_ view: RunView) -> [String] {
    let lines = view.standing.instances.compactMap { instance -> String? in
      guard instance.status == .done || instance.status == .skipped else { return nil }
      let visit = view.state.record(instance.key).visit
      var text = line(instance, view)
      if let ended = visit.ended {
        text += ", \(TimeText.moment(ended.moment, in: view.plan.zone))"
        text += view.enteredLate(ended).map { ", \($0)" } ?? ""
      }
      if let by = visit.endedBy { text += ", \(view.name(of: by))" }
      if let option = visit.option { text += ", → \(option)" }
      if let reason = visit.reason {
        text += ", \(ViewWords.reason[view.language]): \(view.text(of: reason))"
      }
      return text
    }
    return section(ViewWords.doneSteps, lines, view)
  }

  private static func notes(_ view: RunView) -> [String] {
    let notes = view.state.notes.compactMap { note -> String? in
      guard let text = note.text else { return nil }
      let time = TimeText.moment(note.at.moment, in: view.plan.zone)
      let step = note.step.map { " [\(view.plan.label($0))]" } ?? ""
      return "\(time), \(view.name(of: note.by))\(step): \(view.text(of: text))"
    }
    var lines = section(ViewWords.notes, notes, view)
    lines.append(ViewWords.evidenceCount(view.state.evidence.count)[view.language])
    return lines
  }

  private static func line(_ instance: Standing.Instance, _ view: RunView) -> String {
    "[\(view.plan.label(instance.key))] \(view.title(of: instance.key)): "
      + instance.status.phrase[view.language]
  }
}
