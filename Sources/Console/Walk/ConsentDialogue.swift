import Response

extension Ask {
  /// Asks whether something may be done, until it is a yes or a no; to leave the question is a no, and
  /// so is the end of the input.
  ///
  /// - Throws: where the dialogue is broken off.
  package mutating func consent(_ question: Phrase) throws(Leave) -> Bool {
    while true {
      do throws(Leave) {
        let typed = try text(question, isRemembered: false)
        if let answer = AnswerReader.yesNo(typed) { return answer }
        try show(ContactWords.yesOrNo, .yellow)
      } catch {
        switch error {
        case .question, .walk(.endOfInput): return false
        default: throw error
        }
      }
    }
  }
}
