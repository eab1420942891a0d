import Playbooks

/// Reads names and numbers of networks and people.
///
/// Strict enough to catch a slip of the hand, lax enough never to refuse what a responder really
/// saw.
enum NetworkText {
  /// The text as it is recorded; nil where it is none of the type.
  static func read(_ text: String, as type: FieldType) -> String? {
    switch type {
    case .host: isName(text, dots: false) || isAddress(text) ? text : nil
    case .domain: isName(text, dots: true) ? text : nil
    case .ip: isAddress(text) ? text : nil
    case .url: isURL(text) ? text : nil
    case .email: isEmail(text) ? text : nil
    case .phone: isPhone(text) ? text : nil
    case .hash: isHash(text) ? text.lowercased() : nil
    default: nil
    }
  }

  /// A host or domain name: labels of letters (of any script), digits, `-` and `_`, up to 253.
  private static func isName(_ text: String, dots: Bool) -> Bool {
    guard (1...253).contains(text.utf8.count) else { return false }
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard !dots || labels.count >= 2 else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != "-" && label.last != "-"
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  /// IPv4 in dotted decimal (RFC 3986, section 3.2.2: no leading zeros) or IPv6 (RFC 4291,
  /// section 2.2), either with a prefix length behind.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let address = parts.first else { return false }
    let isFour = isIPv4(address)
    guard isFour || isIPv6(address) else { return false }
    guard parts.count == 2 else { return true }
    guard let prefix = Int(parts[1]), String(prefix) == parts[1] else { return false }
    return (0...(isFour ? 32 : 128)).contains(prefix)
  }

  private static func isIPv4(_ text: Substring) -> Bool {
    let bytes = text.split(separator: ".", omittingEmptySubsequences: false)
    return bytes.count == 4
      && bytes.allSatisfy { byte in UInt8(byte).map { String($0) == byte } ?? false }
  }

  private static func isIPv6(_ text: Substring) -> Bool {
    guard text.contains(":"), !text.contains(":::") else { return false }
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var groups = 0
    for (place, half) in halves.enumerated() where !half.isEmpty {
      let parts = half.split(separator: ":", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        let isLast = place == halves.count - 1 && index == parts.count - 1
        if isLast, part.contains(".") {
          guard isIPv4(part) else { return false }
          groups += 2
        } else {
          guard (1...4).contains(part.count), part.allSatisfy(\.isHexDigit) else { return false }
          groups += 1
        }
      }
    }
    return halves.count == 2 ? groups <= 7 : groups == 8
  }

  private static func isURL(_ text: String) -> Bool {
    guard let colon = text.range(of: "://"), text.utf8.count <= 2048 else { return false }
    let scheme = text[..<colon.lowerBound]
    let rest = text[colon.upperBound...]
    return !scheme.isEmpty && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && !rest.isEmpty && !text.contains(where: \.isWhitespace) && !text.hasControls
  }

  private static func isEmail(_ text: String) -> Bool {
    guard let at = text.lastIndex(of: "@"), text.utf8.count <= 320 else { return false }
    let local = text[..<at]
    return !local.isEmpty && !local.contains(where: \.isWhitespace) && !text.hasControls
      && isName(String(text[text.index(after: at)...]), dots: true)
  }

  /// Digits as people write them, at least three: short service numbers are numbers too.
  private static func isPhone(_ text: String) -> Bool {
    let digits = text.filter { $0.isASCII && $0.isNumber }.count
    return (3...20).contains(digits)
      && text.allSatisfy { ($0.isASCII && $0.isNumber) || " +-.()/#*".contains($0) }
  }

  /// MD5, SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512 in hex.
  private static func isHash(_ text: String) -> Bool {
    [32, 40, 56, 64, 96, 128].contains(text.utf8.count)
      && text.utf8.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}

extension StringProtocol {
  /// The first place another text stands at.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
