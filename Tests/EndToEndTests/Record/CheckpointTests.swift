import Foundation
import TestSupport
import Testing

@Suite("Checkpoints, keys and anchors", .timeLimit(.minutes(5)))
struct CheckpointTests {
  private func report(_ workspace: Workspace, _ more: String...) throws -> (
    verdict: String, json: [String: Any], status: Int32??
  ) {
    let finished = try workspace.run(["verify", "--json"] + more, lang: "en")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(finished.output.utf8)) as? [String: Any],
      "\(finished.errors)")
    return (try #require(json["verdict"] as? String), json, finished.status)
  }

  /// How many lines of heads.log hold a signed note.
  private func signedLines(_ workspace: Workspace) throws -> Int {
    try String(contentsOfFile: workspace.folder + "/runs/heads.log", encoding: .utf8)
      .split(separator: "\n").count { !$0.hasSuffix(" -") }
  }

  @Test("the first action brings a key, and the end of a run and a handover are signed")
  func whenSigned() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    #expect(try signedLines(workspace) == 1)
    try workspace.done("note", run, "Một")
    #expect(try signedLines(workspace) == 1)
    try workspace.done("handover", run, "--to", "Minh")
    try workspace.done("handover", run, "--accept", as: "Minh")
    #expect(try signedLines(workspace) == 3)
    try workspace.done("abort", run, "--reason", "Thử")
    #expect(try signedLines(workspace) == 4)
    let (verdict, json, _) = try report(workspace)
    #expect(verdict == "INTACT")
    #expect(json["signed_to"] as? Int == json["size"] as? Int)
    #expect(json["anchored"] as? Bool == false)
    let keys = workspace.home + "/.config/ungcuu/keys"
    let folders = try FileManager.default.contentsOfDirectory(atPath: keys)
    #expect(folders.count == 1)
    #expect(try workspace.names(in: ".").contains { $0.hasSuffix(".key") } == false)
  }

  @Test("the end of a walk is signed, and so are a hundred events in the middle of one")
  func walk() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let notes = (0..<3).map { "n\nGhi chú \($0)\n" }.joined()
    #expect(try workspace.run(["resume", run], input: notes).status == 0)
    #expect(try signedLines(workspace) == 2)
    let many = (0..<100).map { "n\nGhi chú \($0)\n" }.joined()
    #expect(try workspace.run(["resume", run], input: many).status == 0)
    #expect(try signedLines(workspace) == 4)
    #expect(try report(workspace).verdict == "INTACT")
  }

  // MARK: Anchors

  @Test("a checkpoint that was kept proves a trail to begin with what it was then")
  func anchors() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let first = try workspace.done("checkpoint")
    try workspace.write(first + "\n", to: "anchor.txt")
    try workspace.done("note", run, "Một")
    try workspace.done("abort", run, "--reason", "Thử")
    let second = try workspace.done("checkpoint")
    try workspace.write(first + "\n\n" + second + "\n", to: "anchors.txt")
    let one = try report(workspace, "--anchor", "anchor.txt")
    #expect(one.verdict == "INTACT")
    #expect(one.json["anchored"] as? Bool == true)
    let two = try report(workspace, "--anchor", "anchors.txt")
    #expect(two.json["anchored_to"] as? Int == two.json["size"] as? Int)
    #expect(try #require(one.json["anchored_to"] as? Int) < two.json["anchored_to"] as? Int ?? 0)

    // Yesterday's folder put back, and what is beside the keys with it.
    let key = try #require(
      try JSONSerialization.jsonObject(with: Data(workspace.done("key", "--json").utf8))
        as? [[String: Any]])
    let vkey = try #require(key.first?["key"] as? String)
    #expect(try report(workspace, "--key", vkey).json["anchored"] as? Bool == true)
    let stranger = try Workspace()
    _ = try stranger.open()
    #expect(try report(stranger, "--key", vkey).verdict == "TAMPERED")
    let foreign = try report(stranger, "--anchor", workspace.folder + "/anchor.txt")
    #expect(foreign.verdict == "FORKED")
    #expect(foreign.status == 2)
  }

  @Test("what is no checkpoint is refused as an anchor, by its number and what is wrong with it")
  func badAnchors() throws {
    let workspace = try Workspace()
    _ = try workspace.open()
    let note = try workspace.done("checkpoint") + "\n"
    let bad: [(String, Int32)] = [
      ("", 2), ("\n\n", 2), ("hello\n", 2), (note.replacing("\n", with: "\r\n"), 2),
      (String(note.dropLast()), 2), (note + "\n" + note.replacing("=\n", with: "\n"), 2),
      (note.replacing("ungcuu/", with: "un gcuu/"), 2),
    ]
    for (text, status) in bad {
      try workspace.write(text, to: "anchor.txt")
      let finished = try workspace.run(["verify", "--anchor", "anchor.txt"], lang: "en")
      #expect(finished.status == status, "\(text)")
      if status == 2 { #expect(finished.errors.contains("anchor.txt, note "), "\(text)") }
    }
    #expect(try workspace.run(["verify", "--anchor", "none.txt"]).status == 1)
    #expect(try workspace.run(["verify", "--key", "x"]).status == 64)
  }

  @Test("a code is read over the phone, and told apart from another trail's")
  func phone() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let signed = try workspace.run(["checkpoint"], lang: "en")
    let code = try #require(signed.errors.split(separator: " ").last.map { String($0.dropLast()) })
    try workspace.done("note", run, "Một")
    let fits = try workspace.run(["checkpoint", "--read", code.lowercased()], lang: "en")
    #expect(fits.status == 0)
    #expect(fits.output.hasPrefix("FITS"))
    let other = try Workspace()
    _ = try other.open()
    #expect(try other.run(["checkpoint", "--read", code], lang: "en").status == 2)
    let misheard = code.dropLast() + (code.hasSuffix("0") ? "2" : "0")
    #expect(try workspace.run(["checkpoint", "--read", String(misheard)]).status == 64)
  }

  // MARK: Keys

  @Test("a rotated key signs its own end, and its secret is gone")
  func rotated() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.done("key", "rotate", "--reason", "Hằng năm")
    try workspace.done("abort", run, "--reason", "Thử")
    let keys = try #require(
      try JSONSerialization.jsonObject(with: Data(workspace.done("key", "--json").utf8))
        as? [[String: Any]])
    #expect(keys.map { $0["here"] as? Bool } == [false, true])
    #expect(keys[0]["last"] != nil)
    let (verdict, json, _) = try report(workspace)
    #expect(verdict == "INTACT")
    #expect(json["remarks"] as? [String] == [])
    #expect(json["signed_to"] as? Int == json["size"] as? Int)
    for key in keys {
      let vkey = try #require(key["key"] as? String)
      #expect(try report(workspace, "--key", vkey).json["anchored"] as? Bool == true)
    }
  }

  @Test("a stolen key is retired without a signature, which is said until an anchor covers it")
  func stolen() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let hash = try workspace.done("key").prefix(8)
    try workspace.done("key", "add", as: "Minh")
    try workspace.done(
      "key", "retire", String(hash), "--cause", "stolen", "--reason", "Mất máy tính")
    try workspace.done("note", run, "Một")
    let (verdict, json, _) = try report(workspace)
    #expect(verdict == "INTACT")
    #expect((json["remarks"] as? [String])?.contains { $0.contains(hash) } == true)
    try workspace.write(try workspace.done("checkpoint") + "\n", to: "anchor.txt")
    let covered = try report(workspace, "--anchor", "anchor.txt")
    #expect(covered.json["remarks"] as? [String] == [])
    let again = try workspace.run(
      ["key", "retire", String(hash), "--cause", "lost", "--reason", "x"], lang: "en")
    #expect(again.status == 1)
    #expect(again.errors.contains("no live key"))
  }

  // MARK: What keeps a checkpoint from being made

  @Test(
    "without a usable key the action is recorded, the checkpoint missed is said and made up for",
    arguments: ["missing", "open to others", "unreadable"])
  func noKey(how: String) throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let ring = workspace.home + "/.config/ungcuu/keys"
    let log = try #require(try FileManager.default.contentsOfDirectory(atPath: ring).first)
    let folder = ring + "/" + log
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".key") })
    let path = folder + "/" + name
    let secret = try Data(contentsOf: URL(filePath: path))
    let files = FileManager.default
    switch how {
    case "missing": try files.removeItem(atPath: path)
    case "open to others":
      try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    default: try Data("?".utf8).write(to: URL(filePath: path))
    }
    let before = try signedLines(workspace)
    let closed = try workspace.run(["abort", run, "--reason", "Thử"], lang: "en")
    #expect(closed.status == 0)
    #expect(closed.errors.contains("no checkpoint was signed"))
    #expect(closed.output.contains("aborted"))
    #expect(try signedLines(workspace) == before)
    #expect(try report(workspace).verdict == "INTACT")
    #expect(try workspace.run(["checkpoint"]).status == 1)

    if files.fileExists(atPath: path) { try files.removeItem(atPath: path) }
    try secret.write(to: URL(filePath: path))
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let later = try workspace.run(["note", run, "Sau"], lang: "en")
    #expect(later.status == 0)
    #expect(later.errors == "")
    #expect(try signedLines(workspace) == before + 1)
    #expect(
      try report(workspace).json["signed_to"] as? Int == report(workspace).json["size"] as? Int)
  }

  @Test("without a home nothing is signed, and everything else goes on")
  func noHome() throws {
    let workspace = try Workspace()
    var environment = workspace.environment("en")
    environment["HOME"] = nil
    let opened = try Finished(
      running: [
        Workspace.program, "run", "ransomware", "--no-walk", "--drill", "--set", "system=web",
      ], environment: environment, in: workspace.folder)
    #expect(opened.status == 0)
    let run = opened.output.trimmingCharacters(in: .newlines)
    let closed = try Finished(
      running: [Workspace.program, "abort", run, "--reason", "x"], environment: environment,
      in: workspace.folder)
    #expect(closed.status == 0)
    #expect(closed.errors.contains("HOME"))
    #expect(try report(workspace).verdict == "INTACT")
    // Somebody with a home comes by: a key is made, and all is signed.
    try workspace.done("note", run, "Sau")
    let (_, json, _) = try report(workspace)
    #expect(json["signed_to"] as? Int == json["size"] as? Int)
  }

  @Test("a second person's home has no key of the log: none is made unasked")
  func secondPerson() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    var environment = workspace.environment("en", as: "Minh")
    environment["HOME"] = workspace.home + "/minh"
    func ungcuu(_ arguments: String...) throws -> Finished {
      try Finished(
        running: [Workspace.program] + arguments, environment: environment, in: workspace.folder)
    }
    let closed = try ungcuu("abort", run, "--reason", "x")
    #expect(closed.errors.contains("ungcuu key add"))
    let added = try ungcuu("key", "add")
    #expect(added.status == 0)
    let vkey = try #require(added.output.split(separator: "\n").last.map(String.init))
    let vouched = try report(workspace, "--key", vkey)
    #expect(vouched.json["anchored"] as? Bool == true)
    #expect(vouched.json["signed_to"] as? Int == vouched.json["size"] as? Int)
  }

  // MARK: Trails that were set aside

  /// A workspace whose trail lost a trigger and was set aside, with an anchor of it from before.
  private func recovered() throws -> (Workspace, run: String) {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.write("ảnh", to: "anh.jpg")
    try workspace.done("attach", run, "anh.jpg")
    try workspace.write(try workspace.done("checkpoint") + "\n", to: "anchor.txt")
    try workspace.python(
      """
      trail = sqlite3.connect('runs/audit.sqlite')
      trail.execute('DROP TRIGGER events_update'); trail.commit(); trail.close()
      """)
    try workspace.done("recover", "--reason", "Mất trigger")
    try workspace.done("note", run, "Sau")
    return (workspace, run)
  }

  @Test("an anchor of a trail that was set aside fits it, or speaks against the whole")
  func anchorOfEarlier() throws {
    let (workspace, _) = try recovered()
    #expect(try report(workspace, "--anchor", "anchor.txt").verdict == "INTACT")
    try workspace.python(
      """
      trail = sqlite3.connect('runs/damaged-1/audit.sqlite')
      for (name,) in trail.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        trail.execute('DROP TRIGGER ' + name)
      trail.execute('DELETE FROM events WHERE seq > 3')
      trail.commit(); trail.close()
      """)
    let cut = try report(workspace, "--anchor", "anchor.txt")
    #expect(cut.verdict != "INTACT")
    #expect(cut.status == 2)
  }

  @Test("evidence and values of a trail that was set aside are still held to it")
  func livingMatter() throws {
    let (workspace, _) = try recovered()
    #expect(try report(workspace).verdict == "INTACT")
    try FileManager.default.removeItem(atPath: workspace.folder + "/runs/evidence")
    let gone = try report(workspace)
    #expect(gone.verdict == "MISSING")
    #expect(gone.status == 2)
    let (other, _) = try recovered()
    try other.python(
      """
      trail = sqlite3.connect('runs/damaged-1/audit.sqlite')
      trail.execute('DROP TRIGGER disclosures_update')
      trail.execute("UPDATE disclosures SET value = 'X'"); trail.commit(); trail.close()
      """)
    #expect(try report(other).verdict == "TAMPERED")
  }

  @Test("a whole folder put back from yesterday is found on the machine that signed, and goes on")
  func yesterday() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let files = FileManager.default
    let runs = workspace.folder + "/runs"
    try files.copyItem(atPath: runs, toPath: workspace.folder + "/backup")
    try workspace.done("handover", run, "--to", "Minh")
    try files.removeItem(atPath: runs)
    try files.moveItem(atPath: workspace.folder + "/backup", toPath: runs)
    let (verdict, json, status) = try report(workspace)
    #expect(verdict == "ROLLED_BACK")
    #expect(status == 2)
    #expect(json["missing"] as? Int ?? 0 > 0)
    let refused = try workspace.run(["note", run, "Một"], lang: "en")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("ungcuu recover"))
    try workspace.done("recover", "--reason", "Bản sao hôm qua")
    try workspace.done("note", run, "Một")
    #expect(try report(workspace).verdict == "INTACT")
    try workspace.done("replay", run)
  }
}
