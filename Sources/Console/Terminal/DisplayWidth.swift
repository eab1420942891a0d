/// How many columns of a terminal text takes.
///
/// A letter of Vietnamese is one column in either Unicode form. Marks and format characters
/// take none, East Asian wide and fullwidth letters and emoji two (UAX #11, UTS #51). Control
/// characters count as none: text is `neutralised` before it is shown, and then has none.
enum DisplayWidth {
  /// Wide and Fullwidth scalars of EastAsianWidth.txt, Unicode 15.0, that are no emoji.
  ///
  /// The emoji are known to the standard library. Unassigned gaps are bridged.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
    0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]

  /// Vowels and final consonants of Hangul, which join the consonant before them.
  private static let joiningJamo: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FB]

  static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.count > 1, scalars.contains(where: \.makesEmoji) { return 2 }
    return scalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20...0x7E).contains(scalar.value) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    case .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if scalar.isRegionalIndicator { return 1 }
    if scalar.properties.isEmojiPresentation { return 2 }
    if joiningJamo.contains(where: { $0.contains(scalar.value) }) { return 0 }
    return wide.contains(where: { $0.contains(scalar.value) }) ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// One of the letters that make a flag in pairs.
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Whether the letter it stands in, behind others, is drawn as one emoji.
  fileprivate var makesEmoji: Bool {
    self == "\u{FE0F}" || isRegionalIndicator || properties.isEmojiModifier
      || self == "\u{200D}"
  }
}
