import Playbooks
import Response

/// What a step tells its recipients: a subject and a text, from its template or as a person wrote it.
package struct NoticeMessage: Hashable, Sendable {
  package var subject: String
  package var body: String
  /// The places nobody could fill.
  package var missing: [String]

  /// The message of a step as its template says it now; nil where the step has none.
  package init?(at key: StepKey, in view: RunView) {
    guard let index = view.plan.graph.index[key.path],
      let id = view.plan.graph.nodes[index].step.notification?.message?.text,
      let template = view.surroundings.templates[id]
    else { return nil }
    let filler = Filler(view, node: index, items: key.items)
    let title = filler.fill(template.title)
    let text = filler.fill(template.body)
    subject = title.text.neutralised()
    body = text.text.neutralised(keepingLineBreaks: true)
    missing = (title.missing + text.missing).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// A message as a person wrote it: the first line is the subject, a blank line may follow it.
  ///
  /// Nil where there is nothing but blanks.
  package init?(written text: String) {
    var lines = text.neutralised(keepingLineBreaks: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
    lines = Array(lines.drop(while: \.isBlank))
    while lines.last?.isBlank == true { lines.removeLast() }
    guard let first = lines.first else { return nil }
    subject = String(first).trimmed
    body = lines.dropFirst().drop(while: \.isBlank).joined(separator: "\n")
    missing = []
    missing = Self.places(in: subject + "\n" + body)
  }

  /// The message as a person edits it, and as it is kept.
  package var written: String { "\(subject)\n\n\(body)\n" }

  /// The message as it leaves: what nobody could fill says so in words, and a drill is marked.
  package func leaving(_ view: RunView) -> NoticeMessage {
    var message = self
    for name in missing {
      let words = NoticeWords.notKnown[view.language]
      message.subject = message.subject.replacing("‹\(name)?›", with: words)
      message.body = message.body.replacing("‹\(name)?›", with: words)
    }
    message.missing = []
    guard view.state.opening.mode == .drill else { return message }
    let stamp = ViewWords.drillStamp[view.language]
    message.subject = "\(stamp) \(message.subject)"
    message.body = "\(stamp)\n\n\(message.body)\n\n\(stamp)"
    return message
  }

  /// The names in `‹name?›` that are still there.
  private static func places(in text: String) -> [String] {
    text.split(separator: "‹").dropFirst().compactMap { piece -> String? in
      guard let end = piece.firstIndex(of: "›") else { return nil }
      let name = piece[..<end]
      return name.last == "?" && !name.contains("\n") ? String(name.dropLast()) : nil
    }.reduce(into: []) { names, name in if !names.contains(name) { names.append(name) } }
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension NoticeMessage {
  /// The message on a screen.
  package func lines(_ view: RunView, width: Int) -> [[Span]] {
    let isDrill = view.state.opening.mode == .drill
    let stamp = isDrill ? ViewWords.drillStamp[view.language] : ""
    var lines = [
      Span("\(ViewWords.message[view.language]): ", .dim),
      Span(isDrill ? "\(stamp) \(subject)" : subject, .bold),
    ].wrapped(to: width, hanging: 2)
    lines += (isDrill ? "\(stamp)\n\(body)" : body).lines(width: width, indent: 4)
    if !missing.isEmpty {
      lines += ViewWords.toFill(missing)[view.language].lines(width: width, indent: 2, .yellow)
    }
    return lines
  }
}
