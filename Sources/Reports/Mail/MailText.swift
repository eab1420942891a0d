/// Text as mail carries it: seven bits, short lines.
enum MailText {
  /// What stands on an encoded line of a header or a body at most (RFC 2045, RFC 2047).
  private static let longestLine = 76
  private static let longestWord = 75

  // MARK: Headers

  /// An unstructured header: plain where it is short ASCII, else as encoded words (RFC 2047).
  ///
  /// A line break or another control character becomes a blank, so that no value makes a header.
  static func header(_ text: String, after name: String) -> String {
    let line = oneLine(text)
    let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !line.contains("=?")
    return isPlain && name.utf8.count + 2 + line.utf8.count <= longestLine
      ? line : words(of: line).joined(separator: "\r\n ")
  }

  /// A mailbox as a header carries it; its name always quoted or encoded.
  static func mailbox(_ mailbox: MailAddress) -> String {
    guard let name = mailbox.name.map(oneLine) else { return mailbox.address }
    let isPlain =
      name.utf8.count <= 60
      && name.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }
      && !name.contains("=?")
    let shown = isPlain ? "\"\(name)\"" : words(of: name).joined(separator: "\r\n ")
    return "\(shown)\r\n <\(mailbox.address)>"
  }

  private static func oneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: line += " "
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// Words of the Q encoding, each whole characters of UTF-8.
  private static func words(of text: String) -> [String] {
    let (head, tail) = ("=?UTF-8?Q?", "?=")
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      let piece = UTF8.encode(scalar).map { Array($0) } ?? []
      let encoded = piece.map(inWord).joined()
      if head.utf8.count + word.utf8.count + encoded.utf8.count + tail.utf8.count > longestWord {
        words.append(head + word + tail)
        word = ""
      }
      word += encoded
    }
    return words + [head + word + tail]
  }

  private static func inWord(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: " "): "_"
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      String(Character(Unicode.Scalar(byte)))
    default: octet(byte)
    }
  }

  // MARK: Bodies

  /// A text in quoted-printable (RFC 2045, section 6.7), its lines ended by CR LF.
  ///
  /// A dot at the beginning of a line, and `From `, are encoded too: neither must be met by a program
  /// that gives them a meaning.
  static func quotedPrintable(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { encodedLine(Array($0.utf8)) }.joined(separator: "\r\n") + "\r\n"
  }

  private static func encodedLine(_ bytes: [UInt8]) -> String {
    var text = ""
    var length = 0
    let isFrom = bytes.starts(with: Array("From ".utf8))
    for (place, byte) in bytes.enumerated() {
      let isLast = place == bytes.count - 1
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      let isMeant = place == 0 && (byte == UInt8(ascii: ".") || isFrom)
      let isPlain =
        !isMeant && byte != UInt8(ascii: "=")
        && ((0x21...0x7E).contains(byte) || (isBlank && !isLast))
      let piece = isPlain ? String(Character(Unicode.Scalar(byte))) : octet(byte)
      if length + piece.utf8.count > longestLine - 1 {
        text += "=\r\n"
        length = 0
      }
      text += piece
      length += piece.utf8.count
    }
    return text
  }

  private static func octet(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "=" + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}
