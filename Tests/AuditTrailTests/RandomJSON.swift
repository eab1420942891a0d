import AuditTrail
import TestSupport

extension JSON {
  /// A random value, no deeper than `depth` more levels.
  static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 5 : 3), using: &generator) {
    case 0: .text(randomText(using: &generator))
    case 1: .integer(Int64.random(in: integers, using: &generator) >> generator.shift)
    case 2: .bool(Bool.random(using: &generator))
    case 3:
      .list(
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          random(depth: depth - 1, using: &generator)
        })
    default: .object(randomFields(depth: depth - 1, using: &generator))
    }
  }

  /// A random object.
  static func randomFields(
    depth: Int, using generator: inout SeededGenerator
  ) -> [String: JSON] {
    var fields: [String: JSON] = [:]
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let letters = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        Array("abcz019_")[Int.random(in: 0..<8, using: &generator)]
      }
      fields[String(letters)] = random(depth: depth, using: &generator)
    }
    return fields
  }

  private static func randomText(using generator: inout SeededGenerator) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\n", "\t", "\u{8}", "\u{C}", "\r", "\u{0}", "\u{1F}", "\u{7F}",
      "đ", "e", "\u{301}", "é", "漢", "\u{2028}", "\u{FFFF}", "\u{1F692}", "\u{10FFFF}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
    }
    return String(text)
  }
}

extension SeededGenerator {
  /// How far to shift a number right, so that short numbers come as often as long ones.
  fileprivate var shift: Int64 {
    mutating get { Int64.random(in: 0..<53, using: &self) }
  }
}
