/// Reads a length of time as playbooks write it: `60s`, `30m`, `24h`, `7d`, `1h30m`.
package enum DurationText {
  /// Ten years: past it a number was mistyped.
  package static let limit: Int64 = 3_650 * 86_400_000

  private static let units: [(letter: Character, milliseconds: Int64)] = [
    ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000),
  ]

  /// A length of time as it would be written: `1h30m`; what is less than a second is left out.
  package static func text(_ milliseconds: Int64) -> String {
    var rest = milliseconds
    var text = ""
    for unit in units where rest >= unit.milliseconds {
      text += "\(rest / unit.milliseconds)\(unit.letter)"
      rest %= unit.milliseconds
    }
    return text.isEmpty ? "0s" : text
  }

  /// The milliseconds of a text; nil where it is no duration, is zero, or is past the limit.
  ///
  /// Days, hours, minutes and seconds, each at most once and in this order.
  package static func milliseconds(_ text: String) -> Int64? {
    total(text).flatMap { (1...limit).contains($0) ? $0 : nil }
  }

  /// Whether a text is a length of time, but of none: `0m`.
  static func isZero(_ text: String) -> Bool { total(text) == 0 }

  private static func total(_ text: String) -> Int64? {
    guard !text.isEmpty else { return nil }
    var total: Int64 = 0
    var unit = units[...]
    var digits = ""
    for letter in text {
      if letter.isASCII, letter.isNumber {
        digits.append(letter)
        continue
      }
      guard digits.utf8.count <= 9, let number = Int64(digits),
        let found = unit.firstIndex(where: { $0.letter == letter })
      else { return nil }
      total += number * units[found].milliseconds
      unit = units[(found + 1)...]
      digits = ""
    }
    return digits.isEmpty ? total : nil
  }
}
