import Console
import Playbooks
import Response

extension LoadedRun {
  /// The step or group a person means: an id, an instance as `step[item]` or by items, outermost
  /// list first.
  ///
  /// - Throws: a refusal that names what is near or what items there are.
  func key(_ text: String, items: [String]) throws(CommandFailure) -> StepKey {
    if items.isEmpty, let exact = labelled(text) { return exact }
    if plan.graph.index[text] != nil { return StepKey(text, items: items) }
    let (path, typed) = Self.parts(of: text)
    guard let index = plan.graph.index[path] else {
      throw .refused(
        .unknownStep(text, near: Spelling.nearest(to: text, among: plan.graph.nodes.map(\.path))),
        bareView)
    }
    let key = StepKey(path, items: typed + items)
    let known = plan.standing(of: state).items(
      of: index, depth: plan.graph.nodes[index].levels.count, in: plan)
    if !items.isEmpty, known.contains(key.items) { return key }
    throw .refused(
      .unknownItem(key, items: known.map { $0.joined(separator: ", ") }), bareView)
  }

  /// What people write so: an instance of a step, or of a group.
  private func labelled(_ text: String) -> StepKey? {
    let standing = plan.standing(of: state)
    if let exact = standing.instances.first(where: { plan.label($0.key) == text }) {
      return exact.key
    }
    for (index, node) in plan.graph.nodes.enumerated() where node.isGroup {
      for items in standing.items(of: index, depth: node.levels.count, in: plan) {
        let key = StepKey(node.path, items: items)
        if plan.label(key) == text { return key }
      }
    }
    return nil
  }

  /// `restore[web01]/check[eth0]` as the path `restore/check` and its items.
  private static func parts(of text: String) -> (path: String, items: [String]) {
    var path = ""
    var items: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      path += rest[..<open]
      items.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return (path + rest, items)
  }
}
