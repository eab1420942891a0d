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
}
