import Foundation
import TestSupport
import Testing

@Suite("Notices on the command line", .timeLimit(.minutes(5)))
struct NoticeCommandTests {
  /// A program of a test's own.
  private func program(_ text: String, _ name: String, in workspace: Workspace) throws -> String {
    let path = workspace.home + "/" + name
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    return path
  }

  private func contents(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  // MARK: sendmail

  @Test("the machine's own mail system is given fixed arguments and the message")
  func sendmail() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let seen = workspace.home + "/seen"
    let sendmail = try program(
      #"printf '%s\n' "$@" > "\#(seen).args"; env > "\#(seen).env"; cat > "\#(seen)""#,
      "sendmail", in: workspace)
    try workspace.writeMailSettings("sendmail: \(sendmail)\n")
    let finished = try workspace.run(
      ["notice", run, "notice-now", "--send", "--address", "$(id)`id`@b.vn"])
    #expect(finished.status == 1)
    try workspace.done("notice", run, "notice-now", "--send", "--address", "a@b.vn")
    #expect(contents(seen + ".args") == "-i\n-f\nsoc@example.vn\n--\na@b.vn\n")
    #expect(!contents(seen + ".env").contains("UNGCUU"))
    let message = contents(seen)
    #expect(message.hasPrefix("Date: ") && !message.contains("\r"))
    #expect(try workspace.notices(of: run).map(\.outcome) == ["sent"])
  }

  @Test("a template with a place that is never closed governs no run and is not sent as it stands")
  func brokenTemplate() throws {
    let workspace = try Workspace()
    let path = workspace.folder + "/playbooks/templates/first-notice.yaml"
    let whole = contents(path)
    let spoilt = whole.replacing("{{organisation.name}}", with: "{{organisation.name")
    try #require(spoilt != whole)
    try Data(spoilt.utf8).write(to: URL(filePath: path))
    let opened = try workspace.run(
      ["run", "notify-authorities", "--no-walk", "--set", "system=x", "--set", "description=y"])
    #expect(opened.status == 2, "\(opened)")
    #expect(opened.errors.contains("first-notice.yaml") && opened.errors.contains("ungcuu check"))
  }

  @Test("the mail that reaches the last one says that the deadline was met late, and asks why")
  func lastReached() throws {
    let workspace = try Workspace()
    let run = try workspace.done(
      "run", "notify-authorities", "--no-walk", "--set", "system=Cổng dịch vụ", "--set",
      "description=Trang chủ bị sửa", "--detected", "50h ago")
    try workspace.done(
      "step", "decide", run, "classify", "--option", "serious", "--reason", "Cấp độ 4")
    let tried = ["--set", "bca-anm.channel=phone", "--set", "bca-anm.outcome=no_answer"]
    let done = try workspace.run(
      ["step", "done", run, "notice", "--override", "Chưa gọi được"] + tried, lang: "en")
    #expect(done.status == 0 && !done.errors.contains("note:"), "\(done.errors)")
    try workspace.writeMailSettings(
      "sendmail: \(program("cat > /dev/null", "sendmail", in: workspace))\n")
    let sent = try workspace.run(
      ["notice", run, "notice", "--send", "--address", "a@b.vn"], lang: "en")
    #expect(sent.status == 0)
    #expect(
      sent.errors.contains("was met 26 h late. Say why: `ungcuu step explain \(run) notice"),
      "\(sent.errors)")
  }

  @Test(
    "one that fails, hangs or is not there leaves the notice unsent, or unknown",
    arguments: [
      ("echo no such user >&2; exit 67", "failed", "báo lỗi 67: no such user"),
      ("exit 75", "unknown", "KHÔNG RÕ"), ("sleep 20", "unknown", "KHÔNG RÕ"),
      ("kill -9 $$", "unknown", "KHÔNG RÕ"), ("", "failed", "không có chương trình"),
    ])
  func sendmailFails(script: String, outcome: String, said: String) throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let path =
      script.isEmpty
      ? "/nonexistent/sendmail" : try program(script, "sendmail", in: workspace)
    try workspace.writeMailSettings("sendmail: \(path)\ntimeout: 2s\n")
    let finished = try workspace.run(
      ["notice", run, "notice-now", "--send", "--address", "a@b.vn"])
    #expect(finished.status == 1 && finished.errors.contains(said), "\(finished.errors)")
    #expect(try workspace.notices(of: run).map(\.outcome) == [outcome])
  }

  @Test("a crash while it leaves does not hide that it may have left")
  func crashWhileSending() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let sendmail = try program("cat > /dev/null; kill -9 $PPID", "sendmail", in: workspace)
    try workspace.writeMailSettings("sendmail: \(sendmail)\n")
    let crashed = try workspace.run(
      ["notice", run, "notice-now", "--send", "--address", "a@b.vn"],
      with: ["TMPDIR": workspace.home])
    #expect(crashed.status != 0)
    let kinds = try workspace.events(run).map(\.kind)
    #expect(kinds.last == "notice.prepared", "\(kinds)")
    #expect(try workspace.notices(of: run).isEmpty)
  }

  // MARK: Settings

  @Test("a password that others could read or hear is not used")
  func settings() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    func send(_ variables: [String: String] = [:]) throws -> Finished {
      let finished = try workspace.run(
        ["notice", run, "notice-now", "--send", "--address", "a@b.vn"], with: variables)
      #expect(finished.status == 1)
      return finished
    }
    #expect(try send().errors.contains("chưa cấu hình gửi thư"))
    let login = "user: u\npassword: mật-khẩu\n"
    for mode in [0o640, 0o604, 0o620] {
      try workspace.writeMailSettings("server: 127.0.0.1\n\(login)", mode: mode)
      let open = try send()
      #expect(open.errors.contains("chmod 600") && !open.errors.contains("mật-khẩu"))
    }
    try workspace.writeMailSettings("server: 127.0.0.1\ntls: none\n\(login)")
    #expect(try send().errors.contains("mật khẩu sẽ bị gửi mà không mã hóa"))
    try workspace.writeMailSettings("server: 127.0.0.1\ntls: maybe\nprot: 1\n")
    let faulty = try send().errors
    #expect(faulty.contains("[bad-word]") && faulty.contains("[unknown-key]"))
    try workspace.writeMailSettings("server: 'a b'\n")
    #expect(try send().errors.contains("không phải tên máy chủ"))
    try workspace.writeMailSettings("sendmail: sendmail\n")
    #expect(try send().errors.contains("`sendmail` trong mail.yaml"))
    let inside = workspace.folder + "/.config"
    try FileManager.default.createDirectory(
      atPath: inside, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: workspace.home + "/.config/ungcuu", toPath: inside + "/ungcuu")
    #expect(
      try send(["XDG_CONFIG_HOME": inside]).errors.contains("nằm trong thư mục làm việc"))
    #expect(try workspace.notices(of: run).isEmpty)
  }

  // MARK: Files

  @Test("files are new, their owner's alone, and on record as ready")
  func files() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let shown = try workspace.done("notice", run, "notice-now")
    #expect(shown.contains("THÔNG BÁO BAN ĐẦU VỀ SỰ CỐ AN NINH MẠNG"))
    let made = try workspace.run(
      ["notice", run, "notice-now", "--eml", "ra.eml", "--address", "a@b.vn"])
    #expect(
      made.status == 0 && made.errors.contains("⚠ chưa ai gọi thử đầu mối này"), "\(made.errors)")
    try workspace.done("notice", run, "notice-now", "--letter", "ra.html")
    for file in ["ra.eml", "ra.html"] {
      let mode = try FileManager.default.attributesOfItem(
        atPath: workspace.folder + "/" + file)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    #expect(contents(workspace.folder + "/ra.eml").contains("X-Unsent: 1"))
    let again = try workspace.run(["notice", run, "notice-now", "--letter", "ra.html"])
    #expect(again.status == 1 && again.errors.contains("đã có"))
    let events = try workspace.events(run).map(\.kind)
    #expect(events.count { $0 == "notice.prepared" } == 2 && !events.contains("notice.sent"))
    #expect(try workspace.status(run).step("notice-now")?.status == "active")
    let no = try workspace.run(["notice", run, "signs"])
    #expect(no.status == 1 && no.errors.contains("không có nội dung soạn sẵn"))
  }

  @Test("what was sent by another program is put on record with its file")
  func byHand() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    try workspace.write("Đã gửi\n", to: "da-gui.eml")
    try workspace.done(
      "step", "done", run, "notice-now", "--set", "bca-anm.channel=thư điện tử",
      "--set", "bca-anm.outcome=sent", "--set", "bca-anm.document=da-gui.eml")
    let notice = try #require(try workspace.notices(of: run).first)
    let sum = try workspace.python(
      "import hashlib; print(hashlib.sha256(open('da-gui.eml','rb').read()).hexdigest())")
    #expect(notice.document == sum.trimmingCharacters(in: .newlines))
    let document = try #require(notice.document)
    let kept = "\(workspace.folder)/runs/evidence/sha256/\(document.prefix(2))/\(document)"
    #expect(contents(kept) == "Đã gửi\n")
    #expect(try workspace.verify().status == 0)
  }

  // MARK: The editor

  @Test("the editor is run as words, on a private copy that is gone after")
  func editor() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let seen = workspace.home + "/seen"
    let editor = try program(
      #"printf '%s\n' "$@" > "\#(seen)"; stat -c '%a' "$3" "$(dirname "$3")" >> "\#(seen)"; "#
        + #"printf 'Tiêu đề của tôi\n\nBản sửa\n' > "$3""#, "ed itor", in: workspace)
    _ = try FileManager.default.createDirectory(
      atPath: workspace.home + "/tmp", withIntermediateDirectories: true)
    let link = workspace.home + "/editor"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: editor)
    let variables = [
      "VISUAL": "\(link)  -x  $(touch${IFS}\(workspace.home)/hacked);id",
      "TMPDIR": workspace.home + "/tmp",
    ]
    let shown = try workspace.run(["notice", run, "notice-now", "--edit"], with: variables)
    #expect(shown.status == 0 && shown.output.contains("Bản sửa"), "\(shown.errors)")
    let lines = contents(seen).split(separator: "\n")
    #expect(lines.prefix(2) == ["-x", "$(touch${IFS}\(workspace.home)/hacked);id"])
    #expect(lines.suffix(2) == ["600", "700"])
    #expect(!FileManager.default.fileExists(atPath: workspace.home + "/hacked"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.home + "/tmp") == [])
    // It is on record, and what is used from then on.
    #expect(try workspace.done("notice", run, "notice-now").contains("Tiêu đề của tôi"))
  }

  @Test(
    "nothing typed is lost when the editor fails",
    arguments: [
      (#"printf 'Viết dở\n' > "$1"; exit 1"#, "báo lỗi (mã 1)", true),
      (#"printf 'Viết dở\n' > "$1"; kill -9 $$"#, "bị dừng (tín hiệu 9)", true),
      (#"printf 'Vi\377' > "$1""#, "Bản sửa còn ở", false),
    ])
  func editorFails(script: String, said: String, isKept: Bool) throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let editor = try program(script, "editor", in: workspace)
    let finished = try workspace.run(
      ["notice", run, "notice-now", "--edit", "--eml", "ra.eml", "--address", "a@b.vn"],
      with: ["EDITOR": editor, "TMPDIR": workspace.home])
    #expect(finished.status == 1 && finished.errors.contains(said), "\(finished.errors)")
    #expect(!FileManager.default.fileExists(atPath: workspace.folder + "/ra.eml"))
    if isKept {
      #expect(try workspace.done("notice", run, "notice-now").contains("Viết dở"))
    } else {
      let file = try #require(finished.errors.firstMatch(of: /Bản sửa còn ở (\S+)\.\n/)?.1)
      #expect(FileManager.default.contents(atPath: String(file)) == Data([0x56, 0x69, 0xFF]))
    }
    let gone = try workspace.run(
      ["notice", run, "notice-now", "--edit"], with: ["EDITOR": "/nonexistent/editor"])
    #expect(gone.status == 1 && gone.errors.contains("Không mở được trình soạn thảo"))
  }

  @Test("in the walk the editor has the terminal, Ctrl-C is its own, and the walk goes on after")
  func editorInWalk() throws {
    let workspace = try Workspace()
    let run = try workspace.openNotice()
    let editor = try program(
      """
      trap 'printf "Sau Ctrl-C\\n\\nBản sửa trong lúc đi\\n" > "$1"; exit 0' INT
      echo SẴN-SÀNG; stty -a | grep -q ' icanon' && echo NHƯ-CŨ
      while :; do sleep 0.1; done
      """, "editor", in: workspace)
    var terminal = try workspace.terminal("resume", run, rows: 50, with: ["EDITOR": editor])
    try terminal.expect("Lệnh")
    try terminal.send("notice-now\rl\r")
    try terminal.expect("Kênh đã dùng")
    try terminal.send("sửa\r")
    try terminal.expect("NHƯ-CŨ")
    try terminal.send("\u{3}")
    try terminal.expect("Bản sửa trong lúc đi")
    try terminal.expect("Kênh đã dùng")
    try terminal.send("<\r")
    try terminal.expect("có bản sửa lúc")
    try terminal.send("q\r")
    #expect(try terminal.end() == .exited(0))
    #expect(try workspace.events(run).contains { $0.kind == "notice.prepared" })
  }
}
