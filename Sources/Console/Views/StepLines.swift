import Playbooks
import Response

/// One step of a run in a list: what it is, how it stands, who, when, what was answered.
enum StepLines {
  static func lines(_ instance: Standing.Instance, _ view: RunView, width: Int) -> [[Span]] {
    head(instance, view).wrapped(to: width, hanging: 4)
      + details(instance, view).flatMap { $0.lines(width: width, indent: 4, hanging: 2) }
  }

  /// `✓ triage  Xác minh sự cố: đã xong`.
  static func head(_ instance: Standing.Instance, _ view: RunView) -> [Span] {
    var spans: [Span] = [
      Span(instance.status.sign, inks: instance.status.inks), Span(" "),
      Span(view.plan.label(instance.key), .cyan),
      Span(" \(view.title(of: instance.key)): "),
      Span(instance.status.phrase[view.language], inks: instance.status.inks),
    ]
    let marks = StepMarks(instance, view).phrases
    if !marks.isEmpty {
      spans.append(Span(" [\(marks.map { $0[view.language] }.joined(separator: "; "))]", .yellow))
    }
    return spans
  }

  private static func details(_ instance: Standing.Instance, _ view: RunView) -> [String] {
    let visit = view.state.record(instance.key).visit
    let step = view.plan.graph.nodes[instance.node].step
    var lines: [String] = []
    let times = times(visit, view)
    if !times.isEmpty { lines.append(times) }
    lines += answers(step, visit, view)
    if let option = visit.option {
      let choice = step.decision?.options.first { $0.choice.id == option }?.choice
      lines.append("→ \(choice.map { view.label(of: $0) } ?? option)")
    }
    if let reason = visit.reason {
      lines.append("\(ViewWords.reason[view.language]): \(view.text(of: reason))")
    }
    if let override = visit.override {
      lines.append("\(ViewWords.override[view.language]): \(view.text(of: override))")
    }
    lines += visit.notices.map { notice(of: $0, view) }
    if !visit.evidence.isEmpty {
      lines.append(
        "\(ViewWords.evidence[view.language]): \(visit.evidence.joined(separator: ", "))")
    }
    return lines
  }

  private static func times(_ visit: Visit, _ view: RunView) -> String {
    func clock(_ time: EventTime) -> String {
      TimeText.clock(time.moment, in: view.plan.zone, now: view.now)
    }
    var parts: [String] = []
    if visit.number > 1 { parts.append(ViewWords.visit(visit.number)[view.language]) }
    if let assignee = visit.assignee { parts.append(view.name(of: assignee)) }
    switch (visit.started, visit.ended) {
    case (let start?, let end?) where start.moment != end.moment:
      parts.append("\(clock(start)) – \(clock(end))")
    case (let start?, nil): parts.append(ViewWords.since(clock(start))[view.language])
    case (_, let end?): parts.append(clock(end))
    case (nil, nil): break
    }
    return parts.joined(separator: ", ")
  }

  private static func answers(_ step: Step, _ visit: Visit, _ view: RunView) -> [String] {
    step.fields.compactMap { field in
      visit.answers[field.name].map { value in
        "\(view.label(of: field)): \(view.text(of: value, field: field))"
      }
    }
  }

  static func notice(of notice: Notice, _ view: RunView) -> String {
    let contact = view.surroundings.contacts[notice.contact]?.title.tagged(in: view.language)
    let person = notice.person.map { ", \(view.text(of: $0))" } ?? ""
    let reference = notice.reference.map { ", \($0)" } ?? ""
    let time = TimeText.clock(notice.at.moment, in: view.plan.zone, now: view.now)
    let outcome = notice.outcome.phrase[view.language]
    let fault = notice.fault.map { ": \(view.text(of: $0))" } ?? ""
    let channel = NoticeChannel.shown(notice.channel, in: view.language)
    let sent = "\(contact ?? notice.contact): \(outcome), \(channel)\(person)\(reference)"
    let late = view.enteredLate(notice.at).map { ", \($0)" } ?? ""
    return "\(sent), \(time)\(late)\(fault)"
  }
}
