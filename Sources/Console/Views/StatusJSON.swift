import AuditTrail
import Playbooks
import Response

/// Where a run stands, as the value of `status --json`; what is not known is left out.
package enum StatusJSON {
  /// The value; `head` is the trail's, nil where it was not read; `otherText` the file on disk that is
  /// no longer what the run goes by.
  ///
  /// Times are milliseconds since 1970 UTC;
  /// personal values are shown as far as they are disclosed.
  package static func value(of view: RunView, head: Head?, otherText: String? = nil) -> JSON {
    let opening = view.state.opening
    var members: [String: JSON] = [
      "run": .text(view.state.run),
      "title": .text(opening.title),
      "playbook": opening.playbook.json,
      "mode": .text(opening.mode.rawValue),
      "status": .text(status(of: view.state)),
      "opened": .integer(opening.at.moment),
      "steps": .list(view.standing.instances.map { step($0, view) }),
      "ready": ready(in: view),
      "clocks": .list(clocks(of: view).map { clock($0, view) }),
    ]
    let holds = view.state.safekeeping.holds.map { JSON.text($0.basis) }
    members["holds"] = holds.isEmpty ? nil : .list(holds)
    members["injects"] = InjectView.json(of: view)
    members["pace"] = opening.pace == Pace.real ? nil : .integer(opening.pace)
    members["other_text_on_disk"] = otherText.map { .text($0) }
    members["detected"] = opening.detected.map { .integer($0.ms) }
    members["head"] = head.map {
      .object(["size": .integer($0.size), "root": .text($0.root.hex)])
    }
    return .object(members)
  }

  /// `open`, or how it ended.
  package static func status(of state: RunState) -> String {
    switch state.ending {
    case .open: "open"
    case .closed(let result, _, _, _): result.rawValue
    }
  }

  /// The steps that can be taken up; none once the run has ended.
  package static func ready(in view: RunView) -> JSON {
    let ready = view.state.isOpen ? view.standing.ready : []
    return .list(ready.map { .text(view.plan.label($0.key)) })
  }

  private static func step(_ instance: Standing.Instance, _ view: RunView) -> JSON {
    let visit = view.state.record(instance.key).visit
    let node = view.plan.graph.nodes[instance.node]
    var members: [String: JSON] = [
      "id": .text(view.plan.label(instance.key)),
      "title": .text(view.title(of: instance.key)),
      "status": .text(instance.status.rawValue),
      "visit": .integer(Int64(instance.visit)),
      "answers": .object(visit.answers.mapValues { disclosed($0, view) }),
      "marks": .list(StepMarks(instance, view).words.map { .text($0) }),
    ]
    members["phase"] = node.step.phase.map { .text($0.rawValue) }
    members["assignee"] = visit.assignee.map { .text(view.disclosedName(of: $0) ?? $0) }
    members["started"] = visit.started.map { .integer($0.moment) }
    members["ended"] = visit.ended.map { .integer($0.moment) }
    members["option"] = visit.option.map { .text($0) }
    members["reason"] = visit.reason.map { disclosed($0, view) }
    members["entered_late"] = enteredLate(visit.ended ?? visit.started)
    return .object(members)
  }

  /// A value as the record has it; a personal one in the open where that is still possible, else
  /// with what it was erased under.
  static func disclosed(_ value: Value, _ view: RunView) -> JSON {
    guard case .sealed(let hex) = value else { return value.json }
    if let known = view.disclosed[hex] { return .text(known) }
    guard let redaction = view.state.safekeeping.values.redaction(of: hex) else {
      return value.json
    }
    return .object(["c": .text(hex), "redacted": .text(redaction.basis)])
  }

  /// One clock, of the run's or of a step's list.
  static func clock(_ clock: ClockLine, _ view: RunView) -> JSON {
    .object(members(of: clock, view))
  }

  static func members(of clock: ClockLine, _ view: RunView) -> [String: JSON] {
    var members: [String: JSON] = [
      "id": .text(clock.id), "starts": .integer(clock.start),
      "status": .text(clock.status.rawValue),
    ]
    members["rule"] = clock.rule.map { .text($0) }
    members["basis"] = clock.basis.map { .text($0.tagged(in: view.language)) }
    members["certainty"] = clock.certainty.map { .text($0.rawValue) }
    members["due"] = clock.due.map { .integer($0) }
    members["met"] = clock.met.map { .integer($0) }
    if clock.reading != nil { members["reading"] = .bool(true) }
    if clock.late > 0 { members["late_ms"] = .integer(clock.late) }
    if clock.isMissed || !clock.explanations.isEmpty {
      members["explanations"] = .list(clock.explanations.map { explanation($0, view) })
    }
    return members
  }

  private static func explanation(_ said: ClockExplanation, _ view: RunView) -> JSON {
    var members: [String: JSON] = [
      "reason": disclosed(said.reason, view), "at": .integer(said.at.moment),
      "by": .text(view.disclosedName(of: said.by) ?? said.by),
    ]
    members["entered_late"] = enteredLate(said.at)
    return .object(members)
  }

  /// `true` for what was entered late; left out where it was not.
  static func enteredLate(_ time: EventTime?) -> JSON? {
    time?.isEnteredLate == true ? .bool(true) : nil
  }
}
