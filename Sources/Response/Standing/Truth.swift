/// What a condition comes to: Kleene's three values, the unknown told apart by its cause.
package enum Truth: String, Hashable, Sendable {
  case yes
  case no
  /// It reads a skipped step or a blank answer.
  case unknown
  /// It is unknown only through steps that are not applicable.
  case notApplicable = "not_applicable"
  /// It reads a step that is not settled yet.
  case pending

  /// How strongly one unknown colours another: pending over unknown over not applicable.
  private var weight: Int {
    switch self {
    case .pending: 3
    case .unknown: 2
    case .notApplicable: 1
    case .yes, .no: 0
    }
  }

  static func && (left: Truth, right: Truth) -> Truth {
    if left == .no || right == .no { return .no }
    return left.weight >= right.weight ? left : right
  }

  static func || (left: Truth, right: Truth) -> Truth {
    if left == .yes || right == .yes { return .yes }
    return left.weight >= right.weight ? left : right
  }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    default: truth
    }
  }

  init(_ bool: Bool) { self = bool ? .yes : .no }
}
