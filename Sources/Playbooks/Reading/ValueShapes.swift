/// The shapes of short values that playbooks carry for others to use.
enum ValueShapes {
  /// Whether a text is a version as Semantic Versioning 2.0.0 writes it: `1.2.0`, `2.0.0-rc.1`.
  static func isSemanticVersion(_ text: String) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    let build = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let release = build[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let core = release[0].split(separator: ".", omittingEmptySubsequences: false)
    guard core.count == 3, core.allSatisfy(isNumber) else { return false }
    let before = release.dropFirst().flatMap { dotted($0) }
    let after = build.dropFirst().flatMap { dotted($0) }
    return before.allSatisfy { isIdentifier($0) && (!isDigits($0) || isNumber($0)) }
      && after.allSatisfy(isIdentifier)
  }

  /// Whether a text is an absolute address of the web: `http` or `https`, a host, no blanks.
  static func isWebAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return false }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    return !host.isEmpty && text.utf8.count <= 2_048
      && text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0.value >= 0x20 }
  }

  /// Whether a text is the id of a tactic or technique of MITRE ATT&CK: `TA0040`, `T1486`,
  /// `T1059.001`.
  static func isAttackID(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first else { return false }
    if first.hasPrefix("TA") { return parts.count == 1 && isDigits(first.dropFirst(2), count: 4) }
    return first.hasPrefix("T") && isDigits(first.dropFirst(), count: 4)
      && (parts.count == 1 || parts.count == 2 && isDigits(parts[1], count: 3))
  }

  /// Whether a text is the id of an action, stage or playbook of RE&CT: `RA_3101`.
  static func isReactID(_ text: String) -> Bool {
    ["RA_", "RS_", "RP_"].contains { text.hasPrefix($0) } && isDigits(text.dropFirst(3), count: 4)
  }

  private static func dotted(_ text: Substring) -> [Substring] {
    text.split(separator: ".", omittingEmptySubsequences: false)
  }

  private static func isDigits(_ text: Substring, count: Int? = nil) -> Bool {
    !text.isEmpty && (count ?? text.utf8.count) == text.utf8.count
      && text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
  }

  /// A number without leading zeros.
  private static func isNumber(_ text: Substring) -> Bool {
    isDigits(text) && (text == "0" || text.first != "0")
  }

  private static func isIdentifier(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        switch $0 {
        case "a"..."z", "A"..."Z", "0"..."9", "-": true
        default: false
        }
      }
  }
}
