import Playbooks
import Response

// What a step asks: answers, and people told.

extension StepScreen {
  /// Each field with its answer so far; one not yet answered with what helps to.
  var fields: [[Span]] {
    step.fields.isEmpty ? [] : [[]] + step.fields.flatMap(lines(of:))
  }

  private func lines(of field: Field) -> [[Span]] {
    let answer = visit.answers[field.name]
    let given = answer.map { view.text(of: $0, field: field) }
    var lines = [
      Span(given == nil ? "○ " : "✓ "), Span(view.label(of: field), .bold),
      Span(" (\(field.name))", .dim), Span(": \(given ?? say(ViewWords.unanswered))"),
    ].wrapped(to: width, hanging: 4)
    guard given == nil else { return lines }
    lines += hints(of: field).flatMap { $0.lines(width: width, indent: 4, .dim) }
    if let before = lastAnswer(to: field) {
      lines += say(ViewWords.before(before)).lines(width: width, indent: 4, .dim)
    }
    return lines
  }

  private func hints(of field: Field) -> [String] {
    var hints: [String] = []
    if let help = field.help { hints.append(filler.fill(help).text) }
    if let example = field.example { hints.append(say(ViewWords.example(example))) }
    if !field.options.isEmpty {
      hints.append(field.options.map { view.label(of: $0) }.joined(separator: " | "))
    }
    if !field.required { hints.append(say(ViewWords.notRequired)) }
    return hints
  }

  /// What an earlier visit answered; offered again, never taken by itself.
  private func lastAnswer(to field: Field) -> String? {
    let past = view.state.record(key).past.last { $0.answers[field.name] != nil }
    return past?.answers[field.name].map { view.text(of: $0, field: field) }
  }

  /// Whom to tell, what became of it, and the words to say.
  var recipients: [[Span]] {
    guard let notification = step.notification else { return [] }
    var lines: [[Span]] = [[]]
    let isDrill = view.state.opening.mode == .drill
    if isDrill { lines += say(ViewWords.drillNotice).lines(width: width, .bold, .yellow) }
    for name in notification.to {
      let contact = view.surroundings.contacts[name.text]
      lines += ContactLines.lines(
        contact ?? Contact(id: name.text, title: .both(name.text)), now: view.now,
        zone: view.plan.zone, language: view.language, isDrill: isDrill, width: width)
      lines += visit.notices.filter { $0.contact == name.text }.flatMap { notice in
        "→ \(StepLines.notice(of: notice, view))".lines(width: width, indent: 2, .green)
      }
    }
    lines += ready
    guard let message = NoticeMessage(at: key, in: view) else { return lines }
    return lines + [[]] + message.lines(view, width: width)
  }

  /// What was made ready since somebody was last told.
  private var ready: [[Span]] {
    visit.prepared.suffix(3).flatMap { prepared -> [[Span]] in
      let isTold = visit.notices.contains {
        $0.document == prepared.document && $0.contact == prepared.contact
      }
      guard !isTold else { return [] }
      let time = TimeText.clock(prepared.at.moment, in: view.plan.zone, now: view.now)
      let what =
        prepared.channel.map {
          NoticeWords.readyAt(time, channel: NoticeChannel.shown($0, in: view.language))
        }
        ?? NoticeWords.writtenAt(time)
      let name = view.title(ofContact: prepared.contact)
      return "→ \(name): \(say(what))".lines(width: width, indent: 2, .yellow)
    }
  }
}
