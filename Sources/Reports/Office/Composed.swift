/// Text as offices write it: a letter with its marks in one piece (NFC).
///
/// Some keyboards and file systems give a letter and its marks apart; old programs then show the marks
/// beside the letter.
enum Composed {
  /// Every letter of Latin that has a piece of its own; found by what it looks like, for two
  /// characters are equal where they are canonically equivalent.
  private static let letters: [Character: Character] = {
    let scalars = Array(0xC0...0x24F as ClosedRange<UInt32>) + Array(0x1E00...0x1EFF)
    return Dictionary(
      scalars.compactMap(Unicode.Scalar.init).map { (Character($0), Character($0)) }
    ) { first, _ in first }
  }()

  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isMark) else { return text }
    return String(text.map { $0.unicodeScalars.count > 1 ? letters[$0] ?? $0 : $0 })
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }
}
