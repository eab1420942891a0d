import Playbooks
import Reports
import Response

// Mail and letters: written, sent, and put on record as what they were.

extension Walk {
  private enum Way {
    case send, write, otherwise

    var phrase: Phrase {
      switch self {
      case .send: NoticeWords.sendNow
      case .write: NoticeWords.writeMail
      case .otherwise: NoticeWords.sentOtherwise
      }
    }
  }

  /// Sends a message by mail, writes it for a mail program, or records that it was sent.
  mutating func sendMail(_ message: NoticeMessage, to recipient: Recipient, by channel: String)
    throws(Leave)
  {
    let isDrill = view.state.opening.mode == .drill
    let post = port.notices.post()
    if let fault = post.fault, !fault.isAbsence {
      try ask.tell(MailText.explanation(of: fault).whole, .yellow)
    }
    let ways: [Way] =
      post.send != nil && !isDrill ? [.send, .write, .otherwise] : [.write, .otherwise]
    let place = try ask.choice(
      NoticeWords.whatToDo, ways.map { Ask.Option($0.phrase[view.language]) })
    switch ways[place] {
    case .send: try sendNow(message, to: recipient, by: channel, post)
    case .write:
      let address = try askAddress(of: recipient.contact)
      let mail = documents(message, to: recipient)
        .mail(from: post.sender, to: address, isDraft: true)
      if isDrill { try ask.tell(NoticeWords.drillAddressesNobody, .yellow) }
      try write(
        mail.bytes, as: "eml", "message/rfc822", for: recipient, by: channel,
        address: address.address)
    case .otherwise: try recordByHand(recipient, channel, document: askPrepared(for: recipient))
    }
  }

  /// Writes a message as a letter, or records that it was sent.
  mutating func writeLetter(_ message: NoticeMessage, to recipient: Recipient, by channel: String)
    throws(Leave)
  {
    let place = try ask.choice(
      NoticeWords.whatToDo,
      [NoticeWords.writeLetter, NoticeWords.sentOtherwise].map { Ask.Option($0[view.language]) })
    guard place == 0 else {
      return try recordByHand(recipient, channel, document: askPrepared(for: recipient))
    }
    let page = LetterPage.text(of: documents(message, to: recipient).letter)
    try write(
      Array(page.utf8), as: "html", "text/html", for: recipient, by: channel, address: nil)
  }

  func documents(_ message: NoticeMessage, to recipient: Recipient) -> NoticeDocuments {
    NoticeDocuments(of: message, at: recipient.key, to: recipient.contact, in: view)
  }

  // MARK: Sending

  private mutating func sendNow(
    _ message: NoticeMessage, to recipient: Recipient, by channel: String, _ post: Post
  ) throws(Leave) {
    guard let sender = post.sender, let send = post.send else { throw .question }
    let address = try askAddress(of: recipient.contact)
    let documents = documents(message, to: recipient)
    try ask.show(message.lines(view, width: ask.size.columns))
    try ask.agreement(NoticeWords.sendTo(address.address, from: sender.address))
    let mail = documents.mail(from: sender, to: address, isDraft: false)
    let document = try keep("message/rfc822", mail.bytes, for: recipient)
    // Durable before it leaves: a crash in between must not hide that it may have left.
    let prepared = NoticePreparing(
      contact: recipient.contact, channel: channel, address: address.address, document: document)
    try record(.plain(.prepareNotice(recipient.key, prepared)))
    let delivery = send(mail, address)
    let explanation = NoticeWords.explanation(of: delivery, to: address.address)
    try ask.tell(explanation.whole, delivery == .taken ? .green : .red)
    let notice = delivery.notice(
      to: recipient.contact, by: channel, address, id: mail.id, document: document,
      in: view.language)
    do { try record(.plain(.notice(recipient.key, [notice]))) } catch {
      if delivery == .taken {
        try ask.tell(NoticeWords.sentButNotRecorded(address.address, id: mail.id), .bold, .red)
      }
      throw error
    }
  }

  /// Asks for one address until one is typed; that of the directory is taken by a word.
  private mutating func askAddress(of contact: String) throws(Leave) -> MailAddress {
    let known = view.surroundings.contacts[contact]?.emails.first
    let prompt =
      known.map { NoticeWords.whichAddress + NoticeWords.orTake($0) } ?? NoticeWords.whichAddress
    while true {
      let typed = try ask.text(prompt, also: known == nil ? [] : [Ask.keeping], isRemembered: false)
      let text = typed == Ask.keeping ? known ?? typed : typed
      if let address = MailAddress(text) { return address }
      try ask.show(NoticeWords.badAddress(text), .yellow)
    }
  }

  // MARK: Writing

  /// Writes a document to a new file, and puts on record that it is ready.
  private mutating func write(
    _ bytes: [UInt8], as ending: String, _ media: String, for recipient: Recipient,
    by channel: String, address: String?
  ) throws(Leave) {
    let clock = view.plan.zone.wall(at: view.now).clock.filter { $0 != ":" }
    let name = "\(recipient.contact)-\(clock).\(ending)"
    let path = try writtenPath(bytes, suggested: name)
    let document = try keep(media, bytes, for: recipient)
    let prepared = NoticePreparing(
      contact: recipient.contact, channel: channel, address: address, document: document)
    try record(.plain(.prepareNotice(recipient.key, prepared)))
    try ask.tell(NoticeWords.written(path), .bold)
  }

  private mutating func writtenPath(_ bytes: [UInt8], suggested name: String) throws(Leave)
    -> String
  {
    while true {
      let typed = try ask.text(
        NoticeWords.whichFile + NoticeWords.orTake(name), also: [Ask.keeping])
      let path = typed == Ask.keeping ? name : typed
      switch Result(catching: { () throws(WalkFailure) in
        try port.notices.write(path, bytes)
      }) {
      case .success: return path
      case .failure(let failure):
        try ask.tell(failure.explanation(in: view).whole, .yellow)
        guard case .file = failure else { throw .question }
      }
    }
  }

  /// Keeps a document in the evidence store.
  ///
  /// - Throws: `.question` where it cannot be kept, which is told.
  mutating func keep(_ media: String, _ bytes: [UInt8], for recipient: Recipient) throws(Leave)
    -> EvidenceGiven
  {
    switch Result(catching: { () throws(WalkFailure) in
      try port.notices.keep(media, NoticeDocuments.source(to: recipient.contact), bytes)
    }) {
    case .success(let document): return document
    case .failure(let failure):
      let refusal = try refusal(in: failure)
      try ask.tell(RefusalText(view).explanation(of: refusal).message, .yellow)
      throw .question
    }
  }

  /// The document that was made ready for somebody, where it was that which was sent.
  private mutating func askPrepared(for recipient: Recipient) throws(Leave) -> EvidenceGiven? {
    let ready = visit(of: recipient.key)?.prepared.last {
      $0.contact == recipient.contact && $0.channel != nil
    }
    guard let ready, let evidence = view.state.evidence.last(where: { $0.sha256 == ready.document })
    else { return nil }
    let time = TimeText.clock(ready.at.moment, in: view.plan.zone, now: view.now)
    let place = try ask.choice(
      NoticeWords.asPrepared(time),
      [NoticeWords.asItWas, NoticeWords.otherText].map { Ask.Option($0[view.language]) })
    guard place == 0 else { return nil }
    return EvidenceGiven(
      how: evidence.how, sha256: evidence.sha256, size: evidence.size, media: evidence.media,
      source: evidence.source)
  }
}

extension MailSetupFault {
  /// Whether nothing is wrong but that nobody set it up.
  fileprivate var isAbsence: Bool {
    if case .none = self { return true }
    return false
  }
}

extension Delivery {
  /// What is put on record of a mail that was handed over, whatever came of it.
  ///
  /// `id` is its Message-ID, by which the recipient can name it.
  package func notice(
    to contact: String, by channel: String, _ address: MailAddress, id: String,
    document: EvidenceGiven, in language: Language
  ) -> NoticeGiven {
    NoticeGiven(
      contact: contact, channel: channel, outcome: outcome, address: address.address, person: nil,
      reference: id, document: document, fault: fault.map { MailText.reason($0)[language] })
  }

  private var outcome: Notice.Outcome {
    switch self {
    case .taken: .sent
    case .notSent: .failed
    case .unknown: .unknown
    }
  }

  private var fault: MailFault? {
    switch self {
    case .taken: nil
    case .notSent(let fault), .unknown(let fault): fault
    }
  }
}
