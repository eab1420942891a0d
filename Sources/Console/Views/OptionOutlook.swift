import Playbooks
import Response

/// What choosing an option of a decision leads to, as far as the graph alone says.
struct OptionOutlook {
  private let option: Decision.Option
  private let backTo: String?
  /// Steps whose condition reads the decision and stays possible, and those it rules out.
  private var opens: [String] = []
  private var closes: [String] = []

  init(_ option: Decision.Option, node: Graph.Node, view: RunView) {
    let graph = view.plan.graph
    self.option = option
    backTo = node.backTo[option.choice.id].map { graph.nodes[$0].path }
    guard let index = graph.index[node.path] else { return }
    for other in graph.nodes where !other.isGroup && other.reads.contains(index) {
      let guess = ConditionGuess(decision: index, option: option.choice.id)
      let truths = other.conditions.map { guess.truth(of: $0) }
      guard other.conditions.contains(where: guess.reads) else { continue }
      if truths.contains(false) { closes.append(other.path) } else { opens.append(other.path) }
    }
  }

  var phrase: Phrase {
    if let backTo { return Phrase("→ quay lại `\(backTo)`", "→ back to `\(backTo)`") }
    var vi: [String] = []
    var en: [String] = []
    if !opens.isEmpty {
      let steps = Phrase.list(opens, limit: 4)
      vi.append("→ làm \(steps.vi)")
      en.append("→ opens \(steps.en)")
    }
    if !closes.isEmpty {
      let steps = Phrase.list(closes, limit: 4)
      vi.append("không cần \(steps.vi)")
      en.append("leaves out \(steps.en)")
    }
    if vi.isEmpty { return Phrase("→ chỉ ghi nhận, đi tiếp", "→ for the record, goes on") }
    return Phrase(vi.joined(separator: "; "), en.joined(separator: "; "))
  }
}

/// What a condition comes to if one decision takes one option and nothing else is known.
private struct ConditionGuess {
  let decision: Int
  let option: String

  /// Nil: it depends on something else.
  func truth(of condition: Condition<Operand>) -> Bool? {
    switch condition {
    case .compare(.option(node: decision), .equal, .text(let literal)): return literal == option
    case .compare(.option(node: decision), .notEqual, .text(let literal)):
      return literal != option
    case .among(.option(node: decision), let literals): return literals.contains(.text(option))
    case .truth, .compare, .among, .contains, .containsValue: return nil
    case .not(let inner): return truth(of: inner).map { !$0 }
    case .and(let left, let right):
      let sides = [truth(of: left), truth(of: right)]
      return sides.contains(false) ? false : sides.contains(nil) ? nil : true
    case .or(let left, let right):
      let sides = [truth(of: left), truth(of: right)]
      return sides.contains(true) ? true : sides.contains(nil) ? nil : false
    }
  }

  /// Whether the condition reads the decision at all: a list may, in its stead.
  func reads(_ condition: Condition<Operand>) -> Bool {
    switch condition {
    case .truth(let operand), .compare(let operand, _, _), .among(let operand, _),
      .contains(let operand, _):
      operand == .option(node: decision)
    case .containsValue(let list, let operand):
      list == .option(node: decision) || operand == .option(node: decision)
    case .not(let inner): reads(inner)
    case .and(let left, let right), .or(let left, let right): reads(left) || reads(right)
    }
  }
}
