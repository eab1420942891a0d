/// A decimal number kept exactly: what a person typed, never a binary fraction.
///
/// Canonical text has no exponent, no leading zeros, no trailing zeros after the point and no
/// `-0`, so that equal numbers have equal text.
package struct DecimalNumber: Hashable, Sendable, Comparable {
  private let negative: Bool
  private let whole: [UInt8]
  private let fraction: [UInt8]

  /// Reads `[-]digits[.digits]`; nil for anything else and for more than 60 digits.
  package init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2, bytes.count <= 61 else { return nil }
    for part in parts where part.isEmpty || !part.allSatisfy({ (0x30...0x39).contains($0) }) {
      return nil
    }
    let zero = UInt8(ascii: "0")
    whole = Array(parts[0].drop { $0 == zero })
    var tail = parts.count == 2 ? Array(parts[1]) : []
    while tail.last == zero { tail.removeLast() }
    fraction = tail
    self.negative = negative && !(whole.isEmpty && tail.isEmpty)
  }

  /// The one way this number is written in records.
  package var text: String {
    let digits = whole.isEmpty ? [UInt8(ascii: "0")] : whole
    let point = fraction.isEmpty ? [] : [UInt8(ascii: ".")] + fraction
    return (negative ? "-" : "") + String(decoding: digits + point, as: UTF8.self)
  }

  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.negative != right.negative { return left.negative }
    return left.negative ? right.magnitudeIsLess(than: left) : left.magnitudeIsLess(than: right)
  }

  private func magnitudeIsLess(than other: DecimalNumber) -> Bool {
    if whole.count != other.whole.count { return whole.count < other.whole.count }
    if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) }
    return fraction.lexicographicallyPrecedes(other.fraction)
  }
}
