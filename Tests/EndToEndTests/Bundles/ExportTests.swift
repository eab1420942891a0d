import Foundation
import TestSupport
import Testing

@Suite("Exporting a run and verifying the bundle", .timeLimit(.minutes(5)))
struct ExportTests {
  let made: BundleWorkspace

  init() throws {
    made = try BundleWorkspace()
  }

  private func expectSame(_ one: String, _ other: String, _ comment: Comment? = nil) throws {
    let compared = try Finished(
      running: ["/usr/bin/diff", "-r", one, other], environment: [:], in: made.workspace.folder)
    #expect(compared.status == 0, comment ?? "\(compared.output)")
  }

  @Test(
    "exported twice it is the same bytes, in another language, later and after the trail has grown")
  func twice() throws {
    let first = try made.export("one")
    try expectSame(first, made.export("two", "--lang", "en", "--to", "Auditor"))
    let other = try made.workspace.open()
    try made.workspace.done("note", other, "Việc khác")
    try expectSame(first, made.export("three"))
    let (found, status) = try made.verify(first)
    #expect(status == 0 && found.verdict == "INTACT" && !found.anchored, "\(found.findings)")
    #expect(found.run == made.run)
    try #expect(found.events == made.workspace.events(made.run).count)
    try #expect(made.workspace.verify().reading.verdict == "INTACT")
  }

  @Test("nothing from outside: that is said first; a key or an anchor from outside is named")
  func outside() throws {
    let workspace = made.workspace
    let anchor = try workspace.write(workspace.done("checkpoint") + "\n", to: "anchor.note")
    let bundle = try made.export("one", "--since", anchor)
    let alone = try workspace.run(["verify", bundle], lang: "en")
    #expect(alone.status == 0)
    #expect(alone.output.hasPrefix("Nothing from outside vouches for the key"))
    for given in [["--key", try made.key(of: bundle)], ["--anchor", anchor]] {
      let vouched = try workspace.run(["verify", bundle] + given, lang: "en")
      #expect(vouched.status == 0)
      #expect(vouched.output.hasPrefix("INTACT"), "\(vouched.output)")
    }
    let wrong = "ungcuu/x+6f0a6ff1+AUtjVdDZOKribDez9YcZoeIGhvDIsJF0u0KXS5uTKlf1"
    #expect(try workspace.run(["verify", bundle, "--key", wrong]).status != 0)
  }

  @Test("an older note is joined by a proof; a bundle that is older than the anchor says so")
  func since() throws {
    let workspace = made.workspace
    let other = try workspace.open()
    let note = try workspace.done("checkpoint")
    let anchor = try workspace.write(note + "\n", to: "anchor.note")
    let before = try made.export("before")
    let (alone, _) = try made.verify(before, "--anchor", anchor)
    #expect(alone.verdict == "INTACT" && !alone.anchored)
    #expect(alone.remarks.contains { $0.contains("--since") })
    try workspace.done("note", other, "Việc khác")
    let joined = try made.export("joined", "--since", anchor)
    let (found, _) = try made.verify(joined, "--anchor", anchor)
    #expect(found.verdict == "INTACT" && found.anchored, "\(found.remarks)")

    var lines = note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[2] = Data(repeating: 7, count: 32).base64EncodedString()
    let forged = try workspace.write(lines.joined(separator: "\n") + "\n", to: "forged.note")
    let (forked, status) = try made.verify(joined, "--anchor", forged)
    #expect(forked.verdict == "FORKED" && status == 2)
    let refused = try workspace.run(["export", made.run, "-o", "x", "--since", forged], lang: "en")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("does not begin with"), "\(refused.errors)")
  }

  @Test("an export goes on record in the trail, and not in the run")
  func recorded() throws {
    let before = try made.workspace.events(made.run).count
    let finished = try made.workspace.run([
      "export", made.run, "-o", "out", "--to", "Toà án", "--json",
    ])
    #expect(finished.status == 0)
    #expect(finished.output.contains(#""recorded":true"#))
    try #expect(made.workspace.events(made.run).count == before)
    let made = try made.workspace.python(
      """
      import hashlib, json
      rows = sqlite3.connect('runs/audit.sqlite').execute('SELECT body FROM events ORDER BY seq')
      event = [json.loads(row[0]) for row in rows if b'"export.made"' in row[0]][-1]
      sums = hashlib.sha256(open('out/SHA256SUMS', 'rb').read()).hexdigest()
      print(event['other'], event['sha256'] == sums, event['to'], event['run'] == event['log'])
      """)
    #expect(made == "\(self.made.run) True Toà án True\n")
  }

  @Test("a run that is open, or has facts after its close, is exported as it is")
  func openAndLate() throws {
    try made.workspace.done("note", made.run, "Ghi muộn")
    let (late, _) = try made.verify(try made.export("late"))
    #expect(late.verdict == "INTACT", "\(late.findings)")
    #expect(late.remarks.contains { $0.contains("after the close") })
    try made.workspace.done("reopen", made.run, "--reason", "Chưa xong")
    let (open, _) = try made.verify(try made.export("open"))
    #expect(open.verdict == "INTACT", "\(open.findings)")
    #expect(open.remarks.contains { $0.contains("was open") })
  }

  @Test("without a key there is no bundle, and the way on is said")
  func noKey() throws {
    let workspace = made.workspace
    try workspace.done("note", made.run, "Ghi muộn")
    let keys = try FileManager.default.subpathsOfDirectory(atPath: workspace.home)
      .filter { $0.hasSuffix(".key") }
    for key in keys { try FileManager.default.removeItem(atPath: workspace.home + "/" + key) }
    let refused = try workspace.run(["export", made.run, "-o", "out"], lang: "en")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("ungcuu key add"), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: made.path("out")))
  }

  @Test("bad arguments are refused with what is wrong, and nothing is made")
  func badArguments() throws {
    let workspace = made.workspace
    let path = try workspace.write("x", to: "file")
    for (arguments, status, words) in [
      (["export", "none", "-o", "out"], 1, "none"),
      (["export", made.run, "-o", path], 1, "is there already"),
      (["export", made.run, "-o", "no/such/out"], 1, "cannot be written to no/such/out"),
      (["export", made.run, "-o", "out", "--since", path], 2, "file"),
      (["export", made.run], 64, "output"), (["verify", "none"], 1, "no file none"),
      (["verify", path], 1, "is no folder"),
    ] as [([String], Int32, String)] {
      let refused = try workspace.run(arguments, lang: "en")
      #expect(refused.status == status, "\(arguments) \(refused.errors)")
      #expect(refused.errors.contains(words), "\(refused.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: made.path("out")))
  }

  @Test("a run carried over from a damaged trail brings what it had there")
  func carried() throws {
    let workspace = made.workspace
    let run = try workspace.open()
    try workspace.done("note", run, "Trước khi hỏng", "--personal")
    let heads = try String(contentsOfFile: workspace.folder + "/runs/heads.log", encoding: .utf8)
    try workspace.write(heads + "bad\n", to: "runs/heads.log")
    try workspace.done("recover", "--reason", "Dòng lạ")
    try workspace.done("abort", run, "--reason", "Thôi")
    try workspace.done("export", run, "-o", made.path("carried"))
    let (found, status) = try made.verify(made.path("carried"))
    #expect(found.verdict == "INTACT" && status == 0, "\(found.findings)")
    #expect(found.remarks.contains { $0.contains("set aside as TAMPERED") })
    try #expect(found.events == workspace.events(run).count)
    #expect(FileManager.default.fileExists(atPath: made.path("carried/earlier-1/proofs.jsonl")))
  }
}
