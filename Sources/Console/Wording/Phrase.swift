import Playbooks

/// One thing to say, in both languages, on one line and neutral: whatever came from a file, a
/// record or a person and stands in it is shown, not sent (see `neutralised`).
package struct Phrase: Hashable, Sendable {
  package let vi: String
  package let en: String

  package init(_ vi: String, _ en: String) {
    self.vi = vi.neutralised()
    self.en = en.neutralised()
  }

  /// The same in both languages: a name, a number, a command.
  package init(both text: String) {
    self.init(text, text)
  }

  package subscript(language: Language) -> String { language == .vi ? vi : en }

  /// Both, one after the other.
  static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.vi + right.vi, left.en + right.en)
  }

  /// The same with a capital letter in front.
  var capitalised: Phrase { Phrase(Self.capitalised(vi), Self.capitalised(en)) }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// What is wrong, and what to do about it where that can be said.
package struct Explanation: Hashable, Sendable {
  package let message: Phrase
  package let hint: Phrase?

  init(_ message: Phrase, hint: Phrase? = nil) {
    self.message = message
    self.hint = hint
  }

  init(_ vi: String, _ en: String, hint: Phrase? = nil) {
    self.init(Phrase(vi, en), hint: hint)
  }

  /// The message, with the hint behind it where there is one.
  package var whole: Phrase {
    guard let hint else { return message }
    return Phrase("\(message.vi) \(hint.vi)", "\(message.en) \(hint.en)")
  }
}

extension Phrase {
  /// Things of a list after one another, no more than `limit` of them and how many are left.
  static func list(_ things: [String], limit: Int = 12) -> Phrase {
    let shown = things.prefix(limit).joined(separator: ", ")
    let rest = things.count - limit
    guard rest > 0 else { return Phrase(both: shown) }
    return Phrase("\(shown) và \(rest) mục nữa", "\(shown) and \(rest) more")
  }

  /// The known word that looks most like a wrong one.
  static func didYouMean(_ near: String?) -> Phrase? {
    near.map { Phrase("Có phải ý là `\($0)`?", "Did you mean `\($0)`?") }
  }
}

/// A number of things in English: `1 step`, `2 steps`.
func counted(_ count: some BinaryInteger, _ thing: String) -> String {
  count == 1 ? "\(count) \(thing)" : "\(count) \(thing)s"
}
