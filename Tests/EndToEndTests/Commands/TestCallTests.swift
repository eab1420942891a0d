import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Test calls to contacts", .timeLimit(.minutes(5)))
struct TestCallTests {
  private static let ours = "playbooks/contacts.yaml"
  private static let own = "playbooks/contacts.own.yaml"

  /// The day in Vietnam, as the program takes it.
  private static var today: String {
    let format = DateFormatter()
    format.dateFormat = "yyyy-MM-dd"
    format.timeZone = TimeZone(identifier: "Asia/Ho_Chi_Minh")
    format.locale = Locale(identifier: "en_US_POSIX")
    return format.string(from: Date())
  }

  private static func bytes(_ name: String, in workspace: Workspace) throws -> Data {
    try Data(contentsOf: URL(filePath: workspace.folder + "/" + name))
  }

  /// The test calls on record, with what is disclosed of them.
  private func calls(_ workspace: Workspace) throws -> [String] {
    try workspace.python(
      """
      import json, os
      if os.path.exists('runs/audit.sqlite'):
        trail = sqlite3.connect('runs/audit.sqlite')
        for seq, body in trail.execute('SELECT seq, body FROM events ORDER BY seq'):
          event = json.loads(body)
          if event['kind'] != 'contact.verified': continue
          said = [event['contact'], event['outcome'], event.get('channel', '-')]
          said += [value for _, value in sorted(trail.execute(
              'SELECT path, value FROM disclosures WHERE seq = ?', (seq,)))]
          print(' '.join(said))
      """
    ).split(separator: "\n").map(String.init)
  }

  @Test("go on record before there is a run, and their day into the file with consent alone")
  func recorded() throws {
    let workspace = try Workspace()
    let before = try Self.bytes(Self.ours, in: workspace)
    try workspace.done(
      "contacts", "verify", "vncert", "--answer", "answered", "--channel", "hotline", "--who",
      "Ông A", "--note", "trực ban")
    #expect(try calls(workspace) == ["vncert answered hotline Lan Ông A trực ban"])
    #expect(try Self.bytes(Self.ours, in: workspace) == before)

    try workspace.done("contacts", "verify", "vncert", "--answer", "no_answer", as: "Minh")
    try workspace.done("contacts", "verify", "vncert", "--answer", "answered", "--no-write")
    #expect(try Self.bytes(Self.ours, in: workspace) == before)

    let json = try workspace.done(
      "contacts", "verify", "vncert", "--answer", "answered", "--write", "--json")
    #expect(json.contains(#""written":true"#) && json.contains(#""file":"contacts.yaml""#))
    let after = try Self.bytes(Self.ours, in: workspace)
    #expect(after.count == before.count + Self.today.utf8.count - "never".utf8.count)
    #expect(try calls(workspace).count == 4)
    #expect(try workspace.verify().status == 0)
    let list = try workspace.done("contacts", "--json")
    #expect(list.contains(#""stale":false,"stale_because":[]"#), "\(list)")
    #expect(try workspace.run(["check"]).status == 0)
  }

  @Test("the list has the last call to each, and is there where the trail is not")
  func lastCall() throws {
    let workspace = try Workspace()
    try workspace.done("contacts", "verify", "vncert", "--answer", "answered", "--write")
    try workspace.done("contacts", "verify", "vncert", "--answer", "no_answer")
    let list = try workspace.done("contacts")
    #expect(list.contains("+07: không ai trả lời") && !list.contains("+07: có người trả lời"))
    #expect(
      try workspace.done("contacts", "--json").contains(#""last_call":{"answer":"no_answer""#))
    for name in try workspace.names(in: "runs") where name.hasPrefix("audit.sqlite") {
      try FileManager.default.removeItem(atPath: workspace.folder + "/runs/" + name)
    }
    try workspace.write("no trail", to: "runs/audit.sqlite")
    let damaged = try workspace.run(["contacts"])
    #expect(damaged.status == 0 && damaged.output.contains("[vncert]"), "\(damaged.errors)")
    #expect(damaged.errors.contains("không đọc được các lần gọi thử"), "\(damaged.errors)")
    #expect(!damaged.output.contains("+07: không ai trả lời"))
  }

  @Test("a file that is changed while the new one is made is left alone")
  func changedMeanwhile() throws {
    let workspace = try Workspace()
    let names = try workspace.names(in: "playbooks")
    let world = workspace.environment().map { "'\($0)': '\($1)'" }.joined(separator: ", ")
    let said = try workspace.python(
      """
      import glob, subprocess, time
      writing = subprocess.Popen(
          ['/usr/bin/strace', '-f', '-o', '/dev/null', '-e', 'inject=fchmod:delay_enter=3000000',
           '\(Workspace.program)', 'contacts', 'verify', 'vncert', '--answer', 'answered', '--write'],
          env={\(world)}, stderr=subprocess.PIPE, text=True)
      while not glob.glob('playbooks/.contacts.yaml.*') and writing.poll() is None: time.sleep(0.01)
      with open('playbooks/contacts.yaml', 'a') as file: file.write('# added\\n')
      print(writing.communicate()[1], writing.returncode)
      """)
    #expect(said.contains("vừa bị người khác sửa") && said.hasSuffix(" 1\n"), "\(said)")
    let kept = try String(decoding: Self.bytes(Self.ours, in: workspace), as: UTF8.self)
    #expect(kept.hasSuffix("# added\n") && !kept.contains("verified: 2"))
    #expect(try workspace.names(in: "playbooks") == names)
    #expect(try calls(workspace).count == 1)
  }

  @Test("names can be erased, and the record holds")
  func erased() throws {
    let workspace = try Workspace()
    try workspace.done("contacts", "verify", "vncert", "--answer", "answered", "--who", "Ông A")
    struct Value: Decodable {
      let seq: Int
      let path: String
      let kind: String
    }
    let json = try workspace.done("redact", "trail", "--json")
    let values = try JSONDecoder().decode([Value].self, from: Data(json.utf8))
      .filter { $0.kind == "contact.verified" }
    #expect(values.map(\.path) == ["caller", "reached"])
    try workspace.done("redact", "trail", "\(values[0].seq)", "reached", "--basis", "NĐ 356")
    #expect(try calls(workspace) == ["vncert answered - Lan"])
    #expect(try workspace.verify().status == 0)
  }

  @Test("of whom there is no number, of strangers, and with odd names nothing is recorded")
  func refused() throws {
    let workspace = try Workspace()
    let verify = ["contacts", "verify"]
    let cases: [([String], Int32, String)] = [
      (["vncrt", "--answer", "answered"], 1, "`vncert`"),
      (["bca-anm", "--answer", "answered"], 1, "contacts.yaml"),
      (["ncsc", "--answer", "answered", "--who", "a\nb"], 1, "a␊b"),
      (["doi-an-giang", "--answer", "answered", "--channel", "hotline"], 1, "`hotline`"),
      (["vncert", "--answer", "no_answer", "--write"], 64, "--write"),
      (["vncert", "--answer", "perhaps"], 64, "perhaps"),
      (["vncert"], 64, "--answer"),
    ]
    for (words, status, named) in cases {
      for lang in ["vi", "en"] {
        let finished = try workspace.run(verify + words, lang: lang)
        #expect(finished.status == status, "\(words): \(finished.errors)")
        #expect(finished.errors.contains(named), "\(words): \(finished.errors)")
        #expect(finished.output == "")
      }
    }
    #expect(
      try workspace.run(verify + ["vncert", "--answer", "answered"], as: nil).status == 1)
    #expect(try workspace.names(in: "runs") == [])
  }

  @Test("an own file is the one that is written to, and one that cannot be read stops the call")
  func own() throws {
    let workspace = try Workspace()
    let ours = try Self.bytes(Self.ours, in: workspace)
    try workspace.write(
      "contacts: 1\r\ndirectory:\r\n  ncsc:\r\n    title: X # ta\r\n    phone: ['1']\r\n",
      to: Self.own)
    let list = try workspace.done("contacts")
    #expect(list.contains("contacts.own.yaml") && list.contains("contacts.yaml"))
    try workspace.done("contacts", "verify", "ncsc", "--answer", "answered", "--write")
    let written = try String(decoding: Self.bytes(Self.own, in: workspace), as: UTF8.self)
    #expect(written.hasSuffix("    phone: ['1']\r\n    verified: \(Self.today)\r\n"), "\(written)")
    #expect(try Self.bytes(Self.ours, in: workspace) == ours)
    #expect(try workspace.run(["check"]).output.contains("98"))
    for id in ["contacts.own", "contacts"] {
      let shown = try workspace.run(["graph", id], lang: "en")
      #expect(shown.status == 1 && shown.errors.contains("no playbook `\(id)`"), "\(shown.errors)")
    }

    try workspace.write("contacts: 1\ndirectory: {ncsc: {title: \"\u{1B}\"}}\n", to: Self.own)
    let stopped = try workspace.run(["contacts", "verify", "ncsc", "--answer", "answered"])
    #expect(stopped.status == 1 && stopped.errors.contains("contacts.own.yaml"))
    #expect(try calls(workspace).count == 1)
  }

  @Test("a file that is a link, or cannot be replaced, is left alone and that is said")
  func notWritten() throws {
    let workspace = try Workspace()
    let before = try Self.bytes(Self.ours, in: workspace)
    let names = try workspace.names(in: "playbooks")
    let words = ["contacts", "verify", "vncert", "--answer", "answered", "--write"]
    let folder = workspace.folder + "/playbooks"
    // The last fails when the new file has the name already.
    for injected in [
      ["-e", "inject=rename:error=EROFS"], ["-e", "inject=fchmod:error=EPERM"],
      ["-P", folder, "-e", "inject=fsync:error=EIO"],
    ] {
      let unchanged = injected.count == 2
      let refused = try workspace.run(
        words + ["--json"], under: ["/usr/bin/strace", "-f", "-o", "/dev/null"] + injected)
      #expect(refused.status == 1, "\(injected): \(refused.errors)")
      #expect(refused.output.contains(#""written":false"#), "\(injected): \(refused.output)")
      #expect(refused.errors.contains("verified: \(Self.today)"), "\(refused.errors)")
      #expect(try (Self.bytes(Self.ours, in: workspace) == before) == unchanged, "\(injected)")
    }
    #expect(try calls(workspace).count == 3)
    #expect(try workspace.names(in: "playbooks") == names)

    try before.write(to: URL(filePath: workspace.folder + "/real.yaml"))
    let path = workspace.folder + "/" + Self.ours
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "../real.yaml")
    let linked = try workspace.run(words)
    #expect(linked.status == 1 && linked.errors.contains("liên kết"), "\(linked.errors)")
    #expect(linked.output.contains("Đã ghi nhật ký"))
    #expect(try Self.bytes("real.yaml", in: workspace) == before)
    #expect(try calls(workspace).count == 4)
  }

  @Test("the mode of the file stays, and no draft is left beside it")
  func mode() throws {
    let workspace = try Workspace()
    let names = try workspace.names(in: "playbooks")
    let path = workspace.folder + "/" + Self.ours
    chmod(path, 0o664)
    try workspace.done("contacts", "verify", "ncsc", "--answer", "answered", "--write")
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == 0o664)
    #expect(try workspace.names(in: "playbooks") == names)
  }

  @Test(
    "on a terminal a yes writes the day, a no does not, and a file changed meanwhile is left alone")
  func asked() throws {
    let workspace = try Workspace()
    let before = try Self.bytes(Self.ours, in: workspace)
    for (typed, seen) in [("k\r", "chưa đổi"), ("<\r", "chưa đổi"), ("x\rc\r", "Đã ghi `verified")]
    {
      #expect(try Self.bytes(Self.ours, in: workspace) == before)
      // So wide that no path breaks a line within what is looked for.
      var terminal = try workspace.terminal(
        "contacts", "verify", "vncert", "--answer", "answered", columns: 300)
      try terminal.expect("(c/k)", within: 30)
      try terminal.send(typed)
      try terminal.expect(seen, within: 30)
      #expect(try terminal.end() == .exited(0))
    }
    #expect(try Self.bytes(Self.ours, in: workspace) != before)

    let changed = before + Data("# ai đó vừa thêm\n".utf8)
    var terminal = try workspace.terminal(
      "contacts", "verify", "ncsc", "--answer", "answered", columns: 300)
    try terminal.expect("(c/k)", within: 30)
    try changed.write(to: URL(filePath: workspace.folder + "/" + Self.ours))
    try terminal.send("c\r")
    try terminal.expect("vừa bị người khác sửa", within: 30)
    #expect(try terminal.end() == .exited(1))
    #expect(try Self.bytes(Self.ours, in: workspace) == changed)
    #expect(try calls(workspace).count == 4)
  }
}
