import Playbooks

extension Plan {
  /// The step or group a person means: an id, an instance as `step[item]` or by items, outermost
  /// list first.
  ///
  /// - Throws: a refusal that names what is near or what items there are.
  package func key(_ text: String, items: [String] = [], in standing: Standing) throws(Refusal)
    -> StepKey
  {
    if items.isEmpty, let exact = labelled(text, in: standing) { return exact }
    if graph.index[text] != nil { return StepKey(text, items: items) }
    let typed = StepKey(typed: text)
    guard let index = graph.index[typed.path] else {
      throw .unknownStep(text, near: Spelling.nearest(to: text, among: graph.nodes.map(\.path)))
    }
    let key = StepKey(typed.path, items: typed.items + items)
    let known = standing.items(of: index, depth: graph.nodes[index].levels.count, in: self)
    if !items.isEmpty, known.contains(key.items) { return key }
    throw .unknownItem(key, items: known.map { $0.joined(separator: ", ") })
  }

  /// What people write so: an instance of a step, or of a group.
  private func labelled(_ text: String, in standing: Standing) -> StepKey? {
    if let exact = standing.instances.first(where: { label($0.key) == text }) {
      return exact.key
    }
    for (index, node) in graph.nodes.enumerated() where node.isGroup {
      for items in standing.items(of: index, depth: node.levels.count, in: self) {
        let key = StepKey(node.path, items: items)
        if label(key) == text { return key }
      }
    }
    return nil
  }
}

extension StepKey {
  /// `restore[web01]/check[eth0]` as the path `restore/check` and its items.
  init(typed text: String) {
    var path = ""
    var items: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      path += rest[..<open]
      items.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    self.init(path + rest, items: items)
  }
}
