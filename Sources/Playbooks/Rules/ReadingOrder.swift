extension GraphBuilder {
  /// Holds what steps read against the order of work: only what is surely before, and never one
  /// instance out of many (engine, sections A8 and A10).
  mutating func checkReadings(_ ordering: Ordering) {
    if readings.isEmpty { return }
    // In a cycle nothing is before anything; the cycle itself was reported.
    let before =
      ordering.cycles.isEmpty
      ? SurelyBefore(drafts, order: ordering.order, targets: readings.map(\.target)) : nil
    let isUncertain = afterUnknownNeeds(ordering.order)
    for reading in readings {
      check(reading, isUncertain[reading.reader] ? nil : before)
    }
  }

  /// By node: whether a need that nothing is may have put more before it.
  private func afterUnknownNeeds(_ order: [Int]) -> [Bool] {
    var isUncertain = drafts.map(\.lacksNeed)
    guard isUncertain.contains(true) else { return isUncertain }
    for node in order where !isUncertain[node] {
      isUncertain[node] = (drafts[node].needs + drafts[node].children).contains { isUncertain[$0] }
    }
    return isUncertain
  }

  private mutating func check(_ reading: Reading, _ before: SurelyBefore?) {
    if let before, mustBeBefore(reading),
      !before.contains(reading.target, before: reading.reader)
    {
      let (name, step) = (reading.name.text, places[reading.target].path)
      if reading.use == .backTo { return refuse(.backToNotBefore(name), reading) }
      return refuse(
        waits(reading.target, for: reading.reader)
          ? .readBeforeDone(name, step: step) : .notSurelyBefore(name, step: step), reading)
    }
    let target = drafts[reading.target].bound.levels
    let reader = drafts[reading.reader].bound.levels
    let shared = Graph.sharedLevels(reader, target)
    if reading.use == .backTo {
      if shared < min(reader.count, target.count) {
        refuse(.backToOtherItem(reading.name.text), reading)
      }
    } else if shared < target.count {
      refuse(.ambiguousInstance(reading.name.text, step: places[reading.target].path), reading)
    }
  }

  /// Whether a step is another one, or waits for it by what it needs or reads.
  ///
  /// Only told while there are hints left to give: a hostile text could ask for thousands of long searches.
  private mutating func waits(_ step: Int, for other: Int) -> Bool {
    guard takeHint() else { return false }
    var seen: Set = [step]
    var open = [step]
    while let node = open.popLast() {
      if node == other { return true }
      for next in drafts[node].needs + drafts[node].bound.reads + drafts[node].children
      where seen.insert(next).inserted {
        open.append(next)
      }
    }
    return false
  }

  /// Whether the step read must be surely before.
  ///
  /// A shown text may hold what is not known yet. A command and a clock may also read the step's
  /// own answers.
  private func mustBeBefore(_ reading: Reading) -> Bool {
    switch reading.use {
    case .when, .each, .with, .wait, .backTo: true
    case .command: reading.reader != reading.target
    case .deadline: reading.reader != reading.target || !reading.name.text.contains(".")
    case .text: false
    }
  }

  /// Reports, and leaves out a clock or a wait that could never be counted.
  private mutating func refuse(_ fault: GraphFault, _ reading: Reading) {
    noticeBeingBound = reading.notice
    defer { noticeBeingBound = nil }
    report(fault, at: reading.name.origin, fatal: reading.use.isVital)
    switch reading.use {
    case .deadline: drafts[reading.reader].bound.deadline = nil
    case .wait: drafts[reading.reader].bound.waitFrom = nil
    case .command, .text: drafts[reading.reader].bound.places[reading.name.text] = nil
    case .when, .each, .with, .backTo: break
    }
  }
}
