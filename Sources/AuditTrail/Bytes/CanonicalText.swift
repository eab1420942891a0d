/// The inside of a canonical JSON text: UTF-8 with the shortest escapes and no others.
enum CanonicalText {
  /// Checks a text from the byte after its opening quote and returns where its closing quote is.
  static func end(of bytes: Span<UInt8>, from start: Int) throws(JSONFault) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        return index
      case UInt8(ascii: "\\"):
        index = try escapeEnd(in: bytes, at: index)
      case 0x20..<0x80:
        index += 1
      case 0..<0x20:
        throw JSONFault(offset: index, reason: .controlCharacter)
      default:
        index = try scalarEnd(in: bytes, at: index)
      }
    }
    throw JSONFault(offset: index, reason: .unexpectedEnd)
  }

  /// A checked text as a String, with its escapes undone.
  static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let text = bytes.extracting(range)
    return text.withUnsafeBufferPointer { buffer in
      guard buffer.contains(UInt8(ascii: "\\")) else {
        return String(decoding: buffer, as: UTF8.self)
      }
      var plain: [UInt8] = []
      plain.reserveCapacity(buffer.count)
      var index = 0
      while index < buffer.count {
        guard buffer[index] == UInt8(ascii: "\\") else {
          plain.append(buffer[index])
          index += 1
          continue
        }
        let letter = buffer[index + 1]
        if letter == UInt8(ascii: "u") {
          plain.append(hexDigit(buffer[index + 4]) << 4 | hexDigit(buffer[index + 5]))
          index += 6
        } else {
          plain.append(character(of: letter))
          index += 2
        }
      }
      return String(decoding: plain, as: UTF8.self)
    }
  }

  // MARK: - Escapes

  private static func escapeEnd(in bytes: Span<UInt8>, at start: Int) throws(JSONFault) -> Int {
    guard start + 1 < bytes.count else {
      throw JSONFault(offset: bytes.count, reason: .unexpectedEnd)
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "t"),
      UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "r"):
      return start + 2
    case UInt8(ascii: "u"):
      guard start + 5 < bytes.count else {
        throw JSONFault(offset: bytes.count, reason: .unexpectedEnd)
      }
      guard isCanonicalUnicodeEscape(in: bytes, at: start) else {
        throw JSONFault(offset: start, reason: .badEscape)
      }
      return start + 6
    default:
      throw JSONFault(offset: start, reason: .badEscape)
    }
  }

  /// Whether `\u00xx` stands here, in lower case, for a character without a shorter escape.
  private static func isCanonicalUnicodeEscape(in bytes: Span<UInt8>, at start: Int) -> Bool {
    guard bytes[start + 2] == UInt8(ascii: "0"), bytes[start + 3] == UInt8(ascii: "0") else {
      return false
    }
    let high = bytes[start + 4]
    let low = bytes[start + 5]
    switch (high, low) {
    case (UInt8(ascii: "0"), UInt8(ascii: "0")...UInt8(ascii: "7")),
      (UInt8(ascii: "0"), UInt8(ascii: "b")), (UInt8(ascii: "0"), UInt8(ascii: "e")),
      (UInt8(ascii: "0"), UInt8(ascii: "f")),
      (UInt8(ascii: "1"), UInt8(ascii: "0")...UInt8(ascii: "9")),
      (UInt8(ascii: "1"), UInt8(ascii: "a")...UInt8(ascii: "f")):
      return true
    default:
      return false
    }
  }

  private static func hexDigit(_ digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
  }

  private static func character(of letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    default: letter
    }
  }

  // MARK: - UTF-8

  /// The end of a scalar of two to four bytes, by table 3-7 of the Unicode Standard.
  private static func scalarEnd(in bytes: Span<UInt8>, at start: Int) throws(JSONFault) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[start] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONFault(offset: start, reason: .badUTF8)
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else {
      throw JSONFault(offset: start, reason: .badUTF8)
    }
    for index in (start + 2)..<max(start + 2, start + length)
    where bytes[index] & 0xC0 != 0x80 {
      throw JSONFault(offset: start, reason: .badUTF8)
    }
    return start + length
  }
}
