import Playbooks
import Response

extension Walk {
  /// Turns to the other step with a number on the screen.
  mutating func choose(number: Int) throws(Leave) {
    let others = view.otherSteps(than: chosen)
    guard !others.isEmpty else { return try ask.tell(WalkWords.noOtherOpenStep, .yellow) }
    guard others.indices.contains(number - 1) else {
      return try ask.tell(WalkWords.noSuchChoice(String(number), count: others.count), .yellow)
    }
    choose(others[number - 1].key)
  }

  /// Lists every step and turns to one, by number or by id.
  ///
  /// What is not open can be looked at.
  mutating func chooseOther() throws(Leave) {
    let open = view.otherSteps(than: chosen)
    let rest = view.standing.instances.filter { instance in
      instance.key != chosen && !open.contains { $0.key == instance.key }
    }
    let steps = open + rest
    guard !steps.isEmpty else { return try ask.tell(WalkWords.noOtherStep, .yellow) }
    let width = ask.size.columns
    try ask.page(
      steps.enumerated().flatMap { place, instance in
        ([Span("\(place + 1)  ".padded(to: 5))] + StepLines.head(instance, view))
          .wrapped(to: width, hanging: 5)
      }, waitsAtEnd: false)
    while true {
      let typed = try ask.text(WalkWords.whichStep)
      if let number = Int(typed), steps.indices.contains(number - 1) {
        return choose(steps[number - 1].key)
      }
      if let key = view.step(labelled: typed) { return choose(key) }
      try ask.tell(WalkWords.noSuchChoice(typed, count: steps.count), .yellow)
    }
  }
}

extension RunView {
  /// The step people write so, such as `isolate[web01]`; nil where there is none.
  func step(labelled typed: String) -> StepKey? {
    standing.instances.first { plan.label($0.key) == typed }?.key
  }
}
