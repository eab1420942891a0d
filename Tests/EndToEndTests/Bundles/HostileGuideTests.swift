import Foundation
import TestSupport
import Testing

/// On hostile bundles VERIFY.txt comes to what ungcuu does, but for what the page says it leaves out.
@Suite("Hostile bundles before ungcuu and before other tools", .timeLimit(.minutes(10)))
struct HostileGuideTests {
  let workspace: Workspace
  /// The bundles that are changed, as they were made.
  let bundles: [Corruption.Form: BundleOnDisk]
  let path: String

  init() throws {
    workspace = try Workspace()
    path = workspace.folder + "/hostile"
    let run = try workspace.open()
    try workspace.done("note", run, "Ông Tư gọi", "--personal")
    let anchor = try workspace.write(workspace.done("checkpoint") + "\n", to: "anchor.note")
    try workspace.done("note", run, "Bà Hoa gọi", "--personal")
    let named = try #require(workspace.events(run).last)
    try workspace.done("note", run, "Ông Ba gọi", "--personal")
    try workspace.done("redact", run, "\(named.seq)", "text", "--basis", "NĐ 356")
    try workspace.done("attach", run, try workspace.write("chứng cứ", to: "chung-cu.txt"))
    try workspace.done("abort", run, "--reason", "Thôi")
    try workspace.done("key", "rotate", "--reason", "Đến hạn")
    try workspace.done("note", run, "Ghi muộn", "--personal")
    let closed = workspace.folder + "/closed"
    try workspace.done("export", run, "-o", closed, "--since", anchor)
    let open = try workspace.open()
    try workspace.done("export", open, "-o", workspace.folder + "/open")
    let heads = try String(contentsOfFile: workspace.folder + "/runs/heads.log", encoding: .utf8)
    try workspace.write(heads + "bad\n", to: "runs/heads.log")
    try workspace.done("recover", "--reason", "Dòng lạ")
    try workspace.done("note", run, "Ghi muộn nữa")
    try workspace.done("export", run, "-o", workspace.folder + "/carried")
    var bundles: [Corruption.Form: BundleOnDisk] = [:]
    for form in Corruption.Form.allCases {
      bundles[form] = try BundleOnDisk(workspace.folder + "/" + form.rawValue)
    }
    self.bundles = bundles
  }

  private func verdict(_ more: String...) throws -> String {
    let finished = try workspace.run(["verify", path, "--json"] + more, lang: "en")
    return try JSONDecoder().decode(
      BundleWorkspace.Reading.self, from: Data(finished.output.utf8)
    ).verdict
  }

  /// Runs the page as it came with the bundles, whatever stands in its place now.
  private func guide() throws -> Guide { try Guide(of: path, from: workspace.folder + "/closed") }

  /// Holds the bundle to be refused by both; by the page of Python alone, unless it is a matter of
  /// signatures, and by all steps where `inAll`.
  private func expectRefused(
    _ what: String, inAll: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let verdict = try verdict()
    #expect(["TAMPERED", "MISSING"].contains(verdict), "\(what)", sourceLocation: sourceLocation)
    if inAll || what == Corruption.signature {
      let all = try guide().check()
      #expect(all.status != nil && all.status != 0, "\(what)", sourceLocation: sourceLocation)
      let said = all.output + all.errors
      #expect(
        said.uppercased().contains("FAIL") && !said.contains("Traceback"), "\(what): \(said)",
        sourceLocation: sourceLocation)
    }
    guard what != Corruption.signature else { return }
    let python = try guide().checkByPython()
    #expect(python.status == 1, "\(what)", sourceLocation: sourceLocation)
    #expect(
      python.errors.hasPrefix("FAILED: ") && python.errors.count { $0 == "\n" } == 1,
      "\(what): \(python.errors)", sourceLocation: sourceLocation)
  }

  /// What a bundle is when it is written as it was made.
  private func whole(_ form: Corruption.Form) throws -> BundleOnDisk {
    let bundle = try #require(bundles[form])
    try bundle.write(to: path)
    return bundle
  }

  @Test("as they were made both take them, each signature by its own key and no failure printed")
  func honest() throws {
    for (form, signatures) in [(Corruption.Form.closed, 2), (.open, 1), (.carried, 1)] {
      let bundle = try whole(form)
      #expect(try verdict() == "INTACT", "\(form)")
      var summed = bundle
      try summed.sum(path)
      #expect(summed.files == bundle.files)
      let page = try guide().check()
      #expect(page.status == 0, "\(form): \(page.errors)")
      #expect(page.errors.isEmpty, "\(form): \(page.errors)")
      #expect(!page.output.contains("Fail"))
      let verified = page.output.ranges(of: "Signature Verified Successfully").count
      #expect(verified == signatures, "\(form): \(page.output)")
      let report = try bundle.text("report.html")
      #expect(report.contains(form == .open ? "đang mở" : "đã hủy"), "\(form)")
      let words = ["closed": "closed at", "open": "open at", "carried": "closed in earlier-1 at"]
      #expect(page.output.contains("events, \(words[form.rawValue] ?? "")"), "\(page.output)")
    }
  }

  @Test("every corruption of the table is refused by both, with a sentence")
  func corrupted() throws {
    for corruption in Corruption.all {
      var bundle = try whole(corruption.form)
      do { try corruption.change(&bundle) } catch { Issue.record(error, "\(corruption.what)") }
      if corruption.isHidden { try bundle.sum(path) } else { try bundle.write(to: path) }
      try expectRefused(corruption.what, inAll: !corruption.isHidden)
    }
  }

  @Test("every file that is gone is missed by both, from SHA256SUMS too")
  func gone() throws {
    for (form, folder) in [(Corruption.Form.closed, ""), (.open, "proof"), (.carried, "earlier-1")]
    {
      let bundle = try whole(form)
      for name in bundle.files.keys.filter({ $0.hasPrefix(folder) }).sorted() {
        // The page is run out of VERIFY.txt, and without an older note one file less is needed.
        if name == "VERIFY.txt" || name == "consistency.txt" { continue }
        var bundle = bundle
        bundle.files[name] = nil
        if name == "SHA256SUMS" { try bundle.write(to: path) } else { try bundle.sum(path) }
        try expectRefused("\(form): \(name) gone", inAll: !name.contains("/"))
      }
    }
  }

  @Test("pipes, links, second names and folders in a file's place or beside it are refused at once")
  func strange() throws {
    let manager = FileManager.default
    let names = ["events.jsonl", "checkpoint.note", "keys.txt", "SHA256SUMS", "report.html"]
    for name in names {
      for what in ["pipe", "link", "second name", "folder"] {
        _ = try whole(.closed)
        let (file, other) = (path + "/" + name, workspace.folder + "/other")
        if manager.fileExists(atPath: other) { try manager.removeItem(atPath: other) }
        try manager.moveItem(atPath: file, toPath: other)
        switch what {
        case "pipe": try #require(mkfifo(file, 0o600) == 0)
        case "link": try manager.createSymbolicLink(atPath: file, withDestinationPath: other)
        case "folder": try manager.createDirectory(atPath: file, withIntermediateDirectories: false)
        default: try manager.linkItem(atPath: other, toPath: file)
        }
        try expectRefused("\(what) for \(name)", inAll: true)
      }
    }
    for name in ["earlier-1", "earlier-7", "proofs/a", "x"] {
      _ = try whole(.closed)
      try manager.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: false)
      try expectRefused("an empty folder \(name)")
    }
  }

  @Test("what the page says it does not check it does not, and ungcuu does where it says so")
  func unchecked() throws {
    var bundle = try whole(.closed)
    try bundle.changeLines(of: "consistency.txt") {
      $0[1] = Data(repeating: 7, count: 32).base64EncodedString()
    }
    try bundle.sum(path)
    #expect(try guide().check().status == 0)
    #expect(try verdict("--anchor", workspace.folder + "/anchor.note") == "FORKED")

    bundle = try whole(.closed)
    try bundle.replaceNote("late.note") { Corruption.changingSignature(of: $0) }
    try bundle.sum(path)
    #expect(try guide().checkByPython().status == 0)
    #expect(try guide().check().status != 0)
    #expect(try verdict() == "TAMPERED")

    bundle = try whole(.closed)
    bundle.files["report.html"] = Data("another\n".utf8)
    try bundle.sum(path)
    #expect(try guide().check().status == 0)
    #expect(try verdict() == "INTACT")
  }
}
