import Console
import Playbooks
import Response

extension LoadedRun {
  /// The step a person means: an id, an instance as `step[item]` or by `--item`.
  ///
  /// - Throws: a refusal that names what is near or what items there are.
  func key(_ text: String, item: String?) throws(CommandFailure) -> StepKey {
    let standing = plan.standing(of: state)
    if item == nil, let exact = standing.instances.first(where: { plan.label($0.key) == text }) {
      return exact.key
    }
    if plan.graph.index[text] != nil {
      return StepKey(text, items: item.map { [$0] } ?? [])
    }
    if let bracket = text.firstIndex(of: "[") {
      let path = String(text[..<bracket])
      if plan.graph.index[path] != nil {
        let items = standing.instances.filter { $0.key.path == path }
          .map { $0.key.items.joined(separator: ", ") }
        let item = text[bracket...].dropFirst().prefix { $0 != "]" }
        throw .refused(.unknownItem(StepKey(path, items: [String(item)]), items: items), bareView)
      }
    }
    throw .refused(
      .unknownStep(text, near: Spelling.nearest(to: text, among: plan.graph.nodes.map(\.path))),
      bareView)
  }
}
