import Foundation
import TestSupport
import Testing

/// Clocks that are set while a record is made; `make torture` installs faketime.
@Suite("The machine's clock is set", .timeLimit(.minutes(5)))
struct ClockTests {
  private static let day = 86_400_000
  private static let faketime = "/usr/bin/faketime"
  private static let canFake = FileManager.default.isExecutableFile(atPath: faketime)
  /// The boot clock can be moved in a namespace of time, which only root makes.
  private static let canMoveBoot =
    getuid() == 0 && FileManager.default.fileExists(atPath: "/proc/self/ns/time")
  /// The boot clock stays the machine's.
  private static let wallOnly = ["FAKETIME_DONT_FAKE_MONOTONIC": "1"]

  private struct Jump: Decodable {
    let kind: String
    let wall_ms: Int
    let up_ms: Int

    var ahead: Int { wall_ms - up_ms }
    /// The days it is ahead, to the nearest.
    var days: Int { Int((Double(ahead) / Double(ClockTests.day)).rounded()) }
  }

  /// The jumps on record, in their order.
  private func jumps(in workspace: Workspace) throws -> [Jump] {
    let lines = try workspace.python(
      """
      for body, in sqlite3.connect('runs/audit.sqlite').execute('SELECT body FROM events ORDER BY seq'):
          if b'"kind":"clock.jumped"' in body:
              print(body.decode())
      """)
    return try lines.split(separator: "\n").map {
      try JSONDecoder().decode(Jump.self, from: Data($0.utf8))
    }
  }

  /// How many actions are acknowledged.
  private func headCount(in workspace: Workspace) throws -> Int {
    try Data(contentsOf: URL(filePath: workspace.folder + "/runs/heads.log"))
      .count { $0 == UInt8(ascii: "\n") }
  }

  private func expectWhole(_ workspace: Workspace) throws {
    let whole = try workspace.verify()
    #expect(whole.reading.verdict == "INTACT")
    #expect(whole.status == 0)
  }

  @Test(
    "a day ahead and back between commands is on record and told in replay; verify is as ever",
    .enabled(if: canFake, "faketime is not installed here"),
    arguments: 0..<UInt64(FaultRow.trials(1, long: 40)))
  func commands(seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.done("note", run, "Trước")
    // By how many days the clock is off at each command; before and after them it is right.
    let days = (0..<4).map { _ in [-1, 0, 1].randomElement(using: &dice) ?? 0 }
    for days in days {
      let noted = try workspace.run(
        ["note", run, "Giờ khác"], under: [Self.faketime, "-f", "\(days < 0 ? "" : "+")\(days)d"],
        with: Self.wallOnly)
      #expect(noted.status == 0, "\(noted.errors)")
    }
    try workspace.done("note", run, "Sau")
    let expected = zip([0] + days, days + [0]).map { $1 - $0 }.filter { $0 != 0 }
    let jumps = try jumps(in: workspace).map(\.days)
    let replayed = try workspace.run(["replay", run], lang: "en")
    let told = replayed.output.split(separator: "\n").filter { $0.hasPrefix("⚠") }
    let verdict = try workspace.verify().reading.verdict
    let isTold =
      replayed.status == 0 && told.map { $0.contains("ahead") } == expected.map { $0 > 0 }
    #expect(
      FaultRow("F6", "the clock set a day back and forward").trial(
        verdict, jumps == expected && isTold && verdict == "INTACT"),
      "\(days): \(jumps) \(told)")
  }

  @Test(
    "a day ahead and back between two actions of one walk is on record before the second",
    .enabled(if: canFake, "faketime is not installed here"))
  func walk() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let clock = try workspace.write("+0\n", to: "clock")
    var terminal = try workspace.terminal(
      "resume", run, rows: 60,
      with: Self.wallOnly.merging([
        "LD_PRELOAD": "/usr/$LIB/faketime/libfaketime.so.1", "FAKETIME_NO_CACHE": "1",
        "FAKETIME_TIMESTAMP_FILE": clock,
      ]) { $1 })
    try terminal.expect("Lệnh (? trợ giúp) >")
    for (place, offset) in ["+0", "+1d", "+1d", "+0"].enumerated() {
      try workspace.write(offset + "\n", to: "clock")
      let before = try headCount(in: workspace)
      try terminal.send("n\rGhi chú \(place)\r")
      let deadline = Deadline(in: 10)
      while try headCount(in: workspace) == before {
        try #require(deadline.milliseconds > 0, "\(terminal.screen.text)")
        usleep(1000)
      }
    }
    try terminal.send("q\r")
    #expect(try terminal.end() == .exited(0))
    let days = try jumps(in: workspace).map(\.days)
    #expect(FaultRow("F6", "the clock set within a walk").trial("\(days)", days == [1, -1]))
    let events = try workspace.events(run)
    #expect(events.count { $0.kind == "note.added" } == 4)
    try expectWhole(workspace)
  }

  @Test(
    "sleep is no jump: both clocks count it; a boot clock that moves alone is one",
    .enabled(if: canFake && canMoveBoot, "needs faketime, and root for a namespace of time"))
  func sleep() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let asleep = ["/usr/bin/unshare", "--time", "--boottime", "\(Self.day / 1000)", "--"]
    let noted = try workspace.run(
      ["note", run, "Máy vừa thức dậy"], under: asleep + [Self.faketime, "-f", "+1d"],
      with: Self.wallOnly)
    #expect(noted.status == 0, "\(noted.errors)")
    let jumped = try jumps(in: workspace).map(\.days)
    #expect(FaultRow("F6", "the machine asleep for a day").trial("\(jumped)", jumped.isEmpty))
    try workspace.done("note", run, "Như cũ")
    #expect(try jumps(in: workspace).isEmpty)
    let moved = try workspace.run(["note", run, "Đồng hồ khởi động"], under: asleep)
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(try jumps(in: workspace).map(\.days) == [-1])
    try expectWhole(workspace)
  }
}
