/// How wide text may come out in a reader's font, without asking any font.
///
/// The widths are those of the widest fonts in common use (DejaVu Sans, Verdana), in ems, so that a
/// line that fits by them fits in narrower ones too.
enum LetterWidth {
  /// One letter of a typewriter font.
  static let mono = 0.61

  /// How much wider bold letters are.
  static let bold = 1.1

  /// The greatest width of a text in ems.
  static func ems(_ text: some StringProtocol, isMono: Bool = false) -> Double {
    text.reduce(0) { $0 + ems($1, isMono: isMono) }
  }

  static func ems(_ letter: Character, isMono: Bool) -> Double {
    if isMono, letter.isPlain { return mono }
    guard letter.isPlain else { return foreign(letter) }
    return switch letter {
    case "i", "j", "l", "'", " ", "|": 0.36
    case ".", ",", ":", ";", "!", "/", "\\", "(", ")", "[", "]", "-", "f", "t", "r", "I", "J",
      "·":
      0.46
    case "m", "w", "M", "W", "@", "%", "…", "—", "→": 1.01
    case "N", "O", "Q", "G", "D", "H", "U", "#", "+", "=", "<", ">", "~", "&", "^": 0.84
    case "A"..."Z": 0.71
    default: accented(letter)
    }
  }

  /// Small letters and digits of ASCII, and letters of Latin beyond it.
  private static func accented(_ letter: Character) -> Double {
    if letter.isASCII { return 0.645 }
    return letter.isUppercase ? 0.86 : 0.74
  }

  /// A letter of any other writing: a guess, so such lines are held to it where they are drawn.
  private static func foreign(_ letter: Character) -> Double {
    let scalars = letter.unicodeScalars.count { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: false
      default: true
      }
    }
    return min(Double(max(scalars, 1)) * 1.1, 2.2)
  }
}

extension Character {
  /// Whether its width is known: ASCII, Latin as Vietnamese is written with, and our own marks.
  var isPlain: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xB7, 0xC0...0x24F, 0x300...0x345, 0x1E00...0x1EFF: true
      case 0x2013, 0x2014, 0x2018...0x201D, 0x2026, 0x2192: true
      default: false
      }
    } && unicodeScalars.count <= 4
  }
}

/// Text in lines that fit a width.
enum LineBreaking {
  /// The text in at most `limit` lines, broken between words, a long word by letters; where
  /// something is left out, the last line ends in `…`.
  ///
  /// `room` is in ems.
  static func lines(_ text: String, room: Double, isMono: Bool = false, limit: Int) -> [String] {
    var lines: [String] = []
    var row = ""
    var used = 0.0
    let gap = LetterWidth.ems(" ", isMono: isMono)
    for word in text.split(whereSeparator: \.isWhitespace) {
      if lines.count > limit { break }
      let size = LetterWidth.ems(word, isMono: isMono)
      if !row.isEmpty, used + gap + size <= room {
        row += " " + word
        used += gap + size
        continue
      }
      if !row.isEmpty { lines.append(row) }
      (row, used) = ("", 0)
      for letter in word {
        let width = LetterWidth.ems(letter, isMono: isMono)
        if used + width > room, !row.isEmpty {
          lines.append(row)
          (row, used) = ("", 0)
          if lines.count > limit { break }
        }
        row.append(letter)
        used += width
      }
    }
    if !row.isEmpty { lines.append(row) }
    guard lines.count > limit else { return lines }
    return lines.prefix(limit - 1) + [cut(lines[limit - 1], room: room, isMono: isMono)]
  }

  private static func cut(_ line: String, room: Double, isMono: Bool) -> String {
    var line = line
    let mark = LetterWidth.ems("…", isMono: isMono)
    while !line.isEmpty, LetterWidth.ems(line, isMono: isMono) + mark > room { line.removeLast() }
    return line + "…"
  }
}
