import AuditTrail
import Playbooks
import Response

/// The personal values that are still disclosed, each with the words that erase it.
package struct DisclosedView {
  /// One value: where it stands, what it is, and the name of who recorded it.
  private struct Row {
    let value: SealedValue
    let text: String
    let by: String
  }

  private let rows: [Row]
  private let zone: Zone
  private let language: Language
  /// The log that new events go to; values of another say theirs.
  private let log: String

  /// The values of a run.
  package init(of view: RunView) {
    self.init(
      view.state.safekeeping, disclosed: view.disclosed, log: view.state.log, zone: view.plan.zone,
      language: view.language
    ) { view.name(of: $0) }
  }

  /// Values of any events; `disclosed` has them by commitment.
  package init(
    _ safekeeping: Safekeeping, disclosed: [String: String], log: String, zone: Zone,
    language: Language, name: (String) -> String = { $0 }
  ) {
    rows = safekeeping.values.all.compactMap { value in
      disclosed[value.commitment].map { Row(value: value, text: $0, by: name(value.by)) }
    }
    self.log = log
    self.zone = zone
    self.language = language
  }

  /// `12 name: Lan`, and below it what the event is, who recorded it and when.
  package func lines(width: Int) -> [[Span]] {
    guard !rows.isEmpty else { return ErasureWords.nothingDisclosed[language].lines(width: width) }
    return rows.flatMap { row in
      let place = row.value.place
      let head: [Span] = [
        Span("\(place.seq) \(place.path)", .bold, .cyan), Span(": "),
        Span(row.text.neutralised()),
      ]
      var facts = [
        row.value.kind.phrase[language], row.by,
        TimeText.moment(row.value.at.moment, in: zone),
      ]
      if place.log != log { facts.append(ErasureWords.inLog(place.log)[language]) }
      return head.wrapped(to: width, hanging: 4)
        + facts.joined(separator: ", ").lines(width: width, indent: 4, hanging: 2, .dim)
    }
  }

  /// The same for programs.
  package var json: JSON {
    .list(
      rows.map { row in
        let place = row.value.place
        return .object([
          "log": .text(place.log), "seq": .integer(place.seq), "path": .text(place.path),
          "kind": .text(row.value.kind.rawValue), "value": .text(row.text), "by": .text(row.by),
          "at": .integer(row.value.at.moment),
        ])
      })
  }
}
