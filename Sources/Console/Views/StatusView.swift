import AuditTrail
import Playbooks
import Response

/// Where a run stands, as `ungcuu status` prints it.
package enum StatusView {
  /// `head` is the trail's, nil where it was not read.
  package static func lines(of view: RunView, head: Head?, width: Int) -> [[Span]] {
    var lines = RunHead.lines(of: view, width: width)
    lines += times(view, width: width)
    lines += people(view, width: width)
    lines += inputs(view, width: width)
    lines += safekeeping(view, width: width)
    lines += RunHead.progress(view).wrapped(to: width, hanging: 2)
    lines += section(
      ViewWords.clocks, ClockView.lines(of: view, width: width), view, width: width)
    lines += section(
      DrillWords.injects, InjectView.lines(of: view, width: width), view, width: width)
    lines += section(
      ViewWords.steps, view.standing.instances.flatMap { StepLines.lines($0, view, width: width) },
      view, width: width)
    if let head {
      lines += [[]]
      lines += "\(ViewWords.head[view.language]): \(head.size) \(head.root.hex)"
        .lines(width: width, hanging: 2, .dim)
    }
    return lines
  }

  private static func section(
    _ title: Phrase, _ body: [[Span]], _ view: RunView, width: Int
  ) -> [[Span]] {
    body.isEmpty ? [] : [[]] + title[view.language].lines(width: width, .bold) + body
  }

  private static func times(_ view: RunView, width: Int) -> [[Span]] {
    let zone = view.plan.zone
    let opening = view.state.opening
    var lines: [[Span]] = []
    func add(_ label: Phrase, _ text: String) {
      lines += "\(label[view.language]): \(text)".lines(width: width, hanging: 2)
    }
    add(
      ViewWords.opened,
      "\(TimeText.moment(opening.at.moment, in: zone)), \(view.name(of: opening.by))")
    let detection = view.state.detection
    let assumed = detection.assumed ? " \(ViewWords.assumed[view.language])" : ""
    add(ViewWords.detected, TimeText.moment(detection.ms, in: zone) + assumed)
    if case .closed(let result, let at, let by, let reason) = view.state.ending {
      let why = reason.map { ": " + view.text(of: $0) } ?? ""
      add(
        ViewWords.ended,
        "\(result.phrase[view.language]), \(TimeText.moment(at.moment, in: zone)), "
          + view.name(of: by) + why)
    } else {
      lines += RunHead.elapsed(view).wrapped(to: width, hanging: 2)
    }
    if let incident = opening.incident { add(ViewWords.incident, incident) }
    if let severity = opening.severity { add(ViewWords.severity, severity) }
    if !opening.faults.isEmpty {
      add(ViewWords.openedDespite, opening.faults.joined(separator: ", "))
    }
    if opening.commands { lines += ViewWords.commandsAllowed[view.language].lines(width: width) }
    return lines
  }

  private static func people(_ view: RunView, width: Int) -> [[Span]] {
    guard !view.state.people.isEmpty else { return [] }
    let people = view.state.people.map { person in
      var parts = view.plan.playbook.roles.filter { view.state.holders[$0.id] == person.id }
        .map { $0.title?.tagged(in: view.language) ?? $0.id }
      if view.state.responsible == person.id {
        parts.append(ViewWords.responsible[view.language])
      }
      let detail = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
      return view.name(of: person.id) + detail
    }
    var lines = "\(ViewWords.people[view.language]): \(people.joined(separator: "; "))"
      .lines(width: width, hanging: 2)
    if let offer = view.state.offer {
      let (from, to) = (view.name(of: offer.from), view.name(of: offer.to))
      lines += "\(ViewWords.offer[view.language]): \(from) → \(to)"
        .lines(width: width, hanging: 2, .yellow)
    }
    return lines
  }

  /// The legal holds, and the evidence that was withheld.
  private static func safekeeping(_ view: RunView, width: Int) -> [[Span]] {
    let holds = view.state.safekeeping.holds.map { hold in
      let at = TimeText.moment(hold.at.moment, in: view.plan.zone)
      return "\(ErasureWords.holds[view.language]): \(hold.basis), \(view.name(of: hold.by)), \(at)"
    }
    let withheld = view.state.evidence.filter { $0.withholding != nil }.map { piece in
      "\(ErasureWords.evidence[view.language]) \(piece.id): "
        + EvidenceView.withholding(of: piece, view)
    }
    return (holds + withheld).flatMap { $0.lines(width: width, hanging: 2, .yellow) }
  }

  private static func inputs(_ view: RunView, width: Int) -> [[Span]] {
    view.plan.graph.inputs.compactMap { field in
      view.state.opening.inputs[field.name].map { value in
        "\(view.label(of: field)): \(view.text(of: value, field: field))"
      }
    }.flatMap { $0.lines(width: width, hanging: 2) }
  }
}
