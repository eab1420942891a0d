import AuditTrail
import Playbooks
import Response

/// The report of a run for other programs: what `status --json` says, and all that a report has
/// besides; what is not known is left out.
///
/// Times are milliseconds since 1970 UTC.
package enum ReportJSON {
  package static func value(of view: RunView, _ source: ReportSource) -> JSON {
    let course = Course(of: view.state, view.standing, source.events)
    guard case .object(var members) = StatusJSON.value(of: view, head: nil) else {
      return .object([:])
    }
    let figures = RunFigures(of: view.state, on: view.plan, course, at: view.now)
    members["as_of"] = .integer(view.now)
    members["tlp"] = view.state.opening.tlp.map { .text($0) }
    members["incident"] = view.state.opening.incident.map { .text($0) }
    members["passes"] = .list(
      course.passes.filter { $0.ready != nil || $0.taken != nil }.map { pass($0, view) })
    members["since_detection"] = .object(
      Dictionary(
        uniqueKeysWithValues: figures.milestones.map { ($0.key.rawValue, .integer($0.value)) }))
    members["decisions"] = events(.stepDecided, view, source) { event in
      ["option": event[.option].map { .text($0) }, "back_to": event[.backTo].map { .text($0) }]
    }
    members["skipped"] = events(.stepSkipped, view, source) { _ in [:] }
    members["failed"] = events(.stepFailed, view, source) { _ in [:] }
    members["notices"] = events(.noticeSent, view, source, notice)
    members["evidence"] = EvidenceView.json(of: view)
    members["indicators"] = .list(view.state.indicators.map(indicator))
    members["notes"] = .list(view.state.notes.map { note($0, view) })
    members["clock_jumps"] = .list(jumps(view, source))
    if case .trail(let report, let checkpoint, _) = source.proof {
      members["verification"] = VerifyView.json(report, language: view.language)
      members["checkpoint"] = checkpoint.map { .text(String(decoding: $0.bytes, as: UTF8.self)) }
    }
    return .object(members)
  }

  private static func name(_ person: String, _ view: RunView) -> JSON {
    .text(view.disclosedName(of: person) ?? person)
  }

  private static func pass(_ pass: Course.Pass, _ view: RunView) -> JSON {
    var members: [String: JSON] = [
      "step": .text(view.plan.label(pass.key)), "visit": .integer(Int64(pass.visit.number)),
    ]
    members["mark"] = pass.visit.mark.map { .text($0.rawValue) }
    members["ready"] = pass.ready.map { .integer($0) }
    members["begun"] = pass.visit.started.map { .integer($0.moment) }
    members["ended"] = pass.visit.ended.map { .integer($0.moment) }
    members["waited_ms"] = pass.waited.map { .integer($0) }
    members["took_ms"] = pass.took.map { .integer($0) }
    members["entered_late"] = StatusJSON.enteredLate(pass.visit.ended ?? pass.visit.started)
    members["by"] = (pass.visit.endedBy ?? pass.visit.assignee).map { name($0, view) }
    return .object(members)
  }

  /// The events of a kind, each with who, when, on what and why, and its own.
  private static func events(
    _ kind: Kind, _ view: RunView, _ source: ReportSource, _ own: (Event) -> [String: JSON?]
  ) -> JSON {
    .list(
      source.events.filter { $0.kind == kind }.map { event in
        let recorded = view.state.time(at: event.at)
        var members: [String: JSON] = [
          "recorded": .integer(recorded), "at": .integer(event.happened?.ms ?? recorded),
          "by": name(event.by, view), "who": name(event.doer, view),
        ]
        members["step"] = event.step.map { .text(view.plan.label($0)) }
        if view.state.isEnteredLate(event) { members["entered_late"] = .bool(true) }
        members["reason"] = event[.reason].map { StatusJSON.disclosed($0, view) }
        members["override"] = event[.override].map { StatusJSON.disclosed($0, view) }
        for (key, value) in own(event) { members[key] = value }
        return .object(members)
      })
  }

  private static func notice(_ event: Event) -> [String: JSON?] {
    let texts: [(String, String?)] = [
      ("contact", event[.contact]), ("channel", event[.channel]), ("outcome", event[.outcome]),
      ("reference", event[.reference]), ("number", event[.number]), ("date", event[.date]),
      ("document", event[.document]),
    ]
    return Dictionary(uniqueKeysWithValues: texts.map { ($0, $1.map { .text($0) }) })
  }

  private static func indicator(_ indicator: Indicator) -> JSON {
    .object(["type": .text(indicator.type), "value": .text(indicator.value)])
  }

  private static func note(_ note: Note, _ view: RunView) -> JSON {
    var members: [String: JSON] = [
      "at": .integer(note.at.moment), "by": name(note.by, view), "after_close": .bool(note.late),
    ]
    members["step"] = note.step.map { .text(view.plan.label($0)) }
    members["entered_late"] = StatusJSON.enteredLate(note.at)
    members["text"] = note.text.map { StatusJSON.disclosed($0, view) }
    members["sha256"] = note.sha256.map { .text($0) }
    return .object(members)
  }

  private static func jumps(_ view: RunView, _ source: ReportSource) -> [JSON] {
    zip(source.events, source.events.dropFirst()).flatMap { before, after in
      source.clocks.jumps(between: before, and: after).map { jump in
        .object([
          "before": .integer(view.state.time(at: after.at)), "ahead_ms": .integer(jump.ahead),
        ])
      }
    }
  }
}
