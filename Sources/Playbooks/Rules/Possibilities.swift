/// All ways in which a few answers can turn out, as far as conditions can tell them apart.
///
/// A decision turns out as one of its options; a number lies on one of the numbers it is held
/// against, or between two. Each way is one bit of a mask. Answers beyond the limit are not told
/// apart: what reads them may hold and may fail.
struct Possibilities {
  /// Ways told apart.
  static let limit = 4_096

  typealias Mask = [UInt64]

  /// What is asked of the answers: the value of one, or whether one statement holds.
  private enum Question: Hashable {
    case value(Operand)
    case holds(Condition<Operand>)
  }

  private struct Variable {
    let answers: AnswerPoints
    let stride: Int
  }

  private var variables: [Question: Variable] = [:]
  private var masks: [Condition<Operand>: Mask] = [:]
  private var count = 1

  /// Every way there is.
  private(set) var all: Mask = []

  private let type: (Operand) -> ValueType?

  /// Tells apart the answers that `conditions` read.
  ///
  /// `type` gives the type of an operand, nil for one that is not to be told apart.
  init(of conditions: [Condition<Operand>], type: @escaping (Operand) -> ValueType?) {
    self.type = type
    var order: [Question] = []
    var found: [Question: AnswerPoints] = [:]
    for condition in conditions {
      condition.forEachStatement { statement in
        guard let (question, answers) = Self.question(of: statement, type) else { return }
        if found[question]?.add(statement) == nil {
          var answers = answers
          answers.add(statement)
          found[question] = answers
          order.append(question)
        }
      }
    }
    for question in order {
      guard let answers = found[question], count * answers.count <= Self.limit else { continue }
      variables[question] = Variable(answers: answers, stride: count)
      count *= answers.count
    }
    all = mask { _ in true }
  }

  /// The ways in which a condition may hold.
  mutating func ways(of condition: Condition<Operand>) -> Mask { outcome(condition).holds }

  static func union(_ a: Mask, _ b: Mask) -> Mask { zip(a, b).map { $0 | $1 } }
  static func intersection(_ a: Mask, _ b: Mask) -> Mask { zip(a, b).map { $0 & $1 } }
  static func isEmpty(_ mask: Mask) -> Bool { mask.allSatisfy { $0 == 0 } }

  private mutating func outcome(
    _ condition: Condition<Operand>
  ) -> (holds: Mask, fails: Mask) {
    switch condition {
    case .not(let inner):
      let inner = outcome(inner)
      return (inner.fails, inner.holds)
    case .and(let left, let right):
      let (left, right) = (outcome(left), outcome(right))
      return (
        Self.intersection(left.holds, right.holds), Self.union(left.fails, right.fails)
      )
    case .or(let left, let right):
      let (left, right) = (outcome(left), outcome(right))
      return (
        Self.union(left.holds, right.holds), Self.intersection(left.fails, right.fails)
      )
    case .truth, .compare, .among, .contains, .containsValue:
      guard let holds = known(condition) else { return (all, all) }
      return (holds, zip(holds, all).map { ~$0 & $1 })
    }
  }

  private mutating func known(_ statement: Condition<Operand>) -> Mask? {
    if let known = masks[statement] { return known }
    guard let (question, _) = Self.question(of: statement, type),
      let variable = variables[question]
    else { return nil }
    let holds = variable.answers.points(of: statement)
    let made = mask { way in holds[way / variable.stride % holds.count] }
    masks[statement] = made
    return made
  }

  private func mask(_ includes: (Int) -> Bool) -> Mask {
    var mask = Mask(repeating: 0, count: (count + 63) / 64)
    for way in 0..<count where includes(way) { mask[way / 64] |= 1 << UInt64(way % 64) }
    return mask
  }

  private static func question(
    of statement: Condition<Operand>, _ type: (Operand) -> ValueType?
  ) -> (Question, AnswerPoints)? {
    switch statement {
    case .truth(let operand), .compare(let operand, _, _), .among(let operand, _):
      guard let type = type(operand) else { return nil }
      let answers = AnswerPoints(of: type)
      return (answers.isValue ? .value(operand) : .holds(statement), answers)
    case .contains(let list, _):
      return type(list) == nil ? nil : (.holds(statement), .twofold)
    case .containsValue(let list, let value):
      return type(list) == nil || type(value) == nil ? nil : (.holds(statement), .twofold)
    case .not, .and, .or: return nil
    }
  }
}

extension Condition {
  /// Calls `visit` with every part that is no `and`, `or` or `not`, from left to right.
  package func forEachStatement(_ visit: (Condition) -> Void) {
    switch self {
    case .truth, .compare, .among, .contains, .containsValue: visit(self)
    case .not(let inner): inner.forEachStatement(visit)
    case .and(let left, let right), .or(let left, let right):
      left.forEachStatement(visit)
      right.forEachStatement(visit)
    }
  }
}
