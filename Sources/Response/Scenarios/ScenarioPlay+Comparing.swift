import Playbooks

// What a scenario expects, held against where the run stands.

extension ScenarioPlay {
  mutating func compare(_ expected: Expectation) {
    for line in expected.states { compare(state: line) }
    for line in expected.clocks { compare(clock: line) }
    if let ready = expected.ready { compare(ready: ready) }
    if let order = expected.order { compare(order: order) }
    if let word = expected.run, word.text != runWord {
      differ(at: word, .run(expected: word.text, got: runWord))
    }
  }

  private mutating func differ(at name: Name, _ what: ScenarioDifference.What) {
    differences.append(ScenarioDifference(origin: name.origin, what: what))
  }

  private var runWord: String {
    switch state.ending {
    case .open: ScenarioWords.open
    case .closed(let result, _, _, _): result.rawValue
    }
  }

  /// The instances a name stands for: one, or all of a step that a list made.
  private func instances(of name: Name) -> [Standing.Instance] {
    do throws(Refusal) {
      let key = try plan.key(name.text, in: standing)
      if let exact = standing[key] { return [exact] }
      return standing.instances.filter {
        $0.key.path == key.path && $0.key.items.starts(with: key.items)
      }
    } catch {
      return []
    }
  }

  private mutating func compare(state line: Expectation.Line) {
    let wanted = line.word.text
    let found = instances(of: line.of)
    if found.isEmpty, wanted != ScenarioWords.none {
      let got = ScenarioWords.none
      differ(at: line.word, .state(of: line.of.text, expected: wanted, got: got))
    }
    for instance in found {
      let status = instance.status.rawValue
      let whole = instance.why.map { "\(status) \($0.rawValue)" } ?? status
      guard wanted != status, wanted != whole else { continue }
      let label = plan.label(instance.key)
      differ(at: line.word, .state(of: label, expected: wanted, got: whole))
    }
  }

  private mutating func compare(clock line: Expectation.Line) {
    let wanted = line.word.text
    let found = instances(of: line.of)
    let clocks = found.isEmpty ? [(line.of.text, ScenarioWords.none)] : found.map(clockWord)
    for (label, word) in clocks where word != wanted {
      differ(at: line.word, .clock(of: label, expected: wanted, got: word))
    }
  }

  private func clockWord(_ instance: Standing.Instance) -> (label: String, word: String) {
    let label = plan.label(instance.key)
    guard let record = state.clocks[instance.key] else { return (label, ScenarioWords.none) }
    if case .met(_, let late) = record.phase, late > 0 { return (label, ScenarioWords.metLate) }
    return (label, record.stand(at: now, instance.status).rawValue)
  }

  private mutating func compare(ready list: Expectation.List) {
    let got = standing.ready.map { plan.label($0.key) }
    let expected = list.names.map(\.text)
    guard Set(expected) != Set(got) else { return }
    differences.append(
      ScenarioDifference(origin: list.origin, what: .ready(expected: expected, got: got)))
  }

  /// The named steps must have ended one after the other; what else ended between them is free.
  private mutating func compare(order list: Expectation.List) {
    let expected = list.names.map(\.text)
    var rest = ended[...]
    for name in expected {
      guard let place = rest.firstIndex(of: name) else {
        let got = ended.filter(Set(expected).contains)
        differences.append(
          ScenarioDifference(origin: list.origin, what: .order(expected: expected, got: got)))
        return
      }
      rest = rest[(place + 1)...]
    }
  }
}

/// The words of an expectation that the record does not have.
package enum ScenarioWords {
  /// The run has not ended.
  package static let open = "open"
  /// There is no such instance, or its clock has not started.
  package static let none = "none"
  /// The clock was met, past due.
  package static let metLate = "met_late"

  /// What may be expected of a step: its status, and with a blank between them why.
  package static var states: [String] { Status.allCases.map(\.rawValue) + [none] }
  package static var clocks: [String] {
    ClockStand.allCases.map(\.rawValue) + [metLate, none]
  }
  package static var runs: [String] { [open] + RunState.Ending.Result.allCases.map(\.rawValue) }

  /// Whether a text is a status, or a status and why.
  static func isState(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count <= 2, let status = words.first, states.contains(status) else { return false }
    return words.count == 1 || Why(rawValue: words[1]) != nil
  }
}
