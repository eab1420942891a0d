/// Unicode scalars out of UTF-8 that arrives in pieces.
///
/// What is not UTF-8 becomes U+FFFD, one for each maximal part of a well-formed sequence, as
/// `String(decoding:as:)` does it (The Unicode Standard, section 3.9, table 3-7).
struct ScalarDecoder: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte must be; the second byte of some sequences is held in narrower bounds.
  private var expected: ClosedRange<UInt8> = 0x80...0xBF

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Whether a sequence was begun and not ended.
  var isWaiting: Bool { missing > 0 }

  /// Takes one byte.
  ///
  /// - Returns: the scalars now known; two where a sequence broke off and the byte stands alone.
  mutating func feed(_ byte: UInt8) -> [Unicode.Scalar] {
    guard isWaiting else { return begin(byte) }
    guard expected.contains(byte) else {
      missing = 0
      return [Self.replacement] + begin(byte)
    }
    value = value << 6 | UInt32(byte & 0x3F)
    expected = 0x80...0xBF
    missing -= 1
    return missing == 0 ? [Unicode.Scalar(value) ?? Self.replacement] : []
  }

  /// Gives up the sequence that was begun, if one was.
  mutating func flush() -> [Unicode.Scalar] {
    defer { missing = 0 }
    return isWaiting ? [Self.replacement] : []
  }

  private mutating func begin(_ byte: UInt8) -> [Unicode.Scalar] {
    switch byte {
    case 0x00...0x7F: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: expect(1, of: byte & 0x1F)
    case 0xE0: expect(2, of: byte & 0x0F, next: 0xA0...0xBF)
    case 0xED: expect(2, of: byte & 0x0F, next: 0x80...0x9F)
    case 0xE1...0xEF: expect(2, of: byte & 0x0F)
    case 0xF0: expect(3, of: byte & 0x07, next: 0x90...0xBF)
    case 0xF4: expect(3, of: byte & 0x07, next: 0x80...0x8F)
    case 0xF1...0xF3: expect(3, of: byte & 0x07)
    default: return [Self.replacement]
    }
    return []
  }

  private mutating func expect(
    _ count: Int, of lead: UInt8, next: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    value = UInt32(lead)
    missing = count
    expected = next
  }
}
