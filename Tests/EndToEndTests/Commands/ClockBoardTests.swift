import Foundation
import TestSupport
import Testing

@Suite("The board of clocks: over all open runs, and on a wall", .timeLimit(.minutes(3)))
struct ClockBoardTests {
  /// Opens a live run that was detected at some time.
  private func open(_ workspace: borrowing Workspace, detected: String) throws -> String {
    try workspace.done(
      "run", "ransomware", "--no-walk", "--set", "system=web", "--detected", detected
    ).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test("live runs and drills apart, closed ones not at all, and no screen is an error said")
  func printed() throws {
    let workspace = try Workspace()
    let run = try open(workspace, detected: "2026-11-01 08:00")
    let drill = try workspace.open()
    let closed = try open(workspace, detected: "2026-11-02 08:00")
    try workspace.done("abort", closed, "--reason", "Nhầm")
    let live = try workspace.run(["clocks"], lang: "en")
    #expect(live.output.hasPrefix("! LATE by") && live.output.contains("Decree 331/2026/ND-CP"))
    #expect(live.output.contains(run) && !live.output.contains(drill))
    #expect(!live.output.contains(closed))
    #expect(try workspace.done("clocks", "--drills").contains(drill))
    let json = try JSONSerialization.jsonObject(
      with: Data(workspace.done("clocks", "--json").utf8))
    let clocks = try #require(json as? [[String: Any]])
    #expect(clocks.allSatisfy { $0["run"] as? String == run && $0["mode"] as? String == "live" })
    #expect(clocks.first?["status"] as? String == "late")
    let blind = try workspace.run(["clocks", "--watch"], lang: "en")
    #expect(blind.status == 1 && blind.errors.contains("--watch needs a terminal"))
    #expect(try workspace.run(["clocks", "--watch", "--json"], lang: "en").status == 64)
  }

  @Test("before the first run nothing is due, on a wall screen too, and its first run is shown")
  func beforeTheFirst() throws {
    let workspace = try Workspace()
    let none = try workspace.run(["clocks", "--json"])
    #expect(none.status == 0 && none.output == "[]\n", "\(none)")
    var terminal = try workspace.terminal("clocks", "--watch", rows: 30)
    try terminal.expect("Không có thời hạn", within: 30)
    let run = try open(workspace, detected: "2026-11-01 08:00")
    try terminal.resize(rows: 32, columns: 90)
    try terminal.expect(run, within: 30)
    try terminal.expect("Điều 31.2.d; đã đọc trong văn bản", within: 30)
    try terminal.send("q")
    #expect(try terminal.end() == .exited(0))
  }

  @Test("a wall screen keeps what it read last where it can read no more, and says so")
  func watched() throws {
    let workspace = try Workspace()
    let run = try open(workspace, detected: "2026-11-01 08:00")
    var terminal = try workspace.terminal("clocks", "--watch", rows: 30)
    try terminal.expect(run, within: 30)
    let runs = workspace.folder + "/runs"
    try FileManager.default.moveItem(atPath: runs, toPath: runs + "-away")
    try terminal.resize(rows: 32, columns: 90)
    try terminal.expect("KHÔNG CẬP NHẬT ĐƯỢC", within: 30)
    #expect(terminal.screen.text.contains(run))
    try FileManager.default.moveItem(atPath: runs + "-away", toPath: runs)
    let second = try open(workspace, detected: "2026-11-02 08:00")
    try terminal.resize(rows: 40, columns: 90)
    try terminal.expect(second, within: 30)
    #expect(!terminal.screen.text.contains("KHÔNG CẬP NHẬT ĐƯỢC"))
    #expect(terminal.screen.unknown == [] && terminal.screen.scrollback == [])
    try terminal.send("q")
    #expect(try terminal.end(within: 30) == .exited(0))
  }
}
