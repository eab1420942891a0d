/// Why the text of a condition is not one.
package enum ConditionFault: Hashable, Sendable {
  /// Something else should stand here; `found` is nil at the end of the text.
  case expected(Wanted, found: String?)
  /// A quote or a bracket that is not closed.
  case unclosed(String)
  /// An operator of another language, such as `=` or `&&`, and the one to write.
  case foreignOperator(String, write: String)
  case badReference(String)
  /// Parentheses and `not` inside each other.
  case tooDeep(limit: Int)
  /// More comparisons than one condition may hold.
  case tooMany(limit: Int)
  /// UTF-8 bytes.
  case tooLong(limit: Int)

  package enum Wanted: String, Hashable, Sendable, CaseIterable {
    case reference, value, `operator`, list, comma, end
  }
}
