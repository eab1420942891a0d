import Playbooks

/// A call that somebody made to find out whether a contact answers.
package struct TestCall: Hashable, Sendable {
  package enum Answer: String, Hashable, Sendable, CaseIterable {
    case answered
    case noAnswer = "no_answer"
  }

  /// The contact's id.
  package let contact: String
  package let answer: Answer
  /// By which way; nil where it was not said.
  package var channel: Contact.Channel?
  /// Who called, who answered, and what else is to be known: personal data.
  package let caller: String
  package var reached: String?
  package var note: String?

  package init(to contact: String, _ answer: Answer, by caller: String) {
    self.contact = contact
    self.answer = answer
    self.caller = caller
  }

  /// Drafts the event of the trail itself.
  package func draft() throws(Refusal) -> Draft {
    for name in [caller, reached] { try Refusal.Line.name.require(name) }
    try Refusal.Line.note.require(note)
    var draft = Draft(.contactVerified)
    draft.fields[.contact] = contact
    draft.fields[.outcome] = answer.rawValue
    draft.fields[.channel] = channel?.rawValue
    draft.set(.caller, Prose(caller, personal: true))
    draft.set(.person, reached.map { Prose($0, personal: true) })
    draft.set(.text, note.map { Prose($0, personal: true) })
    return draft
  }
}

/// The last test call to a contact, as the trail has it; who it was with is not asked for.
package struct LastCall: Hashable, Sendable {
  package let contact: String
  package let answer: TestCall.Answer
  /// When it was recorded.
  package let at: Int64

  /// Nil for an event that is no test call.
  package init?(_ event: Event) {
    guard event.kind == .contactVerified, let contact = event[.contact],
      let answer = event[.outcome].flatMap(TestCall.Answer.init(rawValue:))
    else { return nil }
    self.contact = contact
    self.answer = answer
    at = event.at
  }
}
