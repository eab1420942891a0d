import Playbooks

/// Something a run asks people, as far as the way through the graph may hang on the answer.
enum Question: Hashable {
  case input(String)
  case field(node: Int, name: String)
  case option(node: Int)
}

/// What of an answer matters to the graph: the literals it is held against, and whether it makes
/// instances.
struct Interest {
  /// Values the answer, or an entry of it, is held against.
  private(set) var literals: [Literal] = []
  /// Some reader asks more of the answer than these values tell: it is a part of a text, or is
  /// held against another answer.
  fileprivate(set) var isVague = false

  /// More values than these of one answer are not told apart.
  private static let limit = 100

  fileprivate mutating func add(_ found: [Literal]) {
    for literal in found where !literals.contains(literal) {
      guard literals.count < Self.limit else {
        isVague = true
        return
      }
      literals.append(literal)
    }
  }
}

/// The questions that some nodes of a plan read, with what matters of each.
struct Interests {
  private(set) var all: [Question: Interest] = [:]

  /// Collects what the conditions and lists of `nodes` read.
  init(of nodes: some Sequence<Int>, in plan: Plan) {
    for node in nodes {
      let place = plan.places[node]
      for condition in place.conditions {
        condition.forEachStatement { note($0, levels: place.levels) }
      }
      for level in place.levels { note(level, [], levels: place.levels) }
    }
  }

  /// The names of a node's fields that are read.
  func fields(of node: Int, among fields: [Field]) -> [Field] {
    fields.filter { all[.field(node: node, name: $0.name)] != nil }
  }

  private mutating func note(_ statement: Condition<Operand>, levels: [Operand]) {
    switch statement {
    case .truth(let operand): note(operand, [], levels: levels)
    case .compare(let operand, _, let literal): note(operand, [literal], levels: levels)
    case .among(let operand, let literals): note(operand, literals, levels: levels)
    case .contains(let list, let literal): note(list, [literal], levels: levels)
    case .containsValue(let list, let operand):
      note(list, [], levels: levels, isVague: true)
      note(operand, [], levels: levels, isVague: true)
    case .not, .and, .or: break
    }
  }

  private mutating func note(
    _ operand: Operand, _ literals: [Literal], levels: [Operand], isVague: Bool = false
  ) {
    switch operand {
    case .input(let name): add(literals, isVague, to: .input(name))
    case .answer(let node, let name): add(literals, isVague, to: .field(node: node, name: name))
    case .option(let node): add(literals, isVague, to: .option(node: node))
    case .item(let level):
      // An item is an entry of the list that makes the instances.
      if levels.indices.contains(level) {
        note(levels[level], literals, levels: Array(levels[..<level]), isVague: isVague)
      }
    case .text(let pieces):
      for case .value(let inner) in pieces { note(inner, [], levels: levels, isVague: true) }
    case .blank, .outside: break
    }
  }

  private mutating func add(_ literals: [Literal], _ isVague: Bool, to question: Question) {
    all[question, default: Interest()].add(literals)
    if isVague { all[question]?.isVague = true }
  }
}

extension Operand {
  /// Whether no answer changes it: what an included playbook is passed as written, or not passed.
  var isConstant: Bool {
    switch self {
    case .blank, .outside: true
    case .text(let pieces):
      pieces.allSatisfy { piece in
        if case .value(let inner) = piece { inner.isConstant } else { true }
      }
    case .input, .answer, .option, .item: false
    }
  }
}
