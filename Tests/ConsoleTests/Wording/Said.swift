import Testing

@testable import Console

/// What is wrong with something said; nothing where it is fit to be shown.
///
/// The samples hold `hostile` text: what steers a terminal or breaks a line must not come through.
enum Said {
  /// An escape sequence, a direction override, a line break.
  static let hostile = "\u{1B}[31mx\u{202E}y\nz"

  static func faults(_ said: Explanation, same: Bool = false) -> [String] {
    faults(said.message, same: same) + (said.hint.map { faults($0, same: true) } ?? [])
  }

  /// `same`: both languages may say the same, as with a name or a key of the format.
  static func faults(_ phrase: Phrase, same: Bool = false) -> [String] {
    var faults: [String] = []
    for text in [phrase.vi, phrase.en] {
      if text.allSatisfy(\.isWhitespace) { faults.append("empty") }
      if text.contains("Optional(") || text.contains("nil") {
        faults.append("a raw value: \(text)")
      }
      if text != text.neutralised() { faults.append("not neutral: \(text)") }
      // Two days with two full stops between them are a period.
      let spaced = text.replacing(/[0-9]\.\.[0-9]/, with: "")
      if text.contains("  ") || text.contains(" .") || spaced.contains("..") {
        faults.append("loose spacing: \(text)")
      }
    }
    if !same, phrase.vi == phrase.en { faults.append("both languages say: \(phrase.vi)") }
    return faults
  }

  /// The name of an enum's case, without what it holds.
  static func caseName(_ value: Any) -> String {
    String(String(describing: value).prefix { $0 != "(" })
  }
}
