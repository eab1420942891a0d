import Playbooks
import Response

extension Walk {
  /// The message of a step: as a person last wrote it in this visit, else as its template has it.
  func noticeMessage(of key: StepKey) -> NoticeMessage? {
    let written = visit(of: key)?.prepared.last { $0.channel == nil }
    return written.flatMap { port.notices.kept($0.document) }
      .flatMap(NoticeMessage.init(written:)) ?? NoticeMessage(at: key, in: view)
  }

  /// Lets the person edit the message in their own editor.
  ///
  /// What they wrote is on record before its temporary copy is removed, whatever the editor said.
  mutating func editMessage(for recipient: Recipient) throws(Leave) {
    guard let message = noticeMessage(of: recipient.key) else { return }
    let edit = port.notices.edit
    let edited = try ask.lend { edit(message.written) }
    if let fault = edited.fault {
      try ask.tell(NoticeWords.explanation(of: fault).whole, .yellow)
    }
    guard let text = edited.text else {
      return try ask.tell(NoticeWords.liesAt(edited.path), .bold, .yellow)
    }
    guard let changed = NoticeMessage(written: text) else {
      try ask.tell(NoticeWords.emptyText, .yellow)
      return try discard(edited)
    }
    guard changed.written != message.written else {
      try ask.tell(NoticeWords.notChanged)
      return try discard(edited)
    }
    do {
      let document = try keep("text/plain", Array(changed.written.utf8), for: recipient)
      let prepared = NoticePreparing(
        contact: recipient.contact, channel: nil, address: nil, document: document)
      try record(.plain(.prepareNotice(recipient.key, prepared)))
    } catch {
      try ask.tell(NoticeWords.liesAt(edited.path), .bold, .yellow)
      throw error
    }
    try discard(edited)
    try ask.show(NoticeWords.inUse, .bold)
    try ask.show(changed.lines(view, width: ask.size.columns))
  }

  private mutating func discard(_ edited: Edited) throws(Leave) {
    if !edited.discard() { try ask.tell(NoticeWords.notRemoved(edited.path), .yellow) }
  }
}
