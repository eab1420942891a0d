import Playbooks
import Response

/// A command of the walk, as the line of keys shows it.
package struct KeyLabel: Hashable, Sendable {
  package let key: String
  package let word: Phrase

  package init(_ key: String, _ word: Phrase) {
    self.key = key
    self.word = word
  }
}

/// The screen of a walk: a function of the run, the step at hand, and what the terminal has room for.
package enum WalkScreen {
  /// How many other steps have a number: one digit, so that a key and Enter turn to one.
  private static let mostNumbered = 9

  /// The whole screen.
  ///
  /// - Parameters:
  ///   - view: the run, and the time.
  ///   - key: the step at hand; nil where none is chosen.
  ///   - keys: what can be typed now.
  ///   - remarks: what must not be overlooked.
  ///   - width: the columns of a line.
  ///   - height: the rows there are for it; nil where nothing scrolls away. A longer screen says at
  ///     its end what its top has lost.
  /// - Returns: its lines, each no wider than asked.
  package static func lines(
    of view: RunView, at key: StepKey?, keys: [KeyLabel], remarks: [String] = [], width: Int,
    height: Int? = nil
  ) -> [[Span]] {
    var lines = head(of: view, width: width)
    if let key { lines += [[]] + step(key, of: view, width: width) }
    lines += others(of: view, but: key, width: width)
    for remark in remarks { lines += [[]] + [Span(remark, .bold, .yellow)].wrapped(to: width) }
    let keyLines = [[]] + keyLines(keys, view.language, width: width)
    if let height, lines.count + keyLines.count > height {
      lines += [[]] + recap(of: view, at: key, width: width)
    }
    return lines + keyLines
  }

  /// Title, mode, actor, time since detection, running clocks, progress.
  private static func head(of view: RunView, width: Int) -> [[Span]] {
    var lines = RunHead.lines(of: view, width: width)
    let actor = view.actor ?? ViewWords.nobody[view.language]
    lines += [Span("\(ViewWords.actor[view.language]): "), Span(actor, .bold)]
      .wrapped(to: width, hanging: 2)
    lines += RunHead.elapsed(view).wrapped(to: width, hanging: 2)
    lines += ClockView.openLines(of: view, width: width)
    lines += RunHead.progress(view).wrapped(to: width, hanging: 2)
    return lines
  }

  /// What a screen taller than its terminal has lost at its top: the drill, the run, the clock that
  /// is due first, the step at hand.
  private static func recap(of view: RunView, at key: StepKey?, width: Int) -> [[Span]] {
    let opening = view.state.opening
    var spans: [Span] = []
    if opening.mode == .drill {
      spans.append(Span("\(opening.mode.phrase[view.language]) · ", .bold, .yellow))
    }
    spans.append(Span(view.state.run, .cyan))
    if let tlp = opening.tlp { spans.append(Span(" · TLP:\(tlp)")) }
    if let clock = clocks(of: view).first(where: \.isOpen) {
      spans += [Span(" · ")] + ClockView.head(clock, view)
    }
    if let key { spans.append(Span(" · \(view.title(of: key))", .bold)) }
    return spans.wrapped(to: width, hanging: 2)
  }

  /// The step at hand, with all that a person needs to do it.
  private static func step(_ key: StepKey, of view: RunView, width: Int) -> [[Span]] {
    guard let node = view.plan.graph.index[key.path], let instance = view.standing[key] else {
      return []
    }
    return StepScreen(view, key, node: node, instance: instance, width: width).lines
  }

  /// The other steps that are open, by the numbers that turn to them.
  private static func others(of view: RunView, but key: StepKey?, width: Int) -> [[Span]] {
    let others = view.otherSteps(than: key)
    guard !others.isEmpty else { return [] }
    let shown = others.prefix(mostNumbered)
    var lines = [[]] + ViewWords.otherSteps[view.language].lines(width: width, .bold)
    for (place, instance) in shown.enumerated() {
      lines += ([Span("\(place + 1)  ")] + StepLines.head(instance, view))
        .wrapped(to: width, hanging: 5)
    }
    if others.count > shown.count {
      lines += WalkWords.moreSteps(others.count - shown.count)[view.language]
        .lines(width: width, .dim)
    }
    return lines
  }

  /// `x xong · b bỏ qua · …`.
  private static func keyLines(_ keys: [KeyLabel], _ language: Language, width: Int) -> [[Span]] {
    var spans: [Span] = []
    for (place, label) in keys.enumerated() {
      if place > 0 { spans.append(Span(" · ")) }
      // A key and its word stay on one line.
      spans.append(Span(label.key, .bold, .reverse))
      spans.append(Span("\u{A0}\(label.word[language].replacing(" ", with: "\u{A0}"))"))
    }
    return spans.wrapped(to: width)
  }
}
