import Foundation
import TestSupport
import Testing

@Suite("Notices by mail, with a real server", .timeLimit(.minutes(5)))
struct SendingTests {
  private static let address = "truc.ban@bca.example"

  private func send(
    _ run: String, _ more: [String] = [], in workspace: Workspace, lang: String = "vi",
    input: String = ""
  ) throws -> Finished {
    try workspace.run(
      ["notice", run, "notice-now", "--send", "--address", Self.address] + more, lang: lang,
      input: input)
  }

  /// What Python's mail library makes of a message.
  private func parsed(_ message: [UInt8], in workspace: Workspace) throws -> [String: String] {
    let file = workspace.home + "/parsed.eml"
    try Data(message).write(to: URL(filePath: file))
    let text = try workspace.python(
      """
      import email, email.policy, json, sys
      m = email.message_from_bytes(open('\(file)', 'rb').read(), policy=email.policy.default)
      assert not m.defects, m.defects
      facts = {k.lower(): str(m[k]) for k in m.keys()}
      assert len(facts) == len(m.keys()), m.keys()
      facts['body'] = m.get_content().replace('\\r\\n', '\\n')
      assert not m.is_multipart() and m.get_content_type() == 'text/plain'
      facts['when'] = m['date'].datetime.isoformat()
      print(json.dumps(facts))
      """)
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  @Test("a notice leaves as it was shown, is on record as sent, and its bytes are kept")
  func sent() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let server = try MailServer(.plain, in: workspace)
    try workspace.writeMailSettings(port: server.port)
    let finished = try send(run, in: workspace)
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.errors.contains("Máy chủ thư đã nhận thư gửi \(Self.address)."))
    let message = try #require(server.message())
    let taken = try server.taken()
    #expect(taken.from == "soc@example.vn" && taken.to == [Self.address])
    let facts = try parsed(message, in: workspace)
    #expect(facts["subject"] == "Thông báo ban đầu về sự cố an ninh mạng")
    #expect(facts["from"] == "Đội ứng cứu <soc@example.vn>" && facts["to"] == Self.address)
    #expect(facts["body"]?.contains("Tên: Cổng dịch vụ") == true)
    #expect(facts["body"]?.contains("Mô tả ban đầu: Trang chủ bị sửa") == true)
    #expect(facts["x-unsent"] == nil)
    let notice = try #require(try workspace.notices(of: run).first)
    #expect(notice.contact == "bca-anm" && notice.outcome == "sent")
    #expect("<\(notice.reference ?? "")>" == facts["message-id"])
    let document = try #require(notice.document)
    let kept = FileManager.default.contents(
      atPath: "\(workspace.folder)/runs/evidence/sha256/\(document.prefix(2))/\(document)")
    #expect(kept.map { Array($0) } == message)
    #expect(try workspace.verify().status == 0)
    // Nothing of the address stands in the record's permanent bytes.
    let events = try workspace.done("replay", run, "--json")
    #expect(!events.contains("bca.example") && events.contains("\"notice.prepared\""))
  }

  @Test("what a person put into an answer makes no header, no second recipient, no early end")
  func hostile() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice(
      "x\r\nBcc: thief@evil.example\r\n\r\n.\r\nMAIL FROM:<a@b.vn>")
    let server = try MailServer(.plain, in: workspace)
    try workspace.writeMailSettings(port: server.port)
    #expect(try send(run, in: workspace).status == 0)
    let body = try parsed(try #require(server.message()), in: workspace)["body"]
    #expect(body?.contains("Bcc: thief@evil.example\n\n.\nMAIL FROM:<a@b.vn>\n") == true)
    let text = "Tiêu đề\u{B}Bcc: thief@evil.example\n\n.\nRCPT TO:<thief@evil.example>\n..\n"
    #expect(try send(run, ["--text", "-"], in: workspace, input: text).status == 0)
    #expect(try [server.taken(1), server.taken(2)].map(\.to) == [[Self.address], [Self.address]])
    let facts = try parsed(try #require(server.message(2)), in: workspace)
    #expect(facts["bcc"] == nil)
    #expect(
      facts["body"] == ".\nRCPT TO:<thief@evil.example>\n..\n")
    for bad in ["a@b.vn\r\nBcc: c@d.vn", "a@b.vn,c@d.vn", "-oQ@b.vn", "a@b.vn>"] {
      let refused = try workspace.run(
        ["notice", run, "notice-now", "--send", "--address=\(bad)"])
      #expect(refused.status == 1 && refused.errors.contains("không phải một địa chỉ thư"))
    }
    #expect(server.message(3) == nil)
  }

  @Test("TLS on the way, and the login only there", arguments: ["starttls", "implicit"])
  func encrypted(tls: String) throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let certificate = try Certificate(in: workspace)
    let server = try MailServer(
      try #require(MailServer.Mode(rawValue: tls)), in: workspace, certificate: certificate)
    let login = "user: ungcuu\npassword: 'mật \"khẩu\\'\n"
    try workspace.writeMailSettings(
      port: server.port, tls: tls, login + "authorities: \(certificate.path)\n")
    let finished = try send(run, in: workspace)
    #expect(finished.status == 0, "\(finished.errors)")
    let taken = try server.taken()
    #expect(taken.tls && taken.login == "ungcuu")
    // Nobody vouches for the certificate: nothing is said to that server.
    try workspace.writeMailSettings(port: server.port, tls: tls, login)
    let stranger = try send(run, in: workspace)
    #expect(stranger.status == 1 && stranger.errors.contains("kết nối mã hóa"))
    // Another password.
    try workspace.writeMailSettings(
      port: server.port, tls: tls,
      "user: ungcuu\npassword: khác\nauthorities: \(certificate.path)\n")
    let refused = try send(run, in: workspace)
    #expect(refused.status == 1 && refused.errors.contains("không cho đăng nhập: 535"))
    #expect(server.message(2) == nil)
    #expect(try workspace.notices(of: run).map(\.outcome) == ["sent", "failed", "failed"])
  }

  @Test("a certificate for another server is not taken for this one's")
  func otherName() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let certificate = try Certificate(in: workspace, for: "DNS:mail.example.vn")
    let server = try MailServer(.starttls, in: workspace, certificate: certificate)
    try workspace.writeMailSettings(
      port: server.port, tls: "starttls",
      "user: ungcuu\npassword: 'mật \"khẩu\\'\nauthorities: \(certificate.path)\n")
    let finished = try send(run, in: workspace)
    #expect(finished.status == 1 && finished.errors.contains("kết nối mã hóa"))
    #expect(server.message() == nil)
    #expect(try workspace.notices(of: run).map(\.outcome) == ["failed"])
  }

  @Test("a server that does not offer TLS where it was asked for is told nothing")
  func downgrade() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let server = try MailServer(.plain, in: workspace)
    try workspace.writeMailSettings(port: server.port, tls: "starttls")
    let finished = try send(run, in: workspace)
    #expect(finished.status == 1 && finished.errors.contains("CHƯA GỬI"))
    #expect(server.message() == nil)
    #expect(try workspace.notices(of: run).map(\.outcome) == ["failed"])
  }

  @Test(
    "what was surely not taken stays unsent, with the server's words",
    arguments: [
      (MailServer.Mode.refuse, "550 5.1.1"), (.refuseData, "554 5.7.1 not wanted"),
      (.busy, "451 4.7.1 try again later"), (.busyData, "451 4.3.0 no room now"),
      (.silent, "không trả lời trong 3 giây"), (.slow, "không trả lời trong 3 giây"),
      (.dropRecipient, "kết nối bị ngắt giữa chừng"),
    ])
  func unsent(mode: MailServer.Mode, said: String) throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let server = try MailServer(mode, in: workspace)
    try workspace.writeMailSettings(port: server.port)
    let finished = try send(run, in: workspace)
    #expect(finished.status == 1)
    #expect(finished.errors.contains("CHƯA GỬI tới \(Self.address)"), "\(finished.errors)")
    #expect(finished.errors.contains(said), "\(finished.errors)")
    #expect(server.message() == nil)
    #expect(try workspace.notices(of: run).map(\.outcome) == ["failed"])
    #expect(try workspace.status(run).step("notice-now")?.status == "active")
    // By hand again, once the server is well.
    let well = try MailServer(.plain, in: workspace)
    try workspace.writeMailSettings(port: well.port)
    #expect(try send(run, in: workspace).status == 0)
    #expect(try workspace.notices(of: run).map(\.outcome) == ["failed", "sent"])
  }

  @Test("nobody listens")
  func down() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let port = try MailServer(.plain, in: workspace).port
    try workspace.writeMailSettings(port: port)
    let finished = try send(run, in: workspace)
    #expect(
      finished.status == 1 && finished.errors.contains("không nối được tới `127.0.0.1:\(port)`"))
    #expect(try workspace.notices(of: run).map(\.outcome) == ["failed"])
  }

  @Test("dropped in the middle of a message: part of it was never sent, so nobody took it")
  func droppedInTheMiddle() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let server = try MailServer(.dropData, in: workspace)
    try workspace.writeMailSettings(port: server.port)
    let long = "Dài\n\n" + String(repeating: "một dòng nữa của báo cáo\n", count: 30_000)
    let finished = try send(run, ["--text", "-"], in: workspace, input: long)
    #expect(finished.status == 1 && finished.errors.contains("CHƯA GỬI"), "\(finished.errors)")
    #expect(try workspace.notices(of: run).map(\.outcome) == ["failed"])
  }

  @Test(
    "no answer after the last line: nobody knows whether it was taken, and that is said",
    arguments: [MailServer.Mode.dropEnd, .silentEnd, .lateEnd])
  func unknownAtTheEnd(mode: MailServer.Mode) throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let server = try MailServer(mode, in: workspace)
    try workspace.writeMailSettings(port: server.port)
    let finished = try send(run, in: workspace)
    #expect(finished.status == 1 && finished.errors.contains("KHÔNG RÕ"), "\(finished.errors)")
    #expect(!finished.errors.contains("CHƯA GỬI"))
    #expect(try workspace.notices(of: run).map(\.outcome) == ["unknown"])
    // Sent again it is the same message by its id, so that the other side knows it for one.
    let well = try MailServer(.plain, in: workspace)
    try workspace.writeMailSettings(port: well.port)
    #expect(try send(run, in: workspace).status == 0)
    let references = try workspace.notices(of: run).map(\.reference)
    #expect(references.count == 2 && Set(references).count == 1)
  }

  @Test("a drill sends nothing, whatever is asked")
  func drill() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice(drill: true)
    let server = try MailServer(.plain, in: workspace)
    try workspace.writeMailSettings(port: server.port)
    let finished = try send(run, in: workspace)
    #expect(finished.status == 1 && finished.errors.contains("diễn tập: không gửi gì ra ngoài"))
    #expect(server.message() == nil)
    #expect(try workspace.notices(of: run).isEmpty)
    let file = workspace.folder + "/ra.eml"
    try workspace.done(
      "notice", run, "notice-now", "--eml", file, "--address", Self.address)
    let facts = try parsed(
      Array(FileManager.default.contents(atPath: file) ?? Data()), in: workspace)
    #expect(facts["to"] == "undisclosed-recipients:;")
    #expect(facts["subject"]?.hasPrefix("[DIỄN TẬP] ") == true)
  }
}
