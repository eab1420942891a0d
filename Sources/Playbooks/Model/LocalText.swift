/// A language the program and its playbooks speak.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case vi
  case en

  /// The language shown where this one is missing.
  package var other: Language { self == .vi ? .en : .vi }
}

/// Text an author wrote once for both languages, or apart for each.
package enum LocalText: Hashable, Sendable {
  case both(String)
  case each(vi: String?, en: String?)

  /// What to show in `language`, and the language it is in where that is another one.
  package func shown(in language: Language) -> (text: String, tag: Language?) {
    switch self {
    case .both(let text): return (text, nil)
    case .each(let vi, let en):
      let (wanted, other) = language == .vi ? (vi, en) : (en, vi)
      if let wanted { return (wanted, nil) }
      return (other ?? "", language.other)
    }
  }

  /// Every piece of text there is, in no particular language.
  package var pieces: [String] {
    switch self {
    case .both(let text): [text]
    case .each(let vi, let en): [vi, en].compactMap { $0 }
    }
  }
}
