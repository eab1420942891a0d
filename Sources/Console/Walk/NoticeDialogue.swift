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
      try tell(Recipient(key: key, contact: contact))
    }
  }

  /// Tells somebody, or records a call or a message, also when the step is done already.
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
    let before = view.state
    try tell(Recipient(key: key, contact: contacts[place]))
    try askWhyLate(key, since: before)
  }

  /// Whom a step tells: one of its contacts.
  struct Recipient {
    let key: StepKey
    let contact: String
  }

  private mutating func tell(_ recipient: Recipient) throws(Leave) {
    try ask.show(contactLines(of: recipient.contact))
    if view.state.opening.mode == .drill {
      try ask.show(WalkWords.drillTellsNobody, .bold, .yellow)
    }
    let channel = try askChannel(to: recipient)
    let message = noticeMessage(of: recipient.key)
    switch channel.usual {
    case .phone?:
      try showNumbers(of: recipient.contact)
      try recordByHand(recipient, channel.text, reading: message)
    case .mail? where message != nil:
      guard let message else { return }
      try sendMail(message, to: recipient, by: channel.text)
    case .letter? where message != nil:
      guard let message else { return }
      try writeLetter(message, to: recipient, by: channel.text)
    default: try recordByHand(recipient, channel.text)
    }
  }

  // MARK: The channel

  /// By number, or in words of one's own; a message can be edited before it is chosen.
  private mutating func askChannel(to recipient: Recipient) throws(Leave)
    -> (text: String, usual: NoticeChannel?)
  {
    let channels = NoticeChannel.allCases
    let numbered = channels.enumerated().map { "\($0 + 1) \($1.words[view.language])" }
    let list = WalkWords.channel(numbered.joined(separator: " · "))
    let edit = [NoticeWords.editWord.vi, NoticeWords.editWord.en].map(commandKey)
    while true {
      let hasMessage = noticeMessage(of: recipient.key) != nil
      let typed = try ask.text(hasMessage ? list + NoticeWords.orEdit : list)
      if hasMessage, edit.contains(commandKey(typed)) {
        try editMessage(for: recipient)
      } else if let number = Int(typed), channels.indices.contains(number - 1) {
        let channel = channels[number - 1]
        return (channel.words[view.language], channel)
      } else {
        let meant = channels.first { channel in
          [channel.words.vi, channel.words.en].map(commandKey).contains(commandKey(typed))
        }
        return (typed, meant)
      }
    }
  }

  /// The numbers to dial, large.
  private mutating func showNumbers(of id: String) throws(Leave) {
    guard let contact = view.surroundings.contacts[id] else { return }
    let isDrill = view.state.opening.mode == .drill
    for number in (contact.phones + contact.hotlines).prefix(3) {
      try ask.show(LargeNumber.lines(number, width: ask.size.columns, isDrill: isDrill))
    }
  }

  // MARK: By hand

  /// Asks what came of it, and records that.
  ///
  /// - Parameters:
  ///   - recipient: whom it was for.
  ///   - channel: by which way.
  ///   - message: what was read out to whoever answered; kept with the notice.
  ///   - document: what was sent, where it is kept already.
  /// - Throws: where a question is left.
  mutating func recordByHand(
    _ recipient: Recipient, _ channel: String, reading message: NoticeMessage? = nil,
    document: EvidenceGiven? = nil
  ) throws(Leave) {
    let address = try ask.optionalText(WalkWords.addressUsed, isRemembered: false)
    let person = try ask.optionalText(WalkWords.personReached, isRemembered: false)
    let outcomes = Notice.Outcome.allCases
    let place = try ask.choice(
      WalkWords.outcome,
      outcomes.map { Ask.Option($0.phrase[view.language], $0.phrase[view.language]) })
    let outcome = outcomes[place]
    let reference = try ask.optionalText(WalkWords.reference)
    var document = document
    if document == nil, outcome.reached, let message {
      let documents = documents(message, to: recipient)
      document = try keep("text/plain", Array(documents.words.utf8), for: recipient)
    }
    let notice = NoticeGiven(
      contact: recipient.contact, channel: channel, outcome: outcome, address: address,
      person: person, reference: reference, document: document)
    try record(.plain(.notice(recipient.key, [notice])))
  }
}
