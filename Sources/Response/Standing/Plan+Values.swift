import Playbooks

extension Plan {
  /// The value a place in a step's texts has now, with its type; nil where it has none.
  package func value(of place: Name, at key: StepKey, in state: RunState) -> Value? {
    guard let operand = node(key)?.places[place.text] else { return nil }
    var derivation = Derivation(plan: self, state: state)
    _ = derivation.run()
    guard case .value(let value) = derivation.read(operand, items: key.items) else { return nil }
    return value
  }
}
