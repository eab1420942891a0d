import AuditTrail
import Playbooks
import Reports
import Response
import Testing

@testable import Console

@Suite("Telling somebody, in the walk")
struct NoticeWalkTests {
  private static let notice = StepKey("notice")
  private static let sender = MailAddress("Đội ứng cứu <soc@example.vn>")

  /// A run that is about to tell VNCERT/CC.
  private static func run(_ mode: Opening.Mode = .live) throws -> MemoryRun {
    let text = """
      playbook: 1
      id: tell
      version: 1.0.0
      title: Tell
      inputs: {system: {type: text, label: System}}
      steps:
        - id: notice
          title: Báo
          notify: {to: [vncert], message: initial-notice}
      """
    let compilation = PlaybookCompiler.compile(
      SourceFile(role: .playbook, name: "tell.yaml", bytes: Array(text.utf8)),
      library: Library(
        playbook: { _ in .missing(known: []) }, templates: SamplePlaybook.surroundings.templates))
    return try MemoryRun(
      compilation, surroundings: SamplePlaybook.surroundings, mode: mode,
      inputs: ["system": .open(.text("Cổng\u{1B}[2J dịch vụ"))])
  }

  private static func edited(
    _ text: String?, fault: EditorFault? = nil, _ discarded: @escaping () -> Void = {}
  ) -> Edited {
    Edited(text: text, fault: fault, path: "/tmp/notice.txt") {
      discarded()
      return true
    }
  }

  private func document(_ run: MemoryRun, _ sha256: String?) throws -> String {
    String(decoding: try #require(run.documents[sha256 ?? ""]), as: UTF8.self)
  }

  @Test("a call: the number is drawn large, the words that were read out are kept")
  func phone() throws {
    let run = try Self.run()
    let script = try Script(["l", "1", "0869100317", "Chị Hà", "2", "7/BC"], on: run)
    #expect(script.output.contains("  ███ ███ ███ ███  █  ███ ███ ███  █  ███"))
    let told = try #require(run.state.record(Self.notice).visit.notices.first)
    #expect(told.outcome == .answered && told.reference == "7/BC")
    let words = try document(run, told.document)
    #expect(words.hasPrefix("Thông báo ban đầu về sự cố\n\n1. Bên thông báo: Sở Khoa học"))
    #expect(words.contains("Hệ thống: Cổng␛[2J dịch vụ"))
    #expect(words.contains("máy: (chưa rõ)"))
  }

  @Test("nothing was read out to a number that did not answer")
  func noAnswer() throws {
    let run = try Self.run()
    _ = try Script(["l", "điện thoại", "", "", "3", ""], on: run)
    let told = try #require(run.state.record(Self.notice).visit.notices.first)
    #expect(told.outcome == .noAnswer && told.document == nil && run.documents.isEmpty)
  }

  @Test("an edited message is on record before its copy goes, and is the one used after")
  func edits() throws {
    let run = try Self.run()
    var kept = false
    run.editing = { text in
      #expect(text.hasPrefix("Thông báo ban đầu về sự cố\n\n1. "))
      return Self.edited("Tiêu đề mới\n\nNội dung mới\n") {
        kept = run.state.record(Self.notice).visit.prepared.count == 1
      }
    }
    let script = try Script(["l", "sửa", "1", "", "", "1", ""], on: run)
    #expect(kept)
    #expect(script.output.contains("Nội dung mới"))
    let visit = run.state.record(Self.notice).visit
    #expect(visit.prepared.map(\.channel) == [nil])
    #expect(try document(run, visit.notices.first?.document) == "Tiêu đề mới\n\nNội dung mới\n")
    // And in a walk that begins later.
    run.editing = { text in
      #expect(text == "Tiêu đề mới\n\nNội dung mới\n")
      return Self.edited(text)
    }
    let later = try Script(["o", "notice", "l", "edit"], on: run)
    #expect(later.output.contains("Nội dung vẫn như cũ."))
  }

  @Test("an editor that fails loses nothing: what it left is used or stays where it is")
  func editorFails() throws {
    let run = try Self.run()
    run.editing = { _ in
      Self.edited("Viết dở\n", fault: .ended("vim", status: 1))
    }
    let script = try Script(["l", "sửa"], on: run)
    #expect(script.output.contains("Trình soạn thảo `vim` báo lỗi (mã 1)."))
    #expect(script.output.contains("Viết dở"))
    #expect(run.state.record(Self.notice).visit.prepared.count == 1)
    var isDiscarded = false
    run.editing = { _ in Self.edited(nil, fault: .notText) { isDiscarded = true } }
    let second = try Script(["l", "sửa"], on: run)
    #expect(second.output.contains("Bản sửa còn ở /tmp/notice.txt."))
    run.editing = { _ in Self.edited("Mới\n") { isDiscarded = true } }
    run.failure = .trail(.diskFull(path: "runs"))
    let third = try Script(["l", "sửa"], on: run)
    #expect(third.output.contains("Bản sửa còn ở /tmp/notice.txt."))
    #expect(!isDiscarded)
  }

  @Test("a mail for a mail program: a new file, ready and not sent; then recorded as sent")
  func writesMail() throws {
    let run = try Self.run()
    run.post = Post(sender: Self.sender, fault: nil, send: nil)
    let first = try Script(["l", "2", "1", "không phải", "=", "ra.eml"], on: run)
    #expect(first.output.contains("`không phải` không phải một địa chỉ thư."))
    #expect(first.output.contains("Đã viết ra.eml. Chưa gửi"))
    let text = String(decoding: try #require(run.written["ra.eml"]), as: UTF8.self)
    #expect(text.contains("\r\nTo: ir@vncert.vn\r\n") && text.contains("\r\nX-Unsent: 1\r\n"))
    let visit = run.state.record(Self.notice).visit
    #expect(visit.notices == [] && visit.prepared.map(\.channel) == ["thư điện tử"])
    // The file is there already: another name is asked for.
    let second = try Script(["l", "2", "1", "=", "ra.eml", "ra2.eml"], on: run)
    #expect(second.output.contains("Không dùng được tệp ra.eml"))
    let screen = try Script([], on: run)
    #expect(screen.output.contains("chưa có gì ghi là đã gửi"))
    let third = try Script(["l", "2", "2", "1", "", "", "1", ""], on: run)
    #expect(third.end.name == "endOfInput")
    let told = try #require(run.state.record(Self.notice).visit.notices.first)
    #expect(told.outcome == .sent)
    #expect(told.document == run.state.record(Self.notice).visit.prepared.last?.document)
  }

  @Test("a letter is a page to print")
  func letter() throws {
    let run = try Self.run()
    _ = try Script(["l", "3", "1", "="], on: run)
    let page = String(decoding: try #require(run.written.values.first), as: UTF8.self)
    #expect(page.contains("Kính gửi: VNCERT/CC") && page.contains("Sở Khoa học và Công nghệ"))
    #expect(run.state.record(Self.notice).visit.prepared.map(\.channel) == ["công văn"])
  }

  @Test(
    "what is sent is on record by what became of it",
    arguments: [
      (Delivery.taken, Notice.Outcome.sent, "đã nhận thư"),
      (.notSent(.refused("550 no")), .failed, "CHƯA GỬI tới ir@vncert.vn: máy chủ từ chối: 550 no"),
      (.unknown(.dropped), .unknown, "KHÔNG RÕ"),
    ])
  func sends(delivery: Delivery, outcome: Notice.Outcome, said: String) throws {
    let run = try Self.run()
    var sent: [MailMessage] = []
    run.post = Post(sender: Self.sender, fault: nil) { message, address in
      // By then it is durable that it may have left.
      #expect(run.state.record(Self.notice).visit.prepared.count == 1)
      #expect(address.address == "ir@vncert.vn")
      sent.append(message)
      return delivery
    }
    let script = try Script(["l", "2", "1", "=", "có"], on: run)
    #expect(script.output.contains(said))
    let told = try #require(run.state.record(Self.notice).visit.notices.first)
    #expect(told.outcome == outcome)
    #expect(sent.count == 1 && told.reference == sent[0].id)
    #expect(try document(run, told.document) == String(decoding: sent[0].bytes, as: UTF8.self))
    #expect(run.state.record(Self.notice).visit.mark == .active)
  }

  @Test("without a yes nothing is sent")
  func noYes() throws {
    let run = try Self.run()
    run.post = Post(sender: Self.sender, fault: nil) { _, _ in
      Issue.record("sent")
      return .taken
    }
    _ = try Script(["l", "2", "1", "=", "ok"], on: run)
    #expect(run.state.record(Self.notice).visit.prepared == [])
  }

  @Test("a message that left and could not be recorded is told of loudly")
  func sentNotRecorded() throws {
    let run = try Self.run()
    run.post = Post(sender: Self.sender, fault: nil) { _, _ in
      run.failure = .trail(.diskFull(path: "runs"))
      return .taken
    }
    let script = try Script(["l", "2", "1", "=", "có"], on: run)
    #expect(script.output.contains("THƯ ĐÃ GỬI tới ir@vncert.vn"))
  }

  @Test("in a drill nothing can be sent, and a file is addressed to nobody")
  func drill() throws {
    let run = try Self.run(.drill)
    run.post = Post(sender: Self.sender, fault: nil) { _, _ in
      Issue.record("sent in a drill")
      return .taken
    }
    let script = try Script(["l", "2", "1", "=", "ra.eml"], on: run)
    #expect(!script.output.contains("Gửi ngay"))
    let text = String(decoding: try #require(run.written["ra.eml"]), as: UTF8.self)
    #expect(text.contains("\r\nTo: undisclosed-recipients:;\r\n") && !text.contains("ir@vncert"))
    #expect(text.contains("[DI=E1=BB=84N T=E1=BA=ACP]"))
  }

  @Test("settings at fault are told of, and mail is offered without sending")
  func badSettings() throws {
    let run = try Self.run()
    run.post = Post(sender: Self.sender, fault: .open(path: "/h/mail.yaml"), send: nil)
    let script = try Script(["l", "2", "<"], on: run)
    #expect(script.output.contains("chmod 600 /h/mail.yaml"))
    #expect(!script.output.contains("Gửi ngay"))
  }

  @Test("the same message to the same address keeps its id; any other has its own")
  func ids() throws {
    let view = try Self.run().view()
    let message = try #require(NoticeMessage(at: Self.notice, in: view))
    var other = message
    other.body += "!"
    func id(_ message: NoticeMessage, _ address: String) throws -> String {
      NoticeDocuments(of: message, at: Self.notice, to: "vncert", in: view)
        .mail(from: Self.sender, to: try #require(MailAddress(address)), isDraft: false).id
    }
    #expect(try id(message, "a@b.vn") == id(message, "a@b.vn"))
    let ids = try Set([id(message, "a@b.vn"), id(message, "c@b.vn"), id(other, "a@b.vn")])
    #expect(ids.count == 3 && ids.allSatisfy { $0.hasSuffix("@example.vn") })
  }

  @Test("the date is written as mail asks for it")
  func date() {
    let ms: Int64 = 1_795_315_205_000
    #expect(NoticeDocuments.date(ms, in: .vietnam) == "Sun, 22 Nov 2026 09:40:05 +0700")
    let west = Zone(name: "W", seconds: -(3 * 3600 + 1800))
    #expect(NoticeDocuments.date(ms, in: west) == "Sat, 21 Nov 2026 23:10:05 -0330")
    #expect(NoticeDocuments.date(0, in: west) == "Wed, 31 Dec 1969 20:30:00 -0330")
  }
}
