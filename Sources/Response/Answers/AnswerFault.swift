import Playbooks

/// Why typed text is no answer to a field, as facts.
package enum AnswerFault: Error, Hashable, Sendable {
  /// It cannot be read as the field's type.
  case notA(FieldType, given: String)
  case notAnOption(given: String, options: [String])
  case blank
  case tooSmall(min: String)
  case tooLarge(max: String)
  case tooLong(limit: Int)
  case noMatch(pattern: String)
  /// The pattern itself cannot be used.
  case badPattern(String)
  case badItem(String)
  case tooManyItems(limit: Int)
  case time(ClockText.Fault)
}
