import Playbooks
import Response

extension RunView {
  /// The same view for another person at the keyboard.
  func seen(by actor: String) -> RunView {
    RunView(
      plan: plan, state: state, standing: standing, disclosed: disclosed,
      surroundings: surroundings, language: language, now: now, actor: actor)
  }

  /// The id of the person with a name; nil where the run has none of it.
  func person(named name: String) -> String? {
    state.people.first { self.name(of: $0.id) == name }?.id
  }

  /// The step to begin with: what this person is at work on, else what they could take up.
  ///
  /// A step given to this person comes before one that is anybody's; one given to somebody else, or
  /// at work with them, comes last. Among equals, those that press come first (`byPressure`).
  func stepAtHand(of actor: String) -> StepKey? {
    let me = person(named: actor)
    func rank(_ instance: Standing.Instance) -> Int? {
      let assignee = state.record(instance.key).visit.assignee
      let isMine = assignee != nil && assignee == me
      switch instance.status {
      case .active: return isMine ? 0 : 4
      case .ready: return isMine ? 1 : assignee == nil ? 2 : 5
      case .failed: return 3
      case .blocked, .done, .skipped, .notApplicable: return nil
      }
    }
    let ranked = byPressure(standing.instances).compactMap { instance in
      rank(instance).map { (rank: $0, key: instance.key) }
    }
    // `min` keeps the first of equals.
    return ranked.min { $0.rank < $1.rank }?.key
  }

  /// The other steps one can turn to, in the order and with the numbers of the screen.
  func otherSteps(than key: StepKey?) -> [Standing.Instance] {
    byPressure(
      standing.instances.filter {
        ($0.status == .ready || $0.status == .active || $0.status == .failed) && $0.key != key
      })
  }

  /// Steps that press before the others, those first that are due first; the rest as
  /// `reportsBehindFacts` has them.
  ///
  /// A step presses whose clock is late or nearly so, and one that such a step still waits for: the
  /// decision that a notice hangs on, the draft of a report.
  private func byPressure(_ instances: [Standing.Instance]) -> [Standing.Instance] {
    let awaited = self.awaited
    let pressing = instances.enumerated().compactMap { place, instance -> (due: Int64, Int)? in
      let due = [nearDue(of: instance), awaited[instance.node]].compactMap(\.self).min()
      return due.map { ($0, place) }
    }.sorted { $0 < $1 }
    let first = pressing.map { instances[$0.1] }
    let keys = Set(first.map(\.key))
    return first + reportsBehindFacts(instances.filter { !keys.contains($0.key) })
  }

  /// When a step is due whose clock is late or nearly so; at once before all else.
  private func nearDue(of instance: Standing.Instance) -> Int64? {
    guard let clock = clock(of: instance.key, in: self), clock.isNear(at: now) else { return nil }
    return clock.due ?? .min
  }

  /// Nodes that a blocked step needs whose clock presses, and when that step is due.
  private var awaited: [Int: Int64] {
    var dues: [Int: Int64] = [:]
    for instance in standing.instances where instance.status == .blocked {
      guard let due = nearDue(of: instance) else { continue }
      for need in plan.graph.nodes[instance.node].needs { dues[need] = min(due, dues[need] ?? due) }
    }
    return dues
  }

  /// In the order of the text, but reports behind what finds out and stops the harm: what they are to
  /// say is not known before, and they are due in days.
  private func reportsBehindFacts(_ instances: [Standing.Instance]) -> [Standing.Instance] {
    let facts: Set<Step.Phase> = [.detect, .analyse, .isolate]
    func phase(_ instance: Standing.Instance) -> Step.Phase? {
      plan.graph.nodes[instance.node].step.phase
    }
    let last = instances.lastIndex { phase($0).map(facts.contains) ?? false }
    guard let last else { return instances }
    let upTo = instances[...last]
    return upTo.filter { phase($0) != .report } + upTo.filter { phase($0) == .report }
      + instances[(last + 1)...]
  }

  /// What was done to steps since a place in the run, one sentence each, the newest last.
  func touches(since next: Int64) -> [Phrase] {
    let touched = state.steps.compactMap { key, record in
      record.last.flatMap { $0.rseq >= next ? (key: key, touch: $0) : nil }
    }
    return touched.sorted { $0.touch.rseq < $1.touch.rseq }.suffix(5).map { key, touch in
      let time = TimeText.clock(touch.at, in: plan.zone, now: now)
      return WalkWords.touched(
        title(of: key), touch.kind.phrase, by: name(of: touch.by), at: time)
    }
  }

  /// A step's node and instance, as far as the playbook has it.
  func step(_ key: StepKey) -> (node: Graph.Node, instance: Standing.Instance)? {
    guard let node = plan.node(key), let instance = standing[key] else { return nil }
    return (node, instance)
  }
}
