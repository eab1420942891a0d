import Playbooks
import Response

/// What stands on top of every screen about a run.
enum RunHead {
  /// Title, run id, playbook, mode and TLP; a drill says so in a line of its own.
  static func lines(of view: RunView, width: Int) -> [[Span]] {
    let opening = view.state.opening
    let playbook = "\(opening.playbook.id) \(opening.playbook.version)"
    var facts: [Span] = [
      Span("\(ViewWords.run[view.language]) "), Span(view.state.run, .cyan),
      Span(" · \(playbook) · "),
      opening.mode == .drill
        ? Span(opening.mode.phrase[view.language], .bold, .yellow)
        : Span(opening.mode.phrase[view.language], .bold),
    ]
    if let tlp = opening.tlp { facts.append(Span(" · TLP:\(tlp)")) }
    var lines = drill(view, width: width)
    lines += [Span(opening.title, .bold)].wrapped(to: width)
    lines += facts.wrapped(to: width, hanging: 2)
    if opening.pace != Pace.real {
      lines += DrillWords.paceLine(opening.pace)[view.language].lines(width: width, .yellow)
    }
    return lines
  }

  /// The line that no screen of a drill is without.
  static func drill(_ view: RunView, width: Int) -> [[Span]] {
    guard view.state.opening.mode == .drill else { return [] }
    return [Span(ViewWords.drillLine[view.language], .bold, .yellow)].wrapped(to: width)
  }

  /// Time since detection; until the end, where the run has ended.
  static func elapsed(_ view: RunView) -> [Span] {
    let detection = view.state.detection
    let duration = TimeText.duration(view.now - detection.ms)[view.language]
    var spans: [Span] = [
      Span("\(ViewWords.elapsed[view.language]): "), Span(duration, .bold),
      Span(" (\(TimeText.clock(detection.ms, in: view.plan.zone, now: view.now)))"),
    ]
    if detection.assumed { spans.append(Span(" \(ViewWords.assumed[view.language])", .yellow)) }
    return spans
  }

  /// How much is settled, in all and by phase: `7/12 bước đã giải quyết (phát hiện 2/2, …)`.
  static func progress(_ view: RunView) -> [Span] {
    let all = view.standing.instances
    let settled = all.count { $0.status.isSettled }
    var parts: [String] = []
    for phase in Step.Phase.allCases {
      let own = all.filter { view.plan.graph.nodes[$0.node].step.phase == phase }
      guard !own.isEmpty else { continue }
      parts.append(
        "\(phase.phrase[view.language]) \(own.count { $0.status.isSettled })/\(own.count)")
    }
    let detail = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    let sum = ViewWords.settled(settled, of: all.count)[view.language]
    return [Span("\(ViewWords.progress[view.language]): "), Span(sum, .bold), Span(detail)]
  }
}
