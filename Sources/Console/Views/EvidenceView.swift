import AuditTrail
import Playbooks
import Response

/// The evidence of a run with all who had it: as text, and as the value of `evidence --json`.
package enum EvidenceView {
  package static func lines(of view: RunView, width: Int) -> [[Span]] {
    guard !view.state.evidence.isEmpty else {
      return ErasureWords.noEvidence[view.language].lines(width: width)
    }
    return view.state.evidence.flatMap { piece in
      head(piece, view).wrapped(to: width, hanging: 4)
        + (facts(piece, view) + piece.history.map { line($0, view) })
        .flatMap { $0.lines(width: width, indent: 4, hanging: 2) }
        + withholding(of: piece, view).lines(width: width, indent: 4, hanging: 2, .yellow)
    }
  }

  /// `đã hủy nội dung theo …, An, 2026-11-22 09:40 +07`; empty where it was not.
  static func withholding(of piece: Evidence, _ view: RunView) -> String {
    piece.withholding.map {
      "\(ErasureWords.withheld(under: $0.basis)[view.language]), \(who($0.by, $0.at, view))"
    } ?? ""
  }

  private static func head(_ piece: Evidence, _ view: RunView) -> [Span] {
    var spans: [Span] = [
      Span(piece.id, .bold, .cyan), Span("  \(piece.source)", .bold),
      Span("  \(piece.how.phrase[view.language])"),
    ]
    if let step = piece.step { spans.append(Span(" [\(view.plan.label(step))]", .cyan)) }
    return spans
  }

  private static func facts(_ piece: Evidence, _ view: RunView) -> [String] {
    var content: [String] = []
    if let size = piece.size { content.append(ViewWords.bytes(size)[view.language]) }
    if let sha256 = piece.sha256 { content.append("sha256 \(sha256)") }
    if let text = piece.text { content.append(view.text(of: text)) }
    let holder = "\(ErasureWords.holder[view.language]): \(view.name(of: piece.holder))"
    return [
      content.joined(separator: ", "), who(piece.by, piece.at, view),
      ([holder] + keeping(of: piece, view)).joined(separator: "; "),
    ].filter { !$0.isEmpty }
  }

  /// Where a piece is, how it is known again, and how it was taken.
  static func keeping(of piece: Evidence, _ view: RunView) -> [String] {
    let parts = [
      (ErasureWords.place, piece.place), (ErasureWords.serial, piece.serial),
      (ErasureWords.seal, piece.seal), (ErasureWords.method, piece.method),
      (ErasureWords.acquiredBy, piece.acquiredBy.map { view.text(of: $0) }),
    ]
    return parts.compactMap { label, text in text.map { "\(label[view.language]): \($0)" } }
  }

  /// What somebody did with it, with who and when.
  static func line(_ handling: Handling, _ view: RunView) -> String {
    let what =
      switch handling.what {
      case .moved(let from, let to): "\(view.name(of: from)) → \(view.name(of: to))"
      case .opened: ErasureWords.opened[view.language]
      }
    var parts = [what, who(handling.by, handling.at, view)]
    if let reason = handling.reason { parts.append(view.text(of: reason)) }
    if let place = handling.place {
      parts.append("\(ErasureWords.place[view.language]): \(place)")
    }
    if let seal = handling.seal { parts.append("\(ErasureWords.seal[view.language]): \(seal)") }
    return "- " + parts.joined(separator: ", ")
  }

  private static func who(_ person: String, _ at: EventTime, _ view: RunView) -> String {
    let late = view.enteredLate(at).map { ", \($0)" } ?? ""
    return "\(view.name(of: person)), \(TimeText.moment(at.moment, in: view.plan.zone))\(late)"
  }
}

extension EvidenceView {
  /// Times are milliseconds since 1970 UTC; what does not apply is left out.
  package static func json(of view: RunView) -> JSON {
    .list(view.state.evidence.map { json($0, view) })
  }

  private static func json(_ piece: Evidence, _ view: RunView) -> JSON {
    var members: [String: JSON] = [
      "id": .text(piece.id), "how": .text(piece.how.rawValue), "source": .text(piece.source),
      "by": name(piece.by, view), "at": .integer(piece.at.moment),
      "holder": name(piece.holder, view), "history": .list(piece.history.map { json($0, view) }),
    ]
    members["step"] = piece.step.map { .text(view.plan.label($0)) }
    members["entered_late"] = StatusJSON.enteredLate(piece.at)
    members["sha256"] = piece.sha256.map { .text($0) }
    members["size"] = piece.size.map { .integer($0) }
    members["media"] = piece.media.map { .text($0) }
    members["method"] = piece.method.map { .text($0) }
    members["serial"] = piece.serial.map { .text($0) }
    members["seal"] = piece.seal.map { .text($0) }
    members["place"] = piece.place.map { .text($0) }
    members["acquired_by"] = piece.acquiredBy.map { StatusJSON.disclosed($0, view) }
    members["text"] = piece.text.map { StatusJSON.disclosed($0, view) }
    members["withheld"] = piece.withholding.map {
      .object([
        "basis": .text($0.basis), "by": name($0.by, view), "at": .integer($0.at.moment),
      ])
    }
    return .object(members)
  }

  private static func json(_ handling: Handling, _ view: RunView) -> JSON {
    var members: [String: JSON] = [
      "by": name(handling.by, view), "at": .integer(handling.at.moment),
    ]
    members["entered_late"] = StatusJSON.enteredLate(handling.at)
    switch handling.what {
    case .moved(let from, let to):
      members["what"] = .text("moved")
      members["from"] = name(from, view)
      members["to"] = name(to, view)
    case .opened: members["what"] = .text("opened")
    }
    members["reason"] = handling.reason.map { StatusJSON.disclosed($0, view) }
    members["place"] = handling.place.map { .text($0) }
    members["seal"] = handling.seal.map { .text($0) }
    return .object(members)
  }

  private static func name(_ person: String, _ view: RunView) -> JSON {
    .text(view.disclosedName(of: person) ?? person)
  }
}
