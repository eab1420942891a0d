import Foundation
import TestSupport
import Testing

/// Trails as older programs left them: `Fixtures/Trails` only grows.
@Suite("Trails of older programs, and of newer ones", .timeLimit(.minutes(5)))
struct OldTrailTests {
  private static let fixtures = Workspace.source + "/Tests/Fixtures/Trails"
  private static let programs = ["main-job"]

  /// A workspace with an older program's trail in it, and the one run it holds.
  private func workspace(of program: String) throws -> (Workspace, run: String) {
    let workspace = try Workspace()
    let runs = workspace.folder + "/runs"
    if FileManager.default.fileExists(atPath: runs) {
      try FileManager.default.removeItem(atPath: runs)
    }
    try FileManager.default.copyItem(atPath: "\(Self.fixtures)/\(program)/runs", toPath: runs)
    let listed = try workspace.done("list", "--drills").split(separator: "\n")
    let run = try #require(listed.first?.split(separator: " ").first)
    return (workspace, String(run))
  }

  /// All events' bytes in order, a line each.
  private func bodies(in workspace: Workspace) throws -> [Substring] {
    try workspace.python(
      """
      for body, in sqlite3.connect('runs/audit.sqlite').execute('SELECT body FROM events ORDER BY seq'):
          print(body.decode())
      """
    ).split(separator: "\n")
  }

  @Test("is read, verified, replayed and gone on with, and its events stay", arguments: programs)
  func old(_ program: String) throws {
    let (workspace, run) = try workspace(of: program)
    let before = try bodies(in: workspace)
    let heads = try Data(contentsOf: URL(filePath: workspace.folder + "/runs/heads.log"))
    #expect(try workspace.verify().reading.verdict == "INTACT")
    #expect(try workspace.verify().reading.size == before.count)
    #expect(try workspace.status(run).status != "open")
    let replayed = try workspace.run(["replay", run])
    #expect(replayed.status == 0, "\(replayed.errors)")

    try workspace.done("note", run, "Ghi thêm bằng chương trình mới")
    try workspace.done("reopen", run, "--reason", "Xem lại")
    try workspace.done("abort", run, "--reason", "Thôi")
    try workspace.done("checkpoint")
    let new = try workspace.open()
    try workspace.done("note", new, "Lượt mới trong nhật ký cũ")

    let after = try bodies(in: workspace)
    #expect(after.count > before.count)
    #expect(Array(after.prefix(before.count)) == before)
    let lines = try Data(contentsOf: URL(filePath: workspace.folder + "/runs/heads.log"))
    #expect(lines.starts(with: heads))
    let (reading, status) = try workspace.verify()
    #expect(reading.verdict == "INTACT")
    #expect(reading.size == after.count)
    #expect(status == 0)
    for run in [run, new] {
      let replayed = try workspace.run(["replay", run])
      #expect(replayed.status == 0, "\(replayed.errors)")
    }
  }

  @Test("of a newer version is not written to; its events are verified as far as they can be")
  func newer() throws {
    let (workspace, run) = try workspace(of: "main-job")
    // A layout that a newer program may have: one table more, and a greater version.
    try workspace.python(
      """
      trail = sqlite3.connect('runs/audit.sqlite')
      trail.executescript('CREATE TABLE later(x TEXT) STRICT; PRAGMA user_version = 2')
      """)
    let before = try Data(contentsOf: URL(filePath: workspace.folder + "/runs/audit.sqlite"))
    for arguments in [["note", run, "Thử"], ["recover", "--reason", "Thử"], ["checkpoint"]] {
      let refused = try workspace.run(arguments, lang: "en")
      #expect(refused.status == 1, "\(arguments)")
      #expect(refused.errors.contains("newer"), "\(arguments): \(refused.errors)")
    }
    #expect(
      try Data(contentsOf: URL(filePath: workspace.folder + "/runs/audit.sqlite")) == before)
    let (reading, status) = try workspace.verify()
    #expect(reading.verdict == "COULD_NOT_RUN")
    #expect(reading.size == (try bodies(in: workspace).count))
    #expect(status == 1)
    let told = try workspace.run(["verify"], lang: "en")
    #expect((told.output + told.errors).contains("newer"))

    // The number hides nothing that was done to the events.
    try workspace.python(
      """
      trail = sqlite3.connect('runs/audit.sqlite')
      text, = trail.execute("SELECT sql FROM sqlite_master WHERE name = 'events_delete'").fetchone()
      trail.execute('DROP TRIGGER events_delete')
      trail.execute('DELETE FROM events WHERE seq = 5')
      trail.execute(text)
      trail.commit()
      """)
    #expect(try workspace.verify().reading.verdict == "TAMPERED")
  }
}
