import Glibc
import TestSupport
import Testing

@Suite("A walk killed at any moment", .timeLimit(.minutes(60)))
struct KillTests {
  @Test(
    "everything the screen had shown as recorded is there, once, and the walk goes on to its end",
    arguments: (1...FaultRow.trials(2, long: 10)).map { UInt64($0) })
  func killedAndResumed(seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed)
    let workspace = try Workspace()
    var kills = 0
    while kills < 100 {
      var walk = try InterruptedWalk(in: workspace)
      kills += try walk.finish(killing: &dice, atMost: 100 - kills)
    }
    let (verdict, status) = try workspace.verify()
    #expect(status == 0)
    #expect(verdict.verdict == "INTACT")
  }
}

/// One run walked to its end by many processes, each but the last killed.
private struct InterruptedWalk {
  private let workspace: Workspace
  private let walk: RansomwareWalk
  private let run: String
  /// What screens had shown as recorded, in the order they did: kept outside the program.
  private var shown: [String] = []

  init(in workspace: Workspace) throws {
    self.workspace = workspace
    walk = RansomwareWalk(photo: try workspace.write("ảnh", to: "anh.jpg"))
    run = try workspace.open()
  }

  /// Walks until the run is closed, and compares the whole record with what was shown.
  ///
  /// - Returns: how many processes were killed.
  mutating func finish(killing dice: inout SeededGenerator, atMost most: Int) throws -> Int {
    var kills = 0
    while true {
      let recorded = try workspace.events(run).flatMap(\.actions)
      let lost = Set(shown).subtracting(recorded)
      let row = FaultRow("F1", "SIGKILL at random, what the screen had shown kept outside")
      try #require(
        row.trial("all shown is there", lost.isEmpty), "shown as recorded, and not there: \(lost)")
      guard recorded.last != RansomwareWalk.closing.action else {
        #expect(recorded.sorted() == walk.actions.sorted())
        return kills
      }
      if kills < most {
        kills += try live(after: recorded, killedBy: &dice) ? 1 : 0
      } else {
        try live(after: recorded)
      }
    }
  }

  /// One process that is killed at a random moment: after so many bytes on the screen, and a bit.
  ///
  /// - Returns: false where it had ended before that.
  private mutating func live(after recorded: [String], killedBy dice: inout SeededGenerator) throws
    -> Bool
  {
    let bytes = Int.random(in: 0...8_000, using: &dice)
    let more = UInt32.random(in: 0...8_000, using: &dice)
    var terminal = try workspace.terminal("resume", run)
    // Some die while they read the run, before the first prompt.
    if bytes > 1_000 {
      try type(after: recorded, on: &terminal)
      _ = try terminal.expect(bytes: bytes)
    }
    usleep(bytes > 1_000 ? more : more * 10)
    try terminal.kill()
    let ending = try terminal.end()
    #expect(ending == .killed(signal: SIGKILL) || ending == .exited(0))
    keep(terminal.written, after: recorded)
    return ending != .exited(0)
  }

  /// The last process of a run, which ends by itself.
  private mutating func live(after recorded: [String]) throws {
    var terminal = try workspace.terminal("resume", run)
    try type(after: recorded, on: &terminal)
    #expect(try terminal.end(within: 180) == .exited(0))
    keep(terminal.written, after: recorded)
  }

  /// Types all that is left, ahead, once the program listens.
  private func type(after recorded: [String], on terminal: inout PseudoTerminal) throws {
    try terminal.expect("Lệnh (? trợ giúp) >", within: 30)
    let lines = walk.remaining(after: Set(recorded)).flatMap(\.lines)
    try terminal.send(lines.map { $0 + "\r" }.joined())
  }

  /// Keeps what a screen showed as recorded: the first actions of those that were left.
  private mutating func keep(_ written: [UInt8], after recorded: [String]) {
    let left = walk.remaining(after: Set(recorded)).map(\.action).filter { !$0.isEmpty }
    let count = Self.recordedCount(in: String(decoding: written, as: UTF8.self))
    #expect(count <= left.count)
    shown += left.prefix(count)
  }

  /// How often the program said that something is recorded.
  ///
  /// Below a new screen it says again what was said before; what is said after the screen's first
  /// prompt is new.
  private static func recordedCount(in written: String) -> Int {
    let screens = written.split(separator: "\u{1B}[H\u{1B}[2J")
    return screens.reduce(0) { count, screen in
      guard let prompt = screen.firstRange(of: "\r\u{1B}[J") else { return count }
      return count + screen[prompt.upperBound...].ranges(of: "✓ Đã ghi").count
    }
  }
}
