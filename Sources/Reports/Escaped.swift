/// Text from a record, made harmless for what it is put into.
enum Escaped {
  /// For HTML and XML: nothing in it is markup; letters that turn writing round or hide are shown by
  /// number.
  static func html(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped += drawn(scalar)
      }
    }
    return escaped
  }

  /// For a string of CSS, with its quotes: every letter but plain ones by number.
  static func css(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": escaped.unicodeScalars.append(scalar)
      default: escaped += "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return escaped + "\""
  }

  /// For a line of Markdown (CommonMark with what GitHub adds): every mark that could mean something
  /// where it stands is itself, addresses are no links, a line break is a space.
  static func markdown(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = ""
    /// Whether a block could begin here: nothing but blanks so far, or with digits.
    var (isFirst, isLeading) = (true, true)
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      let previous = place > 0 ? scalars[place - 1] : nil
      switch scalar {
      case "\n", "\t": escaped += " "
      case "&", "<", ">": escaped += html(String(scalar))
      case "\\", "`", "*", "_", "[", "]", "{", "}", "|", "~", "$", "@": escaped += "\\\(scalar)"
      case "#", "+", "-", "=": escaped += isFirst ? "\\\(scalar)" : "\(scalar)"
      case ")" where isLeading: escaped += "\\)"
      case "." where isLeading || previous == "w" || previous == "W": escaped += "\\."
      case ":" where isFirst || next == "/": escaped += "\\:"
      default: escaped += drawn(scalar)
      }
      isFirst = isFirst && scalar.properties.isWhitespace
      isLeading = isLeading && (scalar.properties.isWhitespace || ("0"..."9").contains(scalar))
    }
    return escaped
  }

  /// For a cell of CSV (RFC 4180), whose quotes stay in it; what a spreadsheet would take for a
  /// formula gets an apostrophe in front (OWASP, CSV injection).
  static func csv(_ text: String) -> String {
    var cell = ""
    if let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) {
      cell = "'"
    }
    for scalar in text.unicodeScalars { cell += scalar == "\"" ? "\"\"" : drawn(scalar) }
    return "\"\(cell)\""
  }

  private static func drawn(_ scalar: Unicode.Scalar) -> String {
    guard scalar == "\n" || scalar == "\t" || isDrawn(scalar) else {
      return "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
    }
    return String(Character(scalar))
  }

  /// Whether a letter is seen and nothing else; U+FFFE and U+FFFF have no place in XML at all.
  static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
