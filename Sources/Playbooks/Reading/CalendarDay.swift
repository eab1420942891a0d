/// Reads a day of the Gregorian calendar as files write it: `2026-08-19`.
enum CalendarDay {
  /// Whether a text is a day there is, in years 1 to 9999.
  static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return year > 0 && (1...12).contains(month)
      && (1...length(of: month, isLeap: isLeap)).contains(day)
  }

  /// The month and day of `12-20`; nil where there is no such day in any year.
  static func monthAndDay(_ text: String) -> (month: Int, day: Int)? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2], let month = number(parts[0]), let day = number(parts[1]),
      (1...12).contains(month), (1...length(of: month, isLeap: true)).contains(day)
    else { return nil }
    return (month, day)
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return Int(Substring(digits))
  }

  private static func length(of month: Int, isLeap: Bool) -> Int {
    switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
