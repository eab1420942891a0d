/// One message to one recipient, as a file that every mail program reads (RFC 5322, MIME).
///
/// It is text and nothing else: it has no way to carry a file.
package struct MailMessage: Hashable, Sendable {
  /// Nil where nobody said who writes: the mail program fills it in.
  package let from: MailAddress?
  /// Nil for nobody: a message of a drill cannot be sent by a slip.
  package let to: MailAddress?
  package let subject: String
  package let body: String
  /// As RFC 5322 writes it.
  package let date: String
  /// Without the angle brackets.
  package let id: String
  /// The language it is written in, as BCP 47 names it.
  package let language: String
  /// Whether a mail program should open it to be sent, and not as one that came.
  package let isDraft: Bool

  package init(
    from: MailAddress?, to: MailAddress?, subject: String, body: String, date: String, id: String,
    language: String, isDraft: Bool
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.body = body
    self.date = date
    self.id = id
    self.language = language
    self.isDraft = isDraft
  }

  /// The bytes of the file, its lines ended by CR LF.
  package var bytes: [UInt8] {
    let headers = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
    return Array("\(headers)\r\n\(MailText.quotedPrintable(body))".utf8)
  }

  private var headers: [(name: String, value: String)] {
    var headers: [(name: String, value: String)] = [("Date", date)]
    if let from { headers.append(("From", MailText.mailbox(from))) }
    headers += [
      ("To", to.map(MailText.mailbox) ?? "undisclosed-recipients:;"),
      ("Subject", MailText.header(subject, after: "Subject")), ("Message-ID", "<\(id)>"),
      ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=utf-8"),
      ("Content-Transfer-Encoding", "quoted-printable"), ("Content-Language", language),
    ]
    if isDraft { headers.append(("X-Unsent", "1")) }
    return headers
  }
}
