/// Somebody mail goes to or comes from: `Đội ứng cứu <ungcuu@example.vn>`, or the address alone.
package struct MailAddress: Hashable, Sendable {
  /// What people read; nil where there is the address alone.
  package let name: String?
  /// Plain ASCII, so that it means one thing to every program it is handed to.
  package let address: String

  /// Reads one mailbox; nil for anything a program could take for more than one address, or for an
  /// option or a header.
  package init?(_ text: String) {
    let text = Self.trimmed(text[...])
    guard text.unicodeScalars.allSatisfy({ !Self.isControl($0) }) else { return nil }
    guard text.last == ">", let open = text.lastIndex(of: "<") else {
      guard Self.isAddress(text) else { return nil }
      (name, address) = (nil, String(text))
      return
    }
    let inner = text[text.index(after: open)...].dropLast()
    guard Self.isAddress(inner) else { return nil }
    let name = Self.trimmed(text[..<open]).trimmedQuotes
    guard !name.contains(where: { "<>\"\\".contains($0) }) else { return nil }
    self.name = name.isEmpty ? nil : String(name)
    address = String(inner)
  }

  /// The part behind the `@`.
  package var domain: String {
    address.lastIndex(of: "@").map { String(address[address.index(after: $0)...]) } ?? ""
  }

  /// An addr-spec of RFC 5321 without quotes, comments and address literals.
  private static func isAddress(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), text.utf8.count <= 254,
      parts[0].first != "-"
    else { return false }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtom) }
      && labels.allSatisfy(isLabel)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
      && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Substring {
  /// Without the quotes around a name.
  fileprivate var trimmedQuotes: Substring {
    count >= 2 && first == "\"" && last == "\"" ? dropFirst().dropLast() : self
  }
}
