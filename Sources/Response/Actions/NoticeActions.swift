import Playbooks

extension Deciding {
  /// A recipient told, also after the step was done or the run closed.
  mutating func notice(_ given: [NoticeGiven], on key: StepKey) throws(Refusal) {
    guard !given.isEmpty else { throw .nothingToChange }
    try startByFact(key)
    let target = try place(key)
    try record(given, on: target, visit: after.record(target.key).visit.number)
  }

  /// A text made ready for a recipient; nobody is told by it.
  mutating func prepare(_ given: NoticePreparing, on key: StepKey) throws(Refusal) {
    try startByFact(key)
    let target = try place(key)
    try requireRecipient(given.contact, of: target)
    var prepared = Draft(
      .noticePrepared, on: target.key, visit: after.record(target.key).visit.number)
    prepared.fields[.document] = keep(given.document)
    prepared.fields[.notice] = "n\(after.place)"
    prepared.fields[.contact] = given.contact
    prepared.fields[.channel] = given.channel
    prepared.set(.address, given.address.map { Prose($0, personal: true) })
    record(prepared)
  }

  /// Drafts the recipients told; refused for a contact the step does not tell.
  mutating func record(_ notices: [NoticeGiven], on target: Target, visit: Int)
    throws(Refusal)
  {
    for notice in notices {
      try requireRecipient(notice.contact, of: target)
      var sent = Draft(.noticeSent, on: target.key, visit: visit)
      sent.fields[.document] = notice.document.flatMap { keep($0) }
      sent.fields[.notice] = "n\(after.place)"
      sent.fields[.contact] = notice.contact
      sent.fields[.channel] = notice.channel
      sent.fields[.outcome] = notice.outcome.rawValue
      sent.fields[.reference] = notice.reference
      sent.fields[.number] = notice.number
      sent.fields[.date] = notice.date
      sent.set(.address, notice.address.map { Prose($0, personal: true) })
      sent.set(.person, notice.person.map { Prose($0, personal: true) })
      sent.set(.reason, notice.fault.map { Prose($0, personal: true) })
      record(sent)
    }
  }

  private func requireRecipient(_ contact: String, of target: Target) throws(Refusal) {
    let recipients = target.node.step.notification?.to.map(\.text) ?? []
    guard recipients.contains(contact) else {
      throw .unknownRecipient(target.key, given: contact, known: recipients)
    }
  }

  /// Puts the text of a notice on record as evidence, once for the same bytes; its hash.
  ///
  /// As evidence of the run and not of the step: what a step sends is no proof that it was done,
  /// and one that asks for evidence still asks.
  private mutating func keep(_ document: EvidenceGiven) -> String? {
    let isThere = after.evidence.contains { $0.isKept && $0.sha256 == document.sha256 }
    if !isThere { record(document, on: Draft(.evidenceAdded)) }
    return document.sha256
  }
}
