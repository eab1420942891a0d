import Playbooks
import Response

/// A run as it happened, event by event: when it was recorded, who, what, why.
///
/// A value that goes along with the events in order, so that it knows what came after the close.
package struct ReplayView {
  private let view: RunView
  private let width: Int
  private var isClosed = false

  /// `view` names the people and the steps, and says how time passes in the run.
  package init(_ view: RunView, width: Int) {
    self.view = view
    self.width = width
  }

  /// The line of a jump of the machine's clock, between the events that it parts.
  package func lines(of jump: ClockJump) -> [[Span]] {
    [Span("⚠ \(ViewWords.clockJumped(jump)[view.language])", .yellow)]
      .wrapped(to: width, hanging: 4)
  }

  /// The lines of the next event: one, and more for what it says.
  package mutating func lines(of event: Event) -> [[Span]] {
    let marks = marks(passing: event).all
    var head: [Span] = [
      Span(TimeText.exactMoment(view.state.time(at: event.at), in: view.plan.zone), .dim),
      Span("  "),
    ]
    if !event.kind.isConsequence { head.append(Span(view.name(of: event.doer) + ": ", .bold)) }
    head.append(Span(event.kind.phrase[view.language]))
    if let key = event.step {
      head += [
        Span(" "), Span(view.plan.label(key), .cyan), Span(" (\(view.title(of: key)))", .dim),
      ]
    }
    if let visit = event.visit, visit > 1 {
      head.append(Span(", \(ViewWords.visit(visit)[view.language])"))
    }
    if !marks.isEmpty { head.append(Span(" [\(marks.joined(separator: "; "))]", .yellow)) }
    let details = EventDetails(event, view).lines
    return head.wrapped(to: width, hanging: 4)
      + details.flatMap { $0.lines(width: width, indent: 4, hanging: 2) }
  }

  /// Goes past an event; whether it is a fact recorded after the close.
  private mutating func passes(_ event: Event) -> Bool {
    let isLate = isClosed && event.kind != .runReopened
    switch event.kind {
    case .runClosed: isClosed = true
    case .runReopened: isClosed = false
    default: break
    }
    return isLate
  }

  /// What makes an event stand out.
  private struct Marks {
    let afterClose: String?
    let enteredLate: String?

    var all: [String] { [afterClose, enteredLate].compactMap(\.self) }
  }

  private mutating func marks(passing event: Event) -> Marks {
    Marks(
      afterClose: passes(event) ? ViewWords.afterClose[view.language] : nil,
      enteredLate: view.enteredLate(event))
  }
}

/// An event in words, part by part, for a table.
package struct TimelineEntry: Hashable, Sendable {
  /// When it was recorded.
  package let moment: String
  /// Who did it; nil for what the program recorded as a consequence.
  package let who: String?
  /// What happened, with the step.
  package let what: String
  /// What it says besides: when it happened, answers, reasons.
  package let details: [String]
  /// What makes it stand out; nil where nothing does.
  package let mark: String?
  package let isAfterClose: Bool
  package let isEnteredLate: Bool
}

extension ReplayView {
  /// The next event, part by part.
  package mutating func entry(of event: Event) -> TimelineEntry {
    let marks = marks(passing: event)
    let language = view.language
    var what = event.kind.phrase[language]
    if let key = event.step { what += " \(view.plan.label(key)) (\(view.title(of: key)))" }
    if let visit = event.visit, visit > 1 { what += ", \(ViewWords.visit(visit)[language])" }
    return TimelineEntry(
      moment: TimeText.exactMoment(view.state.time(at: event.at), in: view.plan.zone),
      who: event.kind.isConsequence ? nil : view.name(of: event.doer), what: what,
      details: EventDetails(event, view).lines,
      mark: marks.all.isEmpty ? nil : marks.all.joined(separator: "; "),
      isAfterClose: marks.afterClose != nil, isEnteredLate: marks.enteredLate != nil)
  }
}

extension Kind {
  /// Whether the program recorded it as a consequence, and nobody did it by hand.
  fileprivate var isConsequence: Bool {
    switch self {
    case .stepChanged, .clockStarted, .clockMet, .clockWaived, .clockCancelled, .trailOpened,
      .sessionOpened, .writerRecovered, .clockJumped:
      true
    default: false
    }
  }
}
