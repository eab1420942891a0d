/// Base64 in its one standard form (RFC 4648 section 4), as C2SP notes hold it.
///
/// Foundation's reader takes texts whose unused bits are set, so that one value has many texts:
/// a note could be changed in writing and still hold.
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// The text of some bytes, with padding.
  package static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count ? alphabet[Int(bits >> (18 - 6 * place) & 63)] : padding)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a byte is a digit of base64, or the padding at its end.
  static func isDigit(_ byte: UInt8) -> Bool { byte == padding || value(of: byte) != nil }

  /// The bytes of a text; nil unless it is just what `text(of:)` gives for them.
  package static func bytes(of text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count.isMultiple(of: 4) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var digits = 0
    var padded = 0
    for character in text {
      if character == padding {
        padded += 1
        bits <<= 6
      } else {
        guard padded == 0, let value = value(of: character) else { return nil }
        bits = bits << 6 | value
      }
      digits += 1
      guard digits.isMultiple(of: 4) else { continue }
      guard padded <= 2, bits & (UInt32(1) << (8 * padded) - 1) == 0 else { return nil }
      bytes += [bits >> 16, bits >> 8, bits].prefix(3 - padded).map {
        UInt8(truncatingIfNeeded: $0)
      }
      bits = 0
    }
    return bytes
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
