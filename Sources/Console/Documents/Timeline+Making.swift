import Playbooks
import Reports
import Response

extension Timeline {
  /// A run drawn to scale: from its detection to its end, or to now.
  init(of view: RunView, _ course: Course) {
    let making = TimelineMaking(view: view, course: course)
    let range = making.range
    let zone = view.plan.zone
    let words = ReportWords.pictured(
      steps: Set(course.passes.filter { $0.taken != nil }.map(\.key)).count,
      from: TimeText.moment(range.lowerBound, in: zone),
      to: TimeText.moment(range.upperBound, in: zone))
    self.init(
      language: view.language.rawValue, title: ReportWords.timeline[view.language],
      summary: words[view.language], range: range, ticks: making.ticks, moments: making.moments,
      rows: making.deadlines + making.facts + making.steps, legend: making.legend)
  }
}

private struct TimelineMaking {
  let view: RunView
  let course: Course

  private func say(_ phrase: Phrase) -> String { phrase[view.language] }

  /// When the run ended; where it is open, now.
  private var end: Int64 {
    if case .closed(_, let at, _, _) = view.state.ending { return at.moment }
    return view.now
  }

  /// All that was done, with a little room; a deadline further off does not make the rest small.
  var range: ClosedRange<Int64> {
    let opened = view.state.opening.at.moment
    let taken = course.passes.flatMap { [$0.taken, $0.visit.ended?.moment] }.compactMap(\.self)
    let done = taken + told + gathered + noted
    let first = ([view.state.detection.ms, opened] + done).min() ?? opened
    let last = ([end, opened] + done).max() ?? end
    let room = max((last - first) / 40, 30_000)
    return (first - room)...(last + room)
  }

  var ticks: [Timeline.Tick] {
    let zone = view.plan.zone
    let times = Timeline.roundTimes(
      in: range, offset: Int64(zone.offset(at: range.lowerBound)) * 1000)
    var day: String?
    return times.map { time in
      let wall = zone.wall(at: time)
      defer { day = wall.date }
      let clock = wall.clock
      return .init(time, day == wall.date ? clock : "\(wall.date.dropFirst(5)) \(clock)")
    }
  }

  var moments: [Timeline.Moment] {
    var moments: [Timeline.Moment] = [
      .init(view.state.opening.at.moment, say(ReportWords.opened))
    ]
    let detection = view.state.detection
    if !detection.assumed { moments.append(.init(detection.ms, say(ReportWords.detected))) }
    if !view.state.isOpen { moments.append(.init(end, say(ReportWords.closed))) }
    return moments
  }

  // MARK: Rows

  var deadlines: [Timeline.Row] {
    let range = range
    return clocks(of: view).filter { $0.status != .cancelled }.map { clock in
      let over = clock.met ?? end
      var bars: [Timeline.Bar] = []
      if let due = clock.due {
        bars.append(.init(due > range.upperBound ? .beyond : .limit, from: clock.start, to: due))
        if over > due, clock.status != .waived { bars.append(.init(.late, from: due, to: over)) }
      } else {
        bars.append(.init(.beyond, from: clock.start, to: over))
      }
      if let met = clock.met { bars.append(.init(.met, from: met, to: met)) }
      let stand = ViewWords.stand(of: clock, now: view.now, zone: view.plan.zone)
      return Timeline.Row(
        name: clock.rule ?? clock.id,
        title: clock.name(in: view), bars: bars,
        caption: say(stand))
    }
  }

  private var told: [Int64] { course.passes.flatMap(\.visit.notices).map(\.at.moment) }
  private var gathered: [Int64] { view.state.evidence.map(\.at.moment) }
  private var noted: [Int64] { view.state.notes.map(\.at.moment) }

  var facts: [Timeline.Row] {
    [
      (ReportWords.notices, told), (ReportWords.evidence, gathered), (ReportWords.notes, noted),
    ].filter { !$0.1.isEmpty }.map { title, times in
      Timeline.Row(
        name: "", title: say(title), bars: times.map { .init(.point, from: $0, to: $0) },
        caption: "\(times.count)")
    }
  }

  /// A row a step, those that were taken up first on top; those nobody took up at the end.
  var steps: [Timeline.Row] {
    var order: [StepKey] = []
    var passes: [StepKey: [Course.Pass]] = [:]
    for pass in course.passes where pass.taken != nil || isWaiting(pass) {
      if passes[pass.key] == nil { order.append(pass.key) }
      passes[pass.key, default: []].append(pass)
    }
    let first = passes.mapValues { $0.compactMap(\.taken).min() ?? .max }
    let sorted = order.enumerated().sorted {
      (first[$0.element] ?? .max, $0.offset) < (first[$1.element] ?? .max, $1.offset)
    }
    return sorted.map { row($0.element, passes[$0.element] ?? []) }
  }

  private func isWaiting(_ pass: Course.Pass) -> Bool {
    pass.ready != nil && view.standing[pass.key]?.status == .ready
      && view.standing[pass.key]?.visit == pass.visit.number
  }

  private func row(_ key: StepKey, _ passes: [Course.Pass]) -> Timeline.Row {
    let last = passes.last
    var caption = [last?.visit.endedBy ?? last?.visit.assignee].compactMap(\.self)
      .map { view.name(of: $0) }
    let took = passes.compactMap(\.took).reduce(0, +)
    if took >= 1000 { caption.append(say(TimeText.duration(took))) }
    let waited = passes.compactMap(\.waited).reduce(0, +)
    if waited >= 60_000 { caption.append(say(ReportWords.waitedFor(TimeText.duration(waited)))) }
    return Timeline.Row(
      name: view.plan.label(key), title: view.title(of: key), bars: passes.flatMap(bars),
      caption: caption.joined(separator: " · "))
  }

  private func bars(_ pass: Course.Pass) -> [Timeline.Bar] {
    var bars: [Timeline.Bar] = []
    if let ready = pass.ready {
      let until = pass.taken ?? end
      if until > ready { bars.append(.init(.waited, from: ready, to: until)) }
    }
    guard let taken = pass.taken else { return bars }
    let sign: Timeline.Sign =
      switch pass.visit.mark {
      case .done: .done
      case .skipped: .skipped
      case .failed: .failed
      case .active, nil: .active
      }
    let until = pass.visit.ended?.moment ?? (pass.visit.interrupted ? taken : end)
    bars.append(.init(sign, from: taken, to: until))
    return bars
  }

  /// Of the signs that are in the picture.
  var legend: [Timeline.Key] {
    let used = Set((deadlines + facts + steps).flatMap(\.bars).map(\.sign))
    let keys: [(Timeline.Sign, Phrase)] = [
      (.waited, ReportWords.legendWaited), (.done, ReportWords.legendDone),
      (.active, ReportWords.legendActive), (.skipped, ReportWords.legendSkipped),
      (.failed, ReportWords.legendFailed), (.limit, ReportWords.legendLimit),
      (.beyond, ReportWords.legendBeyond), (.late, ReportWords.legendLate),
      (.met, ReportWords.legendMet), (.point, ReportWords.legendPoint),
    ]
    return keys.filter { used.contains($0.0) }.map { .init($0, say($1)) }
  }
}
