/// Reads a moment as conditions write it: `2026-11-22T09:40+07:00`, `2026-11-22 02:40:30Z`.
///
/// The zone is part of it: a condition must hold or fail alike wherever the run is walked.
package enum MomentText {
  /// Whether a text is a day, a time of day and an offset from UTC of at most 14 hours.
  package static func isValid(_ text: String) -> Bool {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "T" || $0 == " "
    }
    guard parts.count == 2, CalendarDay.isValid(String(parts[0])) else { return false }
    let clock = parts[1]
    if clock.last == "Z" { return isTime(clock.dropLast()) }
    guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return false }
    let offset = numbers(clock[clock.index(after: sign)...])
    return isTime(clock[..<sign]) && offset?.count == 2 && isWithin(offset, [14, 59])
  }

  /// Whether a text is a day and a time of day, with an offset behind it or none.
  package static func isWall(_ text: String) -> Bool { isValid(text) || isValid(text + "Z") }

  /// Whether a text is `09:40` or `09:40:30`.
  private static func isTime(_ text: Substring) -> Bool {
    isWithin(numbers(text), [23, 59, 59])
  }

  /// The numbers between colons, two digits each; nil where something else stands there.
  private static func numbers(_ text: Substring) -> [Int]? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.count == 2 && part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil
    }
    return numbers.count == parts.count ? numbers : nil
  }

  private static func isWithin(_ numbers: [Int]?, _ limits: [Int]) -> Bool {
    numbers.map { zip($0, limits).allSatisfy { $0 <= $1 } } ?? false
  }
}
