import Playbooks

/// The usual ways to tell somebody, in the order they are offered; any other is taken in words.
package enum NoticeChannel: CaseIterable, Sendable {
  case phone, mail, letter, person

  /// How it is called on a screen and on record.
  package var words: Phrase {
    switch self {
    case .phone: Phrase("điện thoại", "phone")
    case .mail: Phrase("thư điện tử", "e-mail")
    case .letter: Phrase("công văn", "letter")
    case .person: Phrase("trực tiếp", "in person")
    }
  }

  /// A channel on record as it is shown: the usual ones in the language of the screen, whichever they
  /// were recorded in; any other as it stands.
  package static func shown(_ recorded: String, in language: Language) -> String {
    let key = commandKey(recorded)
    let usual = allCases.first { channel in
      [channel.words.vi, channel.words.en].contains { commandKey($0) == key }
        || channel.alsoRecordedAs == key
    }
    return usual?.words[language] ?? recorded
  }

  /// How scripts call it.
  private var alsoRecordedAs: String? {
    switch self {
    case .mail: "email"
    case .phone, .letter, .person: nil
    }
  }
}
