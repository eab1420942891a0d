import Playbooks

/// Every command of the walk with what it does.
enum HelpPage {
  static func lines(_ language: Language, width: Int) -> [[Span]] {
    let commands = WalkCommand.Verb.allCases.flatMap { verb in
      line(verb.letter ?? "", verb.word, WalkWords.help(verb), language, width)
    }
    let asides =
      line("", WalkWords.atWord, WalkWords.helpAt, language, width)
      + line("", WalkWords.forWord, WalkWords.helpFor, language, width)
    let manners = WalkWords.manners.flatMap { $0[language].lines(width: width, hanging: 2) }
    return commands + asides + [[]] + manners
  }

  private static func line(
    _ letter: String, _ word: Phrase, _ meaning: Phrase, _ language: Language, _ width: Int
  ) -> [[Span]] {
    [
      Span(letter.padded(to: 3), .bold), Span(word[language].padded(to: 15), .bold),
      Span(meaning[language]),
    ].wrapped(to: width, hanging: 18)
  }
}
