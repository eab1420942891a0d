import Foundation
import TestSupport
import Testing

@Suite("Personal data, holds and custody by commands", .timeLimit(.minutes(5)))
struct ErasureCommandTests {
  /// A workspace with a drill on which a note about a person and a file were put.
  private func opened() throws -> (workspace: Workspace, run: String, evidence: String) {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.done("note", run, "Bà Hoa-Mai gọi", "--personal")
    try workspace.write("bytes of a screen", to: "screen.png")
    try workspace.done("attach", run, "screen.png", "--step", "triage", "--seal", "N1")
    return (workspace, run, try workspace.evidence(run)[0].id)
  }

  /// The files below a folder in which a text stands.
  private func files(
    holding text: String, in workspace: Workspace, below folder: String = "runs"
  ) throws -> String {
    try Finished(
      running: ["/usr/bin/env", "grep", "-rlF", text, folder],
      environment: ProcessInfo.processInfo.environment, in: workspace.folder
    ).output
  }

  @Test("a value is found by the list, erased by its place, and said to be erased everywhere")
  func redact() throws {
    let (workspace, run, _) = try opened()
    let note = try #require(try workspace.disclosed(run).first { $0.value.contains("Hoa-Mai") })
    #expect(note.kind == "note.added" && note.path == "text")
    let listed = try workspace.done("redact", run)
    #expect(listed.contains("\(note.seq) text: Bà Hoa-Mai gọi"))
    #expect(try !files(holding: "Hoa-Mai", in: workspace).isEmpty)

    let words = ["redact", run, "\(note.seq)", "text"]
    #expect(try workspace.run(words).status == 64)
    let erased = try workspace.run(words + ["--basis", "NĐ 356, Điều 14", "--json"])
    #expect(erased.status == 0 && erased.output.contains("\"redacted\":true"))
    #expect(erased.errors.contains("bản sao lưu"))
    #expect(try files(holding: "Hoa-Mai", in: workspace) == "")

    let again = try workspace.run(words + ["--basis", "NĐ 356, Điều 14"])
    #expect(again.status == 1 && again.errors.contains("đã xóa theo NĐ 356, Điều 14"))
    #expect(try workspace.done("replay", run).contains("‹đã xóa theo NĐ 356, Điều 14›"))
    let verified = try workspace.run(["verify", "--json"])
    #expect(verified.status == 0 && verified.output.contains("`text`: dữ liệu cá nhân đã xóa"))
    #expect(try workspace.disclosed(run).allSatisfy { $0.path != "text" })
    let nothing = try workspace.run(["redact", run, "0", "name", "--basis", "x"], lang: "en")
    #expect(nothing.status == 1 && nothing.errors.contains("holds no personal value"))
  }

  @Test("behind a link no file is deleted, and nothing says that one was")
  func linkedEvidence() throws {
    let (workspace, run, evidence) = try opened()
    let kept = workspace.folder + "/runs/evidence"
    try FileManager.default.moveItem(atPath: kept, toPath: workspace.home + "/away")
    try FileManager.default.createSymbolicLink(
      atPath: kept, withDestinationPath: workspace.home + "/away")
    let before = try FileManager.default.subpathsOfDirectory(atPath: kept + "/").count
    let refused = try workspace.run(
      ["evidence", "withhold", run, evidence, "--basis", "NĐ 356"], lang: "en")
    #expect(refused.status == 1, "\(refused.output)")
    #expect(refused.errors.contains("runs/evidence"), "\(refused.errors)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: kept + "/").count == before)
    #expect(try !workspace.events(run).contains { $0.kind == "evidence.withheld" })
    #expect(try workspace.verify().reading.verdict == "TAMPERED")
  }

  @Test("a person goes by their id and a mark once the name is erased; who did what stays")
  func person() throws {
    let (workspace, run, evidence) = try opened()
    try workspace.done("evidence", "move", run, evidence, "--to", "Trần Bình", "--reason", "giữ")
    let unknown = try workspace.run(["redact", run, "--person", "p9", "--basis", "x"])
    #expect(unknown.status == 1 && unknown.errors.contains("p9"))
    try workspace.done("redact", run, "--person", "p2", "--basis", "NĐ 356")
    #expect(try files(holding: "Trần Bình", in: workspace) == "")
    #expect(try workspace.done("status", run).contains("p2 ‹đã xóa tên›"))
    #expect(try workspace.done("evidence", run).contains("đang giữ: p2 ‹đã xóa tên›"))
    #expect(try workspace.evidence(run)[0].holder == "p2")
    #expect(try workspace.run(["replay", run]).status == 0)
  }

  @Test("the login and the machine of a session are erased through `trail`")
  func trail() throws {
    let (workspace, run, _) = try opened()
    let session = try #require(try workspace.disclosed("trail").first { $0.path == "os_user" })
    #expect(session.kind == "session.opened")
    try workspace.done("hold", run, "--basis", "Lệnh 7")
    let words = ["redact", "trail", "\(session.seq)", "os_user", "--basis", "NĐ 356"]
    let held = try workspace.run(words)
    #expect(held.status == 1 && held.errors.contains("\(run): Lệnh 7"))
    try workspace.done("hold", run, "--basis", "Lệnh 7", "--lift")
    try workspace.done("hold", "trail", "--basis", "Lệnh 8")
    #expect(try workspace.run(words).errors.contains("Lệnh 8"))
    try workspace.done("hold", "trail", "--basis", "Lệnh 8", "--lift")
    #expect(try workspace.run(words).status == 0)
    #expect(try workspace.run(words).status == 1)
    let left = try workspace.disclosed("trail").filter { $0.seq == session.seq }
    #expect(left.map(\.path) == ["host"])
    #expect(try workspace.verify().reading.verdict == "INTACT")
  }

  @Test("nothing is erased under a hold, and the hold is shown with who set it")
  func hold() throws {
    let (workspace, run, evidence) = try opened()
    try workspace.done("hold", run, "--basis", "Lệnh 7", "--reason", "điều tra")
    #expect(try workspace.done("status", run).contains("Lệnh giữ nguyên hồ sơ: Lệnh 7, Lan"))
    #expect(try workspace.done("status", run, "--json").contains("\"holds\":[\"Lệnh 7\"]"))
    for words in [
      ["redact", run, "--person", "p1", "--basis", "x"],
      ["evidence", "withhold", run, evidence, "--basis", "x"],
    ] {
      let held = try workspace.run(words)
      #expect(held.status == 1 && held.errors.contains("Lệnh 7"))
    }
    let other = try workspace.run(["hold", run, "--basis", "Lệnh 9", "--lift"])
    #expect(other.status == 1 && other.errors.contains("Lệnh 7"))
    let lifted = try workspace.done("hold", run, "--basis", "Lệnh 7", "--lift", "--json")
    #expect(lifted == "{\"holds\":[],\"run\":\"\(run)\"}")
    try workspace.done("abort", run, "--reason", "x")
    try workspace.done("evidence", "withhold", run, evidence, "--basis", "NĐ 356")
    #expect(try workspace.run(["replay", run]).status == 0)
  }

  @Test("an access is on record before anything is copied out; what is there is not written over")
  func open() throws {
    let (workspace, run, evidence) = try opened()
    let words = ["evidence", "open", run, evidence, "--reason", "công an xem"]
    #expect(try workspace.run(words + ["-o", "screen.png"]).errors.contains("đã có"))
    #expect(try workspace.evidence(run)[0].history.isEmpty)
    #expect(try workspace.run(words + ["-o", "copy.png"]).status == 0)
    let copy = try String(contentsOfFile: workspace.folder + "/copy.png", encoding: .utf8)
    #expect(copy == "bytes of a screen")
    let path = try workspace.run(words).output.trimmingCharacters(in: .newlines)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == copy)
    let opened = try workspace.evidence(run)[0].history
    #expect(opened.map(\.what) == ["opened", "opened"])
    #expect(opened.map(\.reason) == ["công an xem", "công an xem"])
    let unknown = try workspace.run(["evidence", "open", run, "e99", "--reason", "x"])
    #expect(unknown.status == 1 && unknown.errors.contains(evidence))
  }

  @Test(
    "a file is withheld: its bytes go, hash and events stay; one left by a crash goes next time")
  func withhold() throws {
    let (workspace, run, evidence) = try opened()
    let kept = try workspace.run(["evidence", "open", run, evidence, "--reason", "x"]).output
    let path = kept.trimmingCharacters(in: .newlines)
    let words = ["evidence", "withhold", run, evidence, "--basis", "NĐ 356"]
    let withheld = try workspace.run(words)
    #expect(withheld.status == 0 && withheld.errors.contains("bản sao lưu"))
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try files(holding: "bytes of a screen", in: workspace) == "")
    #expect(try workspace.run(["verify", "--json"]).output.contains("đã hủy đúng quy định"))
    for view in [["evidence", run], ["status", run], ["replay", run]] {
      let words = try workspace.run(view).output.split(whereSeparator: \.isWhitespace)
      #expect(words.joined(separator: " ").contains("đã hủy nội dung theo NĐ 356"), "\(view)")
    }
    let open = try workspace.run(["evidence", "open", run, evidence, "--reason", "x"])
    #expect(open.status == 1 && open.errors.contains("NĐ 356"))
    #expect(try workspace.run(words).status == 1)
    // What a crash between the event and the file leaves.
    try Data("bytes of a screen".utf8).write(to: URL(filePath: path))
    #expect(try workspace.run(["verify", "--json"]).output.contains("VẪN CÒN"))
    #expect(try workspace.run(words).status == 0)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a file that another run names stays while that run needs it, and wholly under its hold")
  func shared() throws {
    let (workspace, run, evidence) = try opened()
    let other = try workspace.open()
    try workspace.done("attach", other, "screen.png")
    try workspace.done("hold", other, "--basis", "Lệnh 7")
    let words = ["evidence", "withhold", run, evidence, "--basis", "NĐ 356"]
    let held = try workspace.run(words)
    #expect(held.status == 1 && held.errors.contains(other) && held.errors.contains("Lệnh 7"))
    #expect(try workspace.evidence(run)[0].withheld == nil)
    try workspace.done("hold", other, "--basis", "Lệnh 7", "--lift")
    let first = try workspace.run(words)
    #expect(first.status == 0 && first.errors.contains(other))
    #expect(try !files(holding: "bytes of a screen", in: workspace).isEmpty)
    let theirs = try workspace.evidence(other)[0].id
    let second = try workspace.run(["evidence", "withhold", other, theirs, "--basis", "NĐ 356"])
    #expect(second.status == 0, "\(second.errors)")
    #expect(try files(holding: "bytes of a screen", in: workspace) == "")
    #expect(try workspace.verify().reading.verdict == "INTACT")
  }

  /// Lets the trail be set aside, and another go on.
  private func recover(_ workspace: Workspace) throws {
    let heads = URL(filePath: workspace.folder + "/runs/heads.log")
    let line = "999 " + String(repeating: "0", count: 64) + " -\n"
    try (Data(contentsOf: heads) + Data(line.utf8)).write(to: heads)
    try workspace.done("recover", "--reason", "thử")
  }

  @Test("a value that could not be erased where it was set aside is shown and exported no more")
  func unerasable() throws {
    let (workspace, run, _) = try opened()
    try recover(workspace)
    try workspace.python(
      """
      trail = sqlite3.connect('runs/damaged-1/audit.sqlite')
      trail.execute('DROP TRIGGER events_delete')
      trail.commit()
      """)
    let note = try #require(try workspace.disclosed(run).first { $0.path == "text" })
    let words = ["redact", run, "\(note.seq)", "text", "--basis", "NĐ 356"]
    let erased = try workspace.run(words, lang: "en")
    #expect(erased.status == 1 && erased.errors.contains("NOT all of its bytes are gone"))
    #expect(erased.errors.contains("events_delete") && erased.errors.contains("by hand"))
    #expect(!erased.errors.contains("close other programs"))
    #expect(try files(holding: "Hoa-Mai", in: workspace).contains("damaged-1"))

    for view in [["status", run], ["replay", run], ["redact", run]] {
      #expect(try !workspace.run(view).output.contains("Hoa-Mai"), "\(view)")
    }
    #expect(try workspace.done("replay", run).contains("‹đã xóa theo NĐ 356›"))
    let before = try workspace.run(["status", run, "--at", "2100-01-01 00:00", "--json"])
    #expect(before.status == 0 && !before.output.contains("Hoa-Mai"), "\(before.errors)")
    try workspace.done("export", run, "-o", "bundle")
    #expect(try files(holding: "Hoa-Mai", in: workspace, below: "bundle") == "")
    #expect(try files(holding: "Lan", in: workspace, below: "bundle").contains("disclosures.jsonl"))
    #expect(try workspace.run(["verify", "bundle"]).status == 0)
  }

  @Test("a name in a trail that was set aside is erased there too")
  func setAside() throws {
    let (workspace, run, _) = try opened()
    try recover(workspace)
    let note = try #require(try workspace.disclosed(run).first { $0.path == "text" })
    #expect(try workspace.done("redact", run).contains("nhật ký cũ \(note.log)"))
    try workspace.done("redact", run, "\(note.seq)", "text", "--basis", "NĐ 356")
    #expect(try files(holding: "Hoa-Mai", in: workspace) == "")
    #expect(try workspace.done("replay", run).contains("‹đã xóa theo NĐ 356›"))
    let verified = try workspace.run(["verify", "--json"]).output
    #expect(verified.contains("\"verdict\":\"INTACT\""))
    #expect(verified.contains("của nhật ký") && !verified.contains("không có sự kiện xóa"))
  }
}

/// A row of `redact RUN --json`.
private struct DisclosedReading: Decodable {
  let log: String
  let seq: Int
  let path: String
  let kind: String
  let value: String
}

/// A row of `evidence RUN --json`, as far as the tests look at it.
private struct EvidenceReading: Decodable {
  struct Handling: Decodable {
    let what: String
    let by: String
    let reason: String?
  }
  struct Withheld: Decodable { let basis: String }

  let id: String
  let holder: String
  let history: [Handling]
  let withheld: Withheld?
}

extension Workspace {
  fileprivate func disclosed(_ run: String) throws -> [DisclosedReading] {
    let json = try done("redact", run, "--json")
    return try JSONDecoder().decode([DisclosedReading].self, from: Data(json.utf8))
  }

  fileprivate func evidence(_ run: String) throws -> [EvidenceReading] {
    let json = try done("evidence", run, "--json")
    return try JSONDecoder().decode([EvidenceReading].self, from: Data(json.utf8))
  }
}
