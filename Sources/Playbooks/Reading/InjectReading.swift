import YAMLTree

extension NodeDecoder {
  /// Reads what drills of the playbook throw in.
  mutating func injects(_ node: YAMLNode) -> [Inject] {
    var injects: [Inject] = []
    var first: [String: Position] = [:]
    for item in items(node) {
      guard let inject = inject(item, &first) else { continue }
      injects.append(inject)
    }
    return injects
  }

  private mutating func inject(_ node: YAMLNode, _ first: inout [String: Position]) -> Inject? {
    var id: String?
    var at: Int64?
    var text: LocalText?
    var seen: Set<InjectKey> = []
    for (keyNode, value) in entries(node) {
      guard let key = key(keyNode, InjectKey.self) else { continue }
      seen.insert(key)
      switch key {
      case .id:
        id = self.id(value, kind: .inject)
        guard let id else { continue }
        if let place = first[id] {
          report(.duplicateInject(id, first: place), at: value)
        } else {
          first[id] = value.span.start
        }
      case .at: at = duration(value)
      case .text: text = unfilledText(value)
      }
    }
    guard node.kind == .mapping else { return nil }
    for key: InjectKey in [.id, .at, .text] where !seen.contains(key) { missing(key, in: node) }
    guard let id, let at, let text else { return nil }
    return Inject(id: id, at: at, text: text)
  }

  /// Reads a text shown as it is written: a place in it would not be filled.
  private mutating func unfilledText(_ node: YAMLNode) -> LocalText? {
    places = []
    let text = shownText(node)
    for place in places {
      report(Diagnostic(.reading(.notFilled(place.text)), at: place.origin))
    }
    places = []
    return text
  }
}
