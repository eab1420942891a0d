import Playbooks
import Response

/// A run as it happened, event by event: when it was recorded, who, what, why.
///
/// A value that goes along with the events in order, so that it knows what came after the close.
package struct ReplayView {
  private let view: RunView
  private let width: Int
  private var isClosed = false

  /// `view` names the people and the steps; what it shows of the run is not used.
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
    let isLate = isClosed && event.kind != .runReopened
    switch event.kind {
    case .runClosed: isClosed = true
    case .runReopened: isClosed = false
    default: break
    }
    var head: [Span] = [
      Span(TimeText.exactMoment(event.at, in: view.plan.zone), .dim), Span("  "),
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
    if isLate { head.append(Span(" [\(ViewWords.afterClose[view.language])]", .yellow)) }
    let details = EventDetails(event, view).lines
    return head.wrapped(to: width, hanging: 4)
      + details.flatMap { $0.lines(width: width, indent: 4, hanging: 2) }
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
