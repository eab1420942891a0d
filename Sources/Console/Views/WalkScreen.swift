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

/// The screen of a walk: a function of the run, the time, the step at hand and the width.
package enum WalkScreen {
  /// The whole screen.
  ///
  /// `key` is the step at hand, nil where none is chosen; `keys` is what can be typed
  /// now. It may be longer than the terminal: who prints it pages it.
  package static func lines(
    of view: RunView, at key: StepKey?, keys: [KeyLabel], width: Int
  ) -> [[Span]] {
    var lines = head(of: view, width: width)
    if let key { lines += [[]] + step(key, of: view, width: width) }
    lines += others(of: view, but: key, width: width)
    if !keys.isEmpty { lines += [[]] + keyLines(keys, view.language, width: width) }
    return lines
  }

  /// Title, mode, actor, time since detection, running clocks, progress.
  package static func head(of view: RunView, width: Int) -> [[Span]] {
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
  package static func recap(of view: RunView, at key: StepKey?, width: Int) -> [[Span]] {
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
  package static func step(_ key: StepKey, of view: RunView, width: Int) -> [[Span]] {
    guard let node = view.plan.graph.index[key.path], let instance = view.standing[key] else {
      return []
    }
    return StepScreen(view, key, node: node, instance: instance, width: width).lines
  }

  /// What else can be done now.
  package static func others(of view: RunView, but key: StepKey?, width: Int) -> [[Span]] {
    let open = view.standing.instances.filter {
      ($0.status == .ready || $0.status == .active || $0.status == .failed) && $0.key != key
    }
    guard !open.isEmpty else { return [] }
    return [[]] + ViewWords.otherSteps[view.language].lines(width: width, .bold)
      + open.flatMap { StepLines.head($0, view).wrapped(to: width, hanging: 4) }
  }

  /// `x xong · b bỏ qua · …`.
  package static func keyLines(_ keys: [KeyLabel], _ language: Language, width: Int) -> [[Span]] {
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
