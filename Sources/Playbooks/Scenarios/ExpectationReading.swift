import YAMLTree

extension NodeDecoder {
  /// Reads what must be so at a moment.
  mutating func expectation(_ node: YAMLNode) -> Expectation? {
    var expectation = Expectation()
    for (keyNode, value) in entries(node) {
      switch key(keyNode, ExpectationKey.self) {
      case .states: expectation.states = lines(value)
      case .clocks: expectation.clocks = lines(value)
      case .ready: expectation.ready = list(value)
      case .order: expectation.order = list(value)
      case .run: expectation.run = namedID(value)
      case nil: break
      }
    }
    return node.kind == .mapping ? expectation : nil
  }

  private mutating func lines(_ node: YAMLNode) -> [Expectation.Line] {
    var lines: [Expectation.Line] = []
    for (of, value) in entries(node) {
      guard isScalar(of), let word = namedID(value) else { continue }
      lines.append(Expectation.Line(of: name(of), word: word))
    }
    return lines
  }

  private mutating func list(_ node: YAMLNode) -> Expectation.List {
    Expectation.List(names: namedIDs(node), origin: origin(node))
  }
}
