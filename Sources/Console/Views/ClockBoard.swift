import AuditTrail
import Playbooks
import Response

/// The clocks of several runs on one board, the most pressing first, whosever run it is.
package struct ClockBoard: Sendable {
  private let rows: [(clock: ClockLine, view: RunView)]
  private let unread: [String]
  private let language: Language

  /// The clocks that still run, of runs as they stand; `unread` are runs that cannot be read.
  package init(_ views: [RunView], unread: [String], language: Language) {
    self.unread = unread
    self.language = language
    rows = views.flatMap { view in clocks(of: view).filter(\.isOpen).map { ($0, view) } }.sorted {
      ($0.clock.urgency, $0.view.state.run, $0.clock.id)
        < ($1.clock.urgency, $1.view.state.run, $1.clock.id)
    }
  }

  /// Every clock with its run, its basis and how sure that is.
  package func lines(width: Int) -> [[Span]] {
    warning(width) + (rows.isEmpty ? nothing(width) : [])
      + rows.flatMap { clock, view in
        entry(clock, view, width) + ClockView.law(clock, view, width: width)
          + ClockView.lateness(clock, view, width: width)
      }
  }

  /// The board as it fills a screen of some rows, the time on top.
  ///
  /// Of clocks that find no room, those due last, the number is said. `trouble` is why this is not
  /// how things stand now.
  package func screen(at time: String, trouble: Phrase?, width: Int, height: Int) -> [[Span]] {
    let old = trouble.map { ClockWords.stale($0)[language].lines(width: width, .bold, .red) } ?? []
    let head = time.lines(width: width, .bold) + old + warning(width) + [[]]
    let foot = [[]] + ClockWords.leave[language].lines(width: width, .dim)
    // One row stays free: there the terminal's cursor stands.
    let room = height - head.count - foot.count - 1
    var shown = rows.isEmpty ? nothing(width) : []
    var left = rows[...]
    while let (clock, view) = left.first {
      let said = view.explanations(of: clock).flatMap { $0.lines(width: width, indent: 2, .yellow) }
      let ground = ClockView.ground(of: clock, in: view)
        .lines(width: width, indent: 2, .dim)
      let lines = entry(clock, view, width) + ground + said
      // The line that counts those left out needs room too.
      guard shown.count + lines.count <= room - (left.count > 1 ? 1 : 0) else { break }
      shown += lines
      left.removeFirst()
    }
    if !left.isEmpty {
      shown += ClockWords.more(left.count)[language].lines(width: width, .bold, .yellow)
    }
    return head + shown + foot
  }

  /// The value of `clocks --json`: as in `status --json`, each with its run.
  package var json: JSON {
    .list(
      rows.map { clock, view in
        var members = StatusJSON.members(of: clock, view)
        members["run"] = .text(view.state.run)
        members["title"] = .text(view.state.opening.title)
        members["mode"] = .text(view.state.opening.mode.rawValue)
        return .object(members)
      })
  }

  private func nothing(_ width: Int) -> [[Span]] {
    ClockWords.none[language].lines(width: width, .green)
  }

  private func warning(_ width: Int) -> [[Span]] {
    unread.isEmpty ? [] : ClockWords.unread(unread)[language].lines(width: width, .bold, .red)
  }

  private func entry(_ clock: ClockLine, _ view: RunView, _ width: Int) -> [[Span]] {
    let opening = view.state.opening
    var run: [Span] = [Span(view.state.run, .cyan), Span("  \(opening.title)")]
    if opening.mode == .drill {
      run.append(Span(" [\(opening.mode.phrase[language])]", .bold, .yellow))
    }
    return ClockView.head(clock, view).wrapped(to: width, hanging: 2)
      + run.wrapped(to: width, indent: 2, hanging: 2)
  }
}
