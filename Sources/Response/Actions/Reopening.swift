import Playbooks

// New visits: a decision that leads back, a step reopened (engine A8, section B).

extension Deciding {
  mutating func reopen(_ key: StepKey, below: Bool, _ reason: Prose) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    let reason = try required(reason, .reopen, target.key)
    switch target.instance.status {
    case .done, .skipped, .failed: break
    case .blocked, .ready, .active, .notApplicable: throw notAllowed(.reopen, target)
    }
    let visits = below ? newVisits.below(target.key) : newVisits.alone(target.key)
    recordReopening(on: target.key, cause: .reopen, below: below, steps: visits, reason)
  }

  /// A decision's option leads back: the step named and every marked step below it begin a new
  /// visit, the decision too.
  mutating func goBack(to node: Int, from decision: Target) {
    let visits = newVisits.back(to: node, from: decision.key, at: decision.index)
    recordReopening(on: decision.key, cause: .backTo, below: true, steps: visits, nil)
  }

  private var newVisits: NewVisits { NewVisits(plan: plan, state: after, standing: standing) }

  /// Drafts the reopening; a long list of steps is told in several events.
  private mutating func recordReopening(
    on key: StepKey, cause: NewVisits.Cause, below: Bool, steps: [StepTouched], _ reason: Prose?
  ) {
    for part in steps.chunked(by: \.key) {
      var reopened = Draft(.stepReopened, on: key)
      reopened.fields[.cause] = cause.rawValue
      reopened.fields[.below] = below
      reopened.fields[.steps] = part
      reopened.set(.reason, reason)
      record(reopened)
    }
  }
}

extension Array {
  /// Slices whose steps fit into one event each; none of an empty array.
  func chunked(by key: (Element) -> StepKey) -> [[Element]] {
    var parts: [[Element]] = []
    var room = 0
    for element in self {
      let size = key(element).longestEncoding
      if size > room {
        parts.append([])
        room = StepKey.roomInAnEvent
      }
      parts[parts.count - 1].append(element)
      room -= size
    }
    return parts
  }
}

extension StepKey {
  /// Bytes an event has for the steps it tells of, of the 65,535 it may have at most.
  static var roomInAnEvent: Int { 48 * 1024 }

  /// At most this many bytes tell of the step in an event, with what stands beside it: each
  /// character of an item may need an escape.
  var longestEncoding: Int {
    path.utf8.count + items.reduce(0) { $0 + 2 * $1.utf8.count + 4 } + 120
  }
}
