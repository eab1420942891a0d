import Console
import Playbooks
import Response

/// What a step that opens another playbook passes to it.
enum LinkedInputs {
  /// The values of `opens.with`, read in the run as it stands; inputs nothing is passed for stay
  /// blank, to be amended.
  static func answers(from key: StepKey, in view: RunView, for fields: [Field]) -> [String: Answer]
  {
    guard let index = view.plan.graph.index[key.path],
      let opening = view.plan.graph.nodes[index].step.opens
    else { return [:] }
    let filler = Filler(view, node: index, items: key.items)
    var answers: [String: Answer] = [:]
    for argument in opening.with {
      guard let field = fields.first(where: { $0.name == argument.name.text }) else { continue }
      let typed = argument.value.singlePlace.flatMap {
        view.plan.value(of: $0, at: key, in: view.state)
      }
      let filled = filler.fill(argument.value)
      guard typed != nil || filled.missing.isEmpty else { continue }
      let value = typed ?? .text(filled.text)
      answers[field.name] = field.personal ? .personal(value.plain) : .open(value)
    }
    return answers
  }
}
