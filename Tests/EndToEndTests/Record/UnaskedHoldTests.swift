import Foundation
import TestSupport
import Testing

@Suite("Legal holds that nobody can ask any more", .timeLimit(.minutes(5)))
struct UnaskedHoldTests {
  @Test("nothing is erased while a trail that was set aside cannot be read")
  func unreadableTrail() throws {
    let made = try LostHold.unreadable()
    try made.expectRefused(saying: "damaged-1", "cannot be known", "backup")
  }

  @Test("nothing is erased while a trail that was set aside is gone")
  func goneTrail() throws {
    let made = try LostHold.unreadable()
    try FileManager.default.removeItem(atPath: made.workspace.folder + "/runs/damaged-1")
    try made.expectRefused(saying: "is not there", "cannot be known", "backup")
  }

  @Test("nothing is erased while a run of a trail that was set aside cannot be read")
  func unreadableRun() throws {
    let made = try LostHold { run in
      """
      import hashlib
      trail = sqlite3.connect('runs/audit.sqlite')
      text, = trail.execute("SELECT sql FROM sqlite_master WHERE name = 'events_update'").fetchone()
      trail.execute('DROP TRIGGER events_update')
      last, body = trail.execute(
          'SELECT seq, body FROM events WHERE run = ? ORDER BY seq DESC LIMIT 1', ['\(run)']
      ).fetchone()
      body = body.replace(b'"kind"', b' "kind"')
      trail.execute(
          'UPDATE events SET body = ?, leaf = ? WHERE seq = ?',
          (body, hashlib.sha256(bytes(1) + body).digest(), last))
      trail.execute(text)
      trail.commit()
      """
    }
    try made.expectRefused(saying: made.held, "cannot be known", "backup")
  }

  @Test("nothing is erased while a trail that was set aside is not what it was then")
  func exchangedTrail() throws {
    let made = try LostHold { _ in
      """
      import shutil
      trail = sqlite3.connect('runs/audit.sqlite')
      trail.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      trail.execute('DROP TRIGGER events_delete')
      trail.close()
      """
    }
    try made.workspace.python(
      """
      trail = sqlite3.connect('runs/damaged-1/audit.sqlite')
      trail.execute('DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)')
      trail.commit()
      """)
    try made.expectRefused(saying: "damaged-1", "cannot be known", "backup")
  }

  @Test("a trail that can be read again is asked again")
  func restored() throws {
    let made = try LostHold { _ in
      """
      import os, shutil
      trail = sqlite3.connect('runs/audit.sqlite')
      trail.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      trail.close()
      shutil.copy('runs/audit.sqlite', 'backup.sqlite')
      with open('runs/audit.sqlite', 'r+b') as damaged: damaged.write(bytes(5000))
      """
    }
    try made.expectRefused(saying: "damaged-1", "cannot be known", "backup")
    try made.workspace.python(
      """
      import os, shutil
      shutil.copy('backup.sqlite', 'runs/damaged-1/audit.sqlite')
      """)
    try made.expectRefused(saying: "Lệnh 12")
    try made.workspace.done("hold", made.held, "--basis", "Lệnh 12", "--lift")
    try made.withhold()
  }
}

/// A workspace with a hold in a trail that was damaged and set aside.
private struct LostHold {
  let workspace: Workspace
  /// The run that is under a hold.
  let held: String
  /// Another with the same evidence.
  let other: String

  /// The held run's trail is damaged by some Python and set aside; the other run is of the next.
  init(damaging statements: (_ run: String) -> String) throws {
    workspace = try Workspace()
    held = try workspace.open()
    try workspace.write("bytes of a screen", to: "screen.png")
    try workspace.done("attach", held, "screen.png")
    try workspace.done("hold", held, "--basis", "Lệnh 12")
    try workspace.python(statements(held))
    try workspace.done("recover", "--reason", "hỏng")
    other = try workspace.open()
    try workspace.done("attach", other, "screen.png")
  }

  /// A trail of which nothing can be read.
  static func unreadable() throws -> LostHold {
    try LostHold { _ in
      """
      import os
      with open('runs/audit.sqlite', 'r+b') as trail: trail.write(bytes(5000))
      for name in ['-wal', '-shm']:
          if os.path.exists('runs/audit.sqlite' + name): os.remove('runs/audit.sqlite' + name)
      """
    }
  }

  /// Holds nothing to be erased, and each refusal to have some words in it.
  func expectRefused(saying words: String...) throws {
    let evidence = try #require(try read([Evidence].self, "evidence", other).first)
    let login = try #require(
      try read([Value].self, "redact", "trail").last { $0.path == "os_user" })
    let asked = [
      ["evidence", "withhold", other, evidence.id],
      ["redact", "trail", "\(login.seq)", login.path, "--log", login.log],
    ]
    for command in asked {
      let refused = try workspace.run(command + ["--basis", "NĐ 356"], lang: "en")
      #expect(refused.status == 1, "\(command)")
      for text in words {
        #expect(refused.errors.contains(text), "\(command): \(refused.errors)")
      }
    }
    let path = try workspace.done("evidence", "open", other, evidence.id, "--reason", "x")
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try read([Value].self, "redact", "trail").contains(login))
  }

  /// Withholds the evidence, which must be done.
  func withhold() throws {
    let evidence = try #require(try read([Evidence].self, "evidence", other).first)
    try workspace.done("evidence", "withhold", other, evidence.id, "--basis", "NĐ 356")
  }

  private func read<Rows: Decodable>(_: Rows.Type, _ command: String, _ run: String) throws -> Rows
  {
    let json = try workspace.done(command, run, "--json")
    return try JSONDecoder().decode(Rows.self, from: Data(json.utf8))
  }

  private struct Evidence: Decodable { let id: String }

  private struct Value: Decodable, Equatable {
    let log: String
    let seq: Int
    let path: String
  }
}
