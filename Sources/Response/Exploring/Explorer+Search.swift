import Playbooks

/// What is looked for in a part of the playbook.
enum Goal {
  /// Its target can be worked on, and its condition holds.
  case reached
  /// The clock of its target is met in time.
  case clockMet
}

/// What became of looking for a goal.
enum Found {
  /// The fewest answers, and the passage they make.
  case way(Trails.Trail, Passage)
  /// None of all answers; the fewest that come near, and whether some come so near that nobody can
  /// tell whether the condition holds.
  case none(near: Trails.Trail, isDoubtful: Bool)
  /// None of those tried, which are not all.
  case open
}

extension Explorer {
  /// A passage half-way through a part, and the answers that made it.
  private struct Partway {
    var passage: Passage
    var trail: Trails.Trail
    /// Whether a step was taken as not applicable because of needs that were left out.
    var leavesOut = false
  }

  /// One way of answering at a step: all its answers, and those that the part can tell apart.
  private struct Choice {
    let answering: Answering
    let told: [(name: String?, value: Value)]
  }

  /// Looks for a goal among all answers that a part of the playbook can tell apart.
  ///
  /// Breadth first over the part's nodes; of passages that go on alike, the one with the fewest
  /// answers goes on, and none on which the target's condition is false already.
  mutating func search(_ slice: Slice, for goal: Goal) -> Found {
    var isComplete = true
    var lost: Trails.Trail?
    var partways = opened(slice, &isComplete)
    for (place, node) in slice.order.enumerated() {
      let choices = choices(at: node, in: slice, &isComplete)
      var next: [Partway] = []
      for partway in partways {
        var partway = partway
        work += partway.passage.arrive(at: node).count
        let made = spread(
          partway, over: choices, at: node, isTarget: node == slice.target,
          isAssumed: slice.assumed.contains(node))
        work += made.count
        for partway in made {
          if node == slice.target || !partway.passage.isHopeless(slice.target) {
            next.append(partway)
          } else if !partway.leavesOut, partway.trail.count < lost?.count ?? .max {
            lost = partway.trail
          }
        }
        guard work <= limits.work else { return .open }
        if next.count > states {
          // What is left of all goes on: it may lead there, but no longer shows that nothing does.
          next = Array(next.prefix(states / 10))
          isComplete = false
          break
        }
      }
      partways = place < slice.order.count - 1 ? merged(next, in: slice, after: place) : next
    }
    let ends = partways.sorted { $0.trail.count < $1.trail.count }
    if let first = ends.first(where: { isMet(goal, at: slice.target, in: $0.passage) }) {
      return .way(first.trail, first.passage)
    }
    guard isComplete else { return .open }
    let isDoubtful = ends.contains {
      $0.passage.instances(of: slice.target).contains { $0.status == .done }
    }
    let near = nearest(to: slice.target, among: ends) ?? lost ?? .start
    return .none(near: near, isDoubtful: isDoubtful)
  }

  /// The passages a part begins with: one for every choice of the inputs it reads.
  private mutating func opened(_ slice: Slice, _ isComplete: inout Bool) -> [Partway] {
    var partways = [Partway(passage: Passage(slice.plan, from: opened), trail: .start)]
    for field in plan.graph.inputs {
      guard let interest = slice.interests.all[.input(field.name)] else { continue }
      let candidates = candidates(of: field, interest)
      isComplete = isComplete && candidates.isComplete
      guard !candidates.values.isEmpty else { continue }
      guard partways.count * candidates.values.count <= states else {
        isComplete = false
        break
      }
      partways = partways.flatMap { partway in
        candidates.values.map { value in
          var partway = partway
          partway.passage.answer(field.name, value)
          partway.trail = trails.adding(value, at: .input(field.name), to: partway.trail)
          return partway
        }
      }
    }
    return partways
  }

  /// The ways of answering at a node that a part can tell apart.
  private mutating func choices(
    at node: Int, in slice: Slice, _ isComplete: inout Bool
  ) -> [Choice] {
    var choices = [Choice(answering: usual(of: node), told: [])]
    let step = plan.graph.nodes[node].step
    for field in slice.interests.fields(of: node, among: step.fields) {
      guard let interest = slice.interests.all[.field(node: node, name: field.name)] else {
        continue
      }
      let candidates = candidates(of: field, interest)
      isComplete = isComplete && candidates.isComplete
      choices = spread(choices, over: candidates.values, &isComplete) { choice, value in
        var answering = choice.answering
        answering.answers[field.name] = value
        return Choice(answering: answering, told: choice.told + [(field.name, value)])
      }
    }
    if let interest = slice.interests.all[.option(node: node)] {
      let options = options(of: node, interest).map { Value.text($0) }
      choices = spread(choices, over: options, &isComplete) { choice, value in
        var answering = choice.answering
        answering.option = value.plain
        return Choice(answering: answering, told: choice.told + [(nil, value)])
      }
    }
    return choices
  }

  private func spread(
    _ choices: [Choice], over values: [Value], _ isComplete: inout Bool,
    _ chosen: (Choice, Value) -> Choice
  ) -> [Choice] {
    guard !values.isEmpty else { return choices }
    guard choices.count * values.count <= states else {
      isComplete = false
      return choices
    }
    return choices.flatMap { choice in values.map { chosen(choice, $0) } }
  }

  /// Ends the instances of a node that are ready, each in every way; the target is ended in one,
  /// since nothing comes after it.
  private mutating func spread(
    _ partway: Partway, over choices: [Choice], at node: Int, isTarget: Bool, isAssumed: Bool
  ) -> [Partway] {
    let ready = partway.passage.instances(of: node).filter { $0.status == .ready }
    var made = [partway]
    for instance in ready {
      var next: [Partway] = []
      for partway in made {
        if isAssumed {
          var partway = partway
          partway.passage.leaveOut(instance)
          partway.leavesOut = true
          next.append(partway)
        }
        for choice in isTarget ? choices.prefix(1) : choices[...] {
          var partway = partway
          end(instance, choice.answering, in: &partway.passage)
          for (name, value) in isTarget ? [] : choice.told {
            let place: Trails.Place =
              name.map { .field(instance.key, $0) } ?? .option(instance.key)
            partway.trail = trails.adding(value, at: place, to: partway.trail)
          }
          next.append(partway)
        }
        // The caller counts what comes out; a list long enough to fill its bound fills it here too.
        if next.count > states { break }
      }
      made = next
    }
    return made
  }

  private func merged(_ partways: [Partway], in slice: Slice, after place: Int) -> [Partway] {
    var known: [Frontier: Int] = [:]
    var merged: [Partway] = []
    let behind = slice.behind(place)
    for var partway in partways {
      partway.passage.forget(behind)
      let frontier = slice.frontier(of: partway.passage, after: place, timed: hasWaits)
      if let index = known[frontier] {
        if partway.trail.count < merged[index].trail.count { merged[index] = partway }
      } else {
        known[frontier] = merged.count
        merged.append(partway)
      }
    }
    return merged
  }

  /// Whether a passage, its target ended, has met a goal there.
  func isMet(_ goal: Goal, at target: Int, in passage: Passage) -> Bool {
    switch goal {
    case .reached: passage.instances(of: target).contains { wasReached($0, in: passage) }
    case .clockMet: passage.clocks.met[target] == 0
    }
  }

  /// Whether an instance was ended where its condition held.
  private func wasReached(_ instance: Standing.Instance, in passage: Passage) -> Bool {
    instance.status == .done && (instance.truth == .yes || plan.hangsOnConstant(instance.node))
  }

  /// The fewest answers that come near a step; of those alike few, some on which more than its
  /// condition is in the way.
  private func nearest(to target: Int, among ends: [Partway]) -> Trails.Trail? {
    let ends = ends.filter { !$0.leavesOut }
    let shortest = ends.prefix { $0.trail.count == ends.first?.trail.count }
    let telling = shortest.first { end in
      end.passage.instances(of: target).contains {
        $0.obstacle.map { $0 != .conditionFalse } ?? false
      }
    }
    return telling?.trail ?? shortest.first?.trail
  }
}

extension Standing.Instance {
  /// What keeps it from being applicable, or its condition from being told.
  var obstacle: ExploringFault.Obstacle? {
    switch why {
    case .conditionFalse: .conditionFalse
    case .conditionNotApplicable: .readsNotApplicable
    case .listNotApplicable: .listNotApplicable
    case .listEmpty: .listEmpty
    case .needsNotApplicable: .needsNotApplicable
    case .conditionUnknown, .listUnknown: .conditionUnknown
    case .listPending, .itemGone, .outdated: nil
    case nil: truth == .unknown ? .conditionUnknown : nil
    }
  }
}
