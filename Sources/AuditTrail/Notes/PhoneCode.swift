/// A checkpoint in a few groups of letters, to be read over the phone.
///
/// `SIZE-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XC`: the size, the first 130 bits of the SHA-256 of the
/// checkpoint's text in Crockford's base32, and a check character over all before it.
package struct PhoneCode: Hashable, Sendable {
  /// As it is read out.
  package let text: String
  /// The size that it tells of.
  package let size: Int64

  /// Crockford's: no I, L, O, U, which sound or look like others.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let letters = 26

  package init(_ checkpoint: Checkpoint) {
    let hash = Digest.sha256(of: checkpoint.text).bytes
    let code = (0..<Self.letters).map { Self.fiveBits(at: 5 * $0, of: hash) }
    self.init(size: checkpoint.head.size, code: code)
  }

  /// Reads what somebody typed who heard it: small letters, O for 0, I and L for 1, and spaces and
  /// dashes anywhere behind the size.
  ///
  /// Nil where the count or the check character is wrong: it was misheard.
  package init?(typed: String) {
    let parts = typed.uppercased().split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let size = Int64(parts[0].filter { !$0.isWhitespace }), size >= 0
    else { return nil }
    var code: [Int] = []
    for letter in parts[1] where letter != "-" && !letter.isWhitespace {
      let meant: Character = letter == "O" ? "0" : letter == "I" || letter == "L" ? "1" : letter
      guard let value = Self.alphabet.firstIndex(of: meant) else { return nil }
      code.append(value)
    }
    guard code.count == Self.letters + 1 else { return nil }
    let check = code.removeLast()
    guard check == Self.check(size: size, code) else { return nil }
    self.init(size: size, code: code)
  }

  private init(size: Int64, code: [Int]) {
    self.size = size
    let letters = (code + [Self.check(size: size, code)]).map { Self.alphabet[$0] }
    let groups = stride(from: 0, to: letters.count, by: 5).map {
      String(letters[$0..<min($0 + 5, letters.count)])
    }
    text = ([String(size)] + groups).joined(separator: "-")
  }

  private static func fiveBits(at bit: Int, of bytes: [UInt8]) -> Int {
    let pair = UInt16(bytes[bit / 8]) << 8 | UInt16(bytes[bit / 8 + 1])
    return Int(pair >> (11 - bit % 8) & 31)
  }

  /// The character that makes the whole, read as a polynomial at x over GF(32), zero: every single
  /// wrong character and every swap of two neighbours is noticed.
  ///
  /// GF(32) is built with x⁵ + x² + 1.
  private static func check(size: Int64, _ code: [Int]) -> Int {
    let digits = String(size).compactMap(\.wholeNumberValue)
    return timesX((digits + code).reduce(0) { timesX($0) ^ $1 })
  }

  private static func timesX(_ value: Int) -> Int {
    value & 16 == 0 ? value << 1 : (value << 1 ^ 0b10_0101)
  }
}
