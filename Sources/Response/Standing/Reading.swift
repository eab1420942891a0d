import Playbooks

/// What a reference comes to when a condition, a list or a text reads it.
package enum Reading: Hashable, Sendable {
  case value(Value)
  case blank
  /// The step it reads was skipped.
  case unknown
  case notApplicable
  /// The step it reads is not settled yet.
  case pending
}

/// Evaluates conditions over readings.
struct ConditionReader {
  let read: (Operand) -> Reading
  /// Whether answers there are spans of time, which may be written in several ways.
  let isDuration: (Operand) -> Bool

  func truth(of condition: Condition<Operand>) -> Truth {
    switch condition {
    case .truth(let operand):
      return decided(operand) { value in
        if case .bool(let bool) = value { return Truth(bool) }
        return .unknown
      }
    case .compare(let operand, let comparison, let literal):
      return decided(operand) { holds($0, comparison, literal, operand) }
    case .among(let operand, let literals):
      return decided(operand) { value in
        Truth(literals.contains { holds(value, .equal, $0, operand) == .yes })
      }
    case .contains(let list, let literal):
      return decided(list, blank: .no) { value in
        guard case .list(let items) = value else { return .unknown }
        return Truth(items.contains { Comparing.holds(.text($0), .equal, literal) == .yes })
      }
    case .containsValue(let list, let operand):
      return decided(list, blank: .no) { value in
        guard case .list(let items) = value else { return .unknown }
        return decided(operand) { wanted in
          if case .text(let text) = wanted { return Truth(items.contains(text)) }
          return .unknown
        }
      }
    case .not(let inner): return !truth(of: inner)
    case .and(let left, let right): return truth(of: left) && truth(of: right)
    case .or(let left, let right): return truth(of: left) || truth(of: right)
    }
  }

  private func holds(
    _ value: Value, _ comparison: Comparison, _ literal: Literal, _ operand: Operand
  ) -> Truth {
    guard isDuration(operand), case .text(let text) = value, case .text(let wanted) = literal
    else { return Comparing.holds(value, comparison, literal) }
    guard let left = TypedDuration.milliseconds(text),
      let right = TypedDuration.milliseconds(wanted)
    else { return .unknown }
    return Comparing.order(left, comparison, right)
  }

  private func decided(
    _ operand: Operand, blank: Truth = .unknown, _ judge: (Value) -> Truth
  ) -> Truth {
    switch read(operand) {
    case .value(let value): value.isBlank ? blank : judge(value)
    case .blank: blank
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    case .pending: .pending
    }
  }
}

/// Holds values against literals: numbers as decimals, times by their moment, text in NFC.
enum Comparing {
  static func holds(_ value: Value, _ comparison: Comparison, _ literal: Literal) -> Truth {
    switch (value, literal) {
    case (.bool(let bool), .bool(let wanted)): return equality(bool == wanted, comparison)
    case (.text(let text), .number(let wanted)):
      guard let number = DecimalNumber(text) else { return .unknown }
      return order(number, comparison, wanted)
    case (.time(let moment), .text(let text)):
      guard let ms = ClockText.moment(text) else { return .unknown }
      return order(moment.ms, comparison, ms)
    case (.text(let text), .text(let wanted)):
      if comparison == .equal || comparison == .notEqual {
        return equality(text == wanted, comparison)
      }
      return order(text, comparison, wanted)
    case (.list(let items), .text(let wanted)):
      return equality(items == [wanted], comparison)
    default: return .unknown
    }
  }

  private static func equality(_ equal: Bool, _ comparison: Comparison) -> Truth {
    switch comparison {
    case .equal: Truth(equal)
    case .notEqual: Truth(!equal)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: .unknown
    }
  }

  static func order<T: Comparable>(_ left: T, _ comparison: Comparison, _ right: T)
    -> Truth
  {
    switch comparison {
    case .equal: Truth(left == right)
    case .notEqual: Truth(left != right)
    case .less: Truth(left < right)
    case .lessOrEqual: Truth(left <= right)
    case .greater: Truth(left > right)
    case .greaterOrEqual: Truth(left >= right)
    }
  }
}
