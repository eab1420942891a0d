import Testing

@testable import Reports

@Suite("A message as a file")
struct MailMessageTests {
  private static func message(
    subject: String = "Thử", body: String = "Nội dung", from: String = "Đội <a@b.vn>",
    to: String? = "c@d.vn"
  ) -> MailMessage {
    MailMessage(
      from: MailAddress(from), to: to.flatMap(MailAddress.init), subject: subject,
      body: body, date: "Sun, 22 Nov 2026 09:40:05 +0700", id: "x@b.vn", language: "vi",
      isDraft: false)
  }

  private static func lines(_ message: MailMessage) -> [String] {
    String(decoding: message.bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// Undoes the Q encoding of a header's words.
  private static func decoded(_ words: String) -> String {
    var bytes: [UInt8] = []
    for word in words.split(separator: "\r\n ") {
      let inner = Array(word.dropFirst("=?UTF-8?Q?".count).dropLast(2).utf8)
      var place = 0
      while place < inner.count {
        if inner[place] == UInt8(ascii: "=") {
          let hex = String(decoding: inner[place + 1...place + 2], as: UTF8.self)
          bytes.append(UInt8(hex, radix: 16) ?? 0)
          place += 3
        } else {
          bytes.append(inner[place] == UInt8(ascii: "_") ? UInt8(ascii: " ") : inner[place])
          place += 1
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "no text makes a header of its own",
    arguments: [
      "a\r\nBcc: x@y.vn", "a\nBcc: x@y.vn", "a\rBcc: x@y.vn", "a\u{2028}Bcc: x@y.vn",
      "a\u{0}\u{85}Bcc: x@y.vn", "=?UTF-8?Q?a=0D=0ABcc:?=",
    ])
  func injection(text: String) {
    let message = Self.message(subject: text, body: "x\r\n\r\nBcc: y@z.vn")
    let head = Self.lines(message).prefix { !$0.isEmpty }
    let names = head.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "Date", "From", "To", "Subject", "Message-ID", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "Content-Language",
      ])
    #expect(message.bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 13 || $0 == 10 })
    // Not even encoded: some programs decode a header and read it anew.
    let subject = MailText.header(text, after: "Subject")
    let shown = subject.hasPrefix("=?") ? Self.decoded(subject) : subject
    #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control })
    #expect(!shown.contains("\u{2028}"))
  }

  @Test("seven bits, short lines, whole letters", arguments: [1, 20, 21, 22, 200])
  func long(count: Int) {
    let text = String(repeating: "ợ🧯a ", count: count)
    let message = Self.message(subject: text, body: text + "\n" + text, from: "\(text) <a@b.vn>")
    #expect(message.bytes.allSatisfy { $0 < 0x80 })
    let lines = Self.lines(message)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    let words = MailText.header(text, after: "Subject")
    #expect(words.split(separator: "\r\n ").allSatisfy { $0.utf8.count <= 75 })
    #expect(Self.decoded(words) == text)
  }

  @Test("a body that other programs could take for something else")
  func body() {
    #expect(MailText.quotedPrintable(".") == "=2E\r\n")
    #expect(MailText.quotedPrintable("..a\nFrom b\nFromage") == "=2E.a\r\n=46rom b\r\nFromage\r\n")
    #expect(MailText.quotedPrintable("a \nb\t\n=") == "a=20\r\nb=09\r\n=3D\r\n")
    #expect(MailText.quotedPrintable("é") == "=C3=A9\r\n")
  }

  @Test("nobody is not an address")
  func nobody() {
    let lines = Self.lines(Self.message(to: nil))
    #expect(lines.contains("To: undisclosed-recipients:;"))
  }

  @Test(
    "what is not one plain address is none",
    arguments: [
      "", "a", "a@", "@b.vn", "a@b@c.vn", "a b@c.vn", "a@b.vn, c@d.vn", "a@b.vn,c@d.vn",
      "-oQ/tmp@b.vn", "a@-b.vn", "a@b..vn", ".a@b.vn", "a.@b.vn", "a@b.vn\r\nBcc: x@y.vn",
      "a@b.vn\n", "X <a@b.vn>, Y <c@d.vn>", "a@[127.0.0.1]", "\"a b\"@c.vn", "đ@b.vn", "a@đ.vn",
      "X\r\nBcc: y <a@b.vn>", "X\u{2028}Y <a@b.vn>",
      "X\u{202E} <a@b.vn>", "<a@b.vn", "a@b.vn>", "X <y <a@b.vn>",
    ])
  func noAddress(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test("an address alone, or with a name")
  func address() throws {
    let plain = try #require(MailAddress(" a.b+c@x-y.example.vn "))
    #expect(plain.name == nil && plain.address == "a.b+c@x-y.example.vn")
    #expect(plain.domain == "x-y.example.vn")
    let named = try #require(MailAddress("\"Đội, ứng cứu\" <a@b.vn>"))
    #expect(named.name == "Đội, ứng cứu" && named.address == "a@b.vn")
    #expect(
      MailText.mailbox(try #require(MailAddress("Duty, desk <a@b.vn>")))
        == "\"Duty, desk\"\r\n <a@b.vn>")
  }
}
