import Console
import Response

/// The days from one to another, both included: `2026-06-15..2026-12-14`.
struct Period {
  /// `2026-06-15`.
  let first: String
  let last: String

  init(_ text: String) throws(CommandFailure) {
    let days = text.split(separator: ".", omittingEmptySubsequences: true).compactMap {
      ClockText.date(String($0))?.date
    }
    guard days.count == 2, text == "\(days[0])..\(days[1])", days[0] <= days[1] else {
      throw .badPeriod(text)
    }
    (first, last) = (days[0], days[1])
  }

  func contains(_ day: String) -> Bool { first <= day && day <= last }
}
