import Playbooks

/// Answers that lead somewhere in a run.
package struct Way: Hashable, Sendable {
  /// What the run is opened with.
  package internal(set) var inputs: [String: Value] = [:]
  /// What is answered at each step on the way.
  package internal(set) var steps: [StepKey: Answering] = [:]
}

/// Answers in the order they are given; many ways that begin alike share what they begin with.
struct Trails {
  /// One answer given, and the trail before it.
  private struct Given {
    let before: Trail
    let place: Place
    let value: Value
  }

  /// What was answered.
  enum Place: Hashable {
    case input(String)
    case field(StepKey, String)
    case option(StepKey)
  }

  /// A trail so far: its last answer, and how many there are.
  struct Trail: Hashable {
    fileprivate let last: Int
    let count: Int
    static let start = Trail(last: -1, count: 0)
  }

  private var all: [Given] = []

  mutating func adding(_ value: Value, at place: Place, to trail: Trail) -> Trail {
    all.append(Given(before: trail, place: place, value: value))
    return Trail(last: all.count - 1, count: trail.count + 1)
  }

  /// The answers of a trail as a way through a run.
  func way(_ trail: Trail) -> Way {
    var way = Way()
    for (place, value) in answers(trail) {
      switch place {
      case .input(let name): way.inputs[name] = value
      case .field(let key, let name): way.steps[key, default: Answering()].answers[name] = value
      case .option(let key): way.steps[key, default: Answering()].option = value.plain
      }
    }
    return way
  }

  /// The answers of a trail as people write them.
  func told(_ trail: Trail, in plan: Plan) -> [GivenAnswer] {
    answers(trail).map { place, value in
      let name =
        switch place {
        case .input(let name): "inputs.\(name)"
        case .field(let key, let name): "\(plan.label(key)).\(name)"
        case .option(let key): plan.label(key)
        }
      return GivenAnswer(place: name, answer: value.isBlank ? nil : value.plain)
    }
  }

  private func answers(_ trail: Trail) -> [(Place, Value)] {
    var answers: [(Place, Value)] = []
    var trail = trail
    while trail.last >= 0 {
      let given = all[trail.last]
      answers.append((given.place, given.value))
      trail = given.before
    }
    return answers.reversed()
  }
}
