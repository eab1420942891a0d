import AuditTrail
import Console
import Playbooks
import Reports
import Response

/// Where the command `notice` writes, sends and records what a step tells somebody.
struct NoticeDesk {
  let ledger: Ledger
  var run: LoadedRun
  let key: StepKey
  let common: CommonOptions
  let surroundings: Surroundings

  private var language: Language { common.language }

  var view: RunView { run.view(surroundings, language: language) }

  // MARK: What and to whom

  /// The message as a person last wrote it in this visit, else as the template has it.
  var message: NoticeMessage {
    get throws(CommandFailure) {
      let written = run.state.record(key).visit.prepared.last { $0.channel == nil }
      let text = written.flatMap { ledger.keptText($0.document) }
      guard
        let message = text.flatMap(NoticeMessage.init(written:))
          ?? NoticeMessage(at: key, in: view)
      else { throw .notice(.noMessage(step: run.plan.label(key))) }
      return message
    }
  }

  /// A message from a file, or from standard input.
  func message(from file: String) throws -> NoticeMessage {
    guard let message = NoticeMessage(written: try Pair.resolve(file == "-" ? "-" : "@" + file))
    else { throw CommandFailure.notice(.emptyText) }
    return message
  }

  /// The contact meant: that named, else the only one the step tells.
  func contact(_ given: String?) throws(CommandFailure) -> String {
    let known = run.plan.node(key)?.step.notification?.to.map(\.text) ?? []
    if let given {
      guard known.contains(given) else {
        throw .refused(.unknownRecipient(key, given: given, known: known), run.bareView)
      }
      return given
    }
    guard known.count == 1 else { throw .notice(.whichContact(known)) }
    return known[0]
  }

  /// The address meant: that named, else the only one of the directory.
  func address(_ given: String?, of contact: String) throws(CommandFailure) -> MailAddress {
    let known = surroundings.contacts[contact]?.emails ?? []
    guard let text = given ?? (known.count == 1 ? known[0] : nil) else {
      throw .notice(.whichAddress(known))
    }
    guard let address = MailAddress(text) else { throw .mailSetup(.badAddress(text)) }
    return address
  }

  // MARK: Editing and writing

  /// Lets the person edit the message; what they wrote is on record before its copy is removed.
  mutating func edit(_ message: NoticeMessage, for contact: String, by name: String) throws
    -> NoticeMessage
  {
    let edited = Editor.edit(message.written)
    guard let text = edited.text, let changed = NoticeMessage(written: text) else {
      Output.remark(NoticeWords.liesAt(edited.path)[language])
      throw edited.fault.map { CommandFailure.editor($0) } ?? .notice(.emptyText)
    }
    do {
      if changed.written != message.written {
        try prepare(
          "text/plain", Array(changed.written.utf8), to: contact, by: nil, nil, name)
      }
    } catch {
      Output.remark(NoticeWords.liesAt(edited.path)[language])
      throw error
    }
    if !edited.discard() { Output.remark(NoticeWords.notRemoved(edited.path)[language]) }
    // What it left is kept; whether it is what was meant, only a look at it tells.
    if let fault = edited.fault { throw CommandFailure.editor(fault) }
    return changed
  }

  /// Writes a mail for a mail program.
  mutating func writeMail(
    _ message: NoticeMessage, to contact: String, _ address: MailAddress, file: String,
    by name: String
  ) throws {
    remark(on: contact)
    let mail = documents(message, to: contact).mail(from: sender, to: address, isDraft: true)
    try FileAccess.create(file, mail.bytes, mode: 0o600)
    try prepare(
      "message/rfc822", mail.bytes, to: contact, by: .mail, address.address, name)
    Output.remark(NoticeWords.written(file)[language])
  }

  /// Writes a letter to be printed.
  mutating func writeLetter(
    _ message: NoticeMessage, to contact: String, file: String, by name: String
  ) throws {
    remark(on: contact)
    let page = Array(LetterPage.text(of: documents(message, to: contact).letter).utf8)
    try FileAccess.create(file, page, mode: 0o600)
    try prepare("text/html", page, to: contact, by: .letter, nil, name)
    Output.remark(NoticeWords.written(file)[language])
  }

  /// Says why nobody can count on a contact, beside what is done.
  private func remark(on id: String) {
    guard let contact = surroundings.contacts[id] else { return }
    let flags = ContactLines.flags(
      contact, now: view.now, zone: view.plan.zone, language: language)
    let status = contact.status.map { $0.tagged(in: language).onOneLine }
    for said in flags + [status].compactMap(\.self) {
      Output.remark("\(view.title(ofContact: id)): \(said)".neutralised())
    }
  }

  private func documents(_ message: NoticeMessage, to contact: String) -> NoticeDocuments {
    NoticeDocuments(of: message, at: key, to: contact, in: view)
  }

  private var sender: MailAddress? {
    do throws(MailSetupFault) {
      return try UserMail.find(
        for: ledger.workspace, surroundings.organisation, language
      ).sender
    } catch {
      return UserMail.sender(of: surroundings.organisation)
    }
  }

  /// Puts on record that a document is ready; what it is evidence of.
  @discardableResult
  private mutating func prepare(
    _ media: String, _ bytes: [UInt8], to contact: String, by channel: NoticeChannel?,
    _ address: String?, _ name: String
  ) throws -> EvidenceGiven {
    let document = try ledger.keep(media, NoticeDocuments.source(to: contact), bytes)
    let prepared = NoticePreparing(
      contact: contact, channel: channel?.words[language], address: address, document: document)
    let key = key
    try ledger.act(on: &run, by: name) { _ in .prepareNotice(key, prepared) }
    return document
  }

  // MARK: Sending

  /// Sends the message, and records what came of it: as sent only what was taken.
  mutating func send(
    _ message: NoticeMessage, to contact: String, _ address: MailAddress, by name: String
  ) throws {
    guard run.state.opening.mode == .live else { throw CommandFailure.notice(.drill) }
    let mailer: Mailer
    do throws(MailSetupFault) {
      mailer = Mailer(
        mail: try UserMail.find(for: ledger.workspace, surroundings.organisation, language))
    } catch {
      throw CommandFailure.mailSetup(error)
    }
    remark(on: contact)
    if !message.missing.isEmpty { Output.remark(NoticeWords.notFilled(message.missing)[language]) }
    let mail = documents(message, to: contact)
      .mail(from: mailer.mail.sender, to: address, isDraft: false)
    // Durable before it leaves: a crash in between must not hide that it may have left.
    let document = try prepare(
      "message/rfc822", mail.bytes, to: contact, by: .mail, address.address, name)
    let delivery = mailer.send(mail, to: address)
    let notice = delivery.notice(
      to: contact, by: NoticeChannel.mail.words[language], address, id: mail.id,
      document: document, in: language)
    let key = key
    do { try ledger.act(on: &run, by: name) { _ in .notice(key, [notice]) } } catch {
      if delivery == .taken {
        Output.remark(
          NoticeWords.sentButNotRecorded(address.address, id: mail.id)[language])
      }
      throw error
    }
    guard delivery == .taken else { throw CommandFailure.delivery(delivery, to: address.address) }
    Output.remark(
      NoticeWords.explanation(of: delivery, to: address.address).message[language])
    if clocks(of: view).contains(where: { $0.key == key && $0.isOpen }) {
      Output.remark(
        NoticeWords.clockRuns(run: run.id, step: run.plan.label(key))[language].neutralised())
    }
  }
}
