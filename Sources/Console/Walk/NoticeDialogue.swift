import Playbooks
import Response

extension Walk {
  /// Asks for every recipient of a step what became of telling them, and records each at once.
  ///
  /// One that was tried and not reached is asked for again, or left with a word.
  mutating func tellRecipients(of key: StepKey, _ step: Step) throws(Leave) {
    for contact in step.notification?.to.map(\.text) ?? [] {
      let notices = visit(of: key)?.notices.filter { $0.contact == contact } ?? []
      if notices.contains(where: \.outcome.reached) { continue }
      if let last = notices.last {
        let question = WalkWords.notReached(view.title(ofContact: contact), last.outcome.phrase)
        let again = try ask.choice(
          question,
          [
            Ask.Option(WalkWords.tryAgain[view.language]),
            Ask.Option(WalkWords.leaveIt[view.language]),
          ])
        if again == 1 { continue }
      }
      try recordNotice(to: contact, of: key, step)
    }
  }

  /// Records a call or a message of a step that tells somebody, also when it is done already.
  mutating func recordNotice() throws(Leave) {
    let key = try stepAtHand()
    let step = try node(of: key).step
    let contacts = step.notification?.to.map(\.text) ?? []
    guard !contacts.isEmpty else { return try ask.tell(WalkWords.tellsNobody, .yellow) }
    let place =
      contacts.count == 1
      ? 0
      : try ask.choice(
        WalkWords.whomTold, contacts.map { Ask.Option($0, view.title(ofContact: $0)) })
    try recordNotice(to: contacts[place], of: key, step)
  }

  private mutating func recordNotice(to contact: String, of key: StepKey, _ step: Step)
    throws(Leave)
  {
    try ask.show(contactLines(of: contact))
    if view.state.opening.mode == .drill {
      try ask.show(WalkWords.drillTellsNobody, .bold, .yellow)
    }
    let channel = try askChannel()
    let address = try ask.optionalText(WalkWords.addressUsed, isRemembered: false)
    let person = try ask.optionalText(WalkWords.personReached, isRemembered: false)
    let outcomes = Notice.Outcome.allCases
    let outcome = try ask.choice(
      WalkWords.outcome,
      outcomes.map { Ask.Option($0.phrase[view.language], $0.phrase[view.language]) })
    let reference = try ask.optionalText(WalkWords.reference)
    let notice = NoticeGiven(
      contact: contact, channel: channel, outcome: outcomes[outcome], address: address,
      person: person, reference: reference)
    try record(.plain(.notice(key, [notice])))
  }

  /// By number, or in words of one's own.
  private mutating func askChannel() throws(Leave) -> String {
    let channels = WalkWords.channels
    let numbered = channels.enumerated().map { "\($0 + 1) \($1[view.language])" }
    let typed = try ask.text(WalkWords.channel(numbered.joined(separator: " · ")))
    guard let number = Int(typed), channels.indices.contains(number - 1) else { return typed }
    return channels[number - 1][view.language]
  }

}
