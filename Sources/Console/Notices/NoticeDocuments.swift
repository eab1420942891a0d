import AuditTrail
import Playbooks
import Reports
import Response

/// What leaves, made of a message: a mail, a letter, or the words that were read out.
///
/// Pure: the same message at the same moment gives the same bytes.
package struct NoticeDocuments {
  private let view: RunView
  private let key: StepKey
  private let contact: String
  private let message: NoticeMessage

  /// The documents of a message of a step to one of its contacts.
  package init(of message: NoticeMessage, at key: StepKey, to contact: String, in view: RunView) {
    self.view = view
    self.key = key
    self.contact = contact
    self.message = message.leaving(view)
  }

  /// Where such a document comes from, as evidence says it.
  package static func source(to contact: String) -> String { "notice → \(contact)" }

  /// A message for a mail program or a mail server.
  ///
  /// In a drill it is addressed to nobody.
  package func mail(from: MailAddress?, to address: MailAddress, isDraft: Bool) -> MailMessage {
    let isDrill = view.state.opening.mode == .drill
    return MailMessage(
      from: from, to: isDrill ? nil : address, subject: message.subject, body: message.body,
      date: Self.date(view.now, in: view.plan.zone), id: id(from: from, to: address),
      language: view.language.rawValue, isDraft: isDraft)
  }

  /// Whether a reference is the id that we gave a mail, and nobody's number.
  static func isMessageID(_ reference: String) -> Bool {
    reference.wholeMatch(of: /ungcuu\.[0-9a-f]{32}@.+/) != nil
  }

  /// The same message to the same address always has the same id, so that one sent twice is known
  /// for one.
  private func id(from: MailAddress?, to address: MailAddress) -> String {
    let visit = view.state.record(key).visit.number
    let parts =
      [view.state.log, view.state.run, key.path] + key.items
      + [String(visit), contact, address.address, message.subject, message.body]
    let bytes = parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    let digest = Digest.sha256(of: bytes).hex.prefix(32)
    return "ungcuu.\(digest)@\(from?.domain ?? "ungcuu.invalid")"
  }

  /// `Sun, 22 Nov 2026 09:40:05 +0700` (RFC 5322, section 3.3).
  static func date(_ ms: Int64, in zone: Zone) -> String {
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let wall = zone.wall(at: ms)
    let offset = zone.offset(at: ms)
    let local = ms + Int64(offset) * 1000
    let day = Int((local - Self.rest(local, 86_400_000)) / 86_400_000)
    let minutes = abs(offset) / 60
    return "\(days[Int(Self.rest(Int64(day), 7))]), \(wall.day) \(months[wall.month - 1]) "
      + "\(wall.year) \(wall.clockWithSeconds) \(offset < 0 ? "-" : "+")"
      + twoDigits(minutes / 60) + twoDigits(minutes % 60)
  }

  private static func rest(_ number: Int64, _ divisor: Int64) -> Int64 {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  /// A letter to be printed and signed.
  package var letter: Letter {
    let organisation = view.surroundings.organisation.values
    let isDrill = view.state.opening.mode == .drill
    func say(_ phrase: Phrase) -> String { phrase[view.language] }
    return Letter(
      language: view.language.rawValue, title: message.subject,
      marking: view.state.opening.tlp.map { "TLP:\($0)" },
      banner: isDrill ? say(ViewWords.drillStamp) : nil,
      sender: ["name", "address", "phone", "email"].compactMap { organisation[$0] },
      blanks: [say(NoticeWords.letterNumber), say(NoticeWords.letterDay)],
      addressee: "\(say(NoticeWords.letterTo)): \(view.title(ofContact: contact))",
      body: message.body, signature: say(NoticeWords.letterSignature))
  }

  /// The words as they are read out, and kept.
  package var words: String { message.written }
}
