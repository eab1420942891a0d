import Foundation
import TestSupport
import Testing

@Suite("Drills: their clock, their injects, apart from what is real", .timeLimit(.minutes(5)))
struct DrillTests {
  private static let playbook = """
    playbook: 1
    id: quick
    version: 1.0.0
    title: {vi: Thử nhanh, en: Quick}
    injects:
      - {id: backup, at: 30m, text: {vi: Máy chủ sao lưu cũng hỏng., en: The backup server fails too.}}
      - {id: press, at: 9d, text: {vi: Báo chí gọi., en: A reporter calls.}}
    steps:
      - {id: look, title: {vi: Xem, en: Look}, do: {vi: Xem máy., en: Look at it.}}
      - id: tell
        title: {vi: Báo, en: Tell}
        do: {vi: Báo ngay., en: Tell at once.}
        needs: [look]
        deadline: {within: 4d, from: look}
    """

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(Self.playbook, to: "playbooks/quick.yaml")
    return workspace
  }

  /// Lets an incident go on for some minutes in a drill whose clock runs 1000 times as fast.
  private func pass(minutes: Int) { usleep(UInt32(minutes * 60_000)) }

  @Test("at a terminal an inject is told at its time, on record once, and not again on a resume")
  func walk() throws {
    let workspace = try workspace()
    var lan = try workspace.terminal("run", "quick", "--drill", "--clock", "1000x", rows: 100)
    try lan.expect("là chưa rõ) >", within: 30)
    try lan.send("-\r")
    try lan.expect("Đồng hồ diễn tập nhanh gấp 1000 lần", within: 30)
    try lan.expect("trợ giúp) >", within: 30)
    #expect(!lan.screen.text.contains("TÌNH TIẾT"))
    let listed = try workspace.done("list", "--drills").split(separator: " ")
    let run = String(try #require(listed.first))
    // Another person stands at the same run before its time has come.
    var minh = try workspace.terminal("resume", run, as: "Minh", rows: 100)
    try minh.expect("trợ giúp) >", within: 30)
    pass(minutes: 31)
    try lan.send("\r")
    try lan.expect("▲ TÌNH TIẾT MỚI", within: 30)
    try lan.expect("Máy chủ sao lưu cũng hỏng.", within: 30)
    try minh.send("\r")
    try minh.expect("Máy chủ sao lưu cũng hỏng.", within: 30)
    try lan.send("xong\r")
    try lan.expect("Đã ghi", within: 30)
    try lan.send("q\r")
    #expect(try lan.end(within: 30) == .exited(0))
    try minh.send("q\r")
    #expect(try minh.end(within: 30) == .exited(0))

    let events = try workspace.events(run)
    #expect(events.count { $0.kind == "inject.shown" } == 1)
    var again = try workspace.terminal("resume", run, rows: 100)
    try again.expect("trợ giúp) >", within: 30)
    #expect(!again.screen.text.contains("TÌNH TIẾT MỚI"))
    try again.send("t\r")
    try again.expect("Tình tiết diễn tập", within: 30)
    try again.expect("Máy chủ sao lưu cũng hỏng.", within: 30)
    #expect(!again.screen.text.contains("Báo chí gọi."))
    try again.kill()
    #expect(try workspace.run(["replay", run]).status == 0)
    #expect(try workspace.verify().reading.verdict == "INTACT")
  }

  @Test(
    "a command tells it beside its result; the record keeps the machine's time, the pace says the rest"
  )
  func commands() throws {
    let workspace = try workspace()
    let run = try workspace.done("run", "quick", "--drill", "--clock", "1000x", "--no-walk")
    pass(minutes: 31)
    let done = try workspace.run(["step", "done", run, "look"], lang: "en")
    #expect(done.errors.contains("▲ INJECT, "))
    #expect(done.errors.contains("The backup server fails too."))
    let again = try workspace.run(["note", run, "x"], lang: "en")
    #expect(!again.errors.contains("INJECT"))

    let bodies = try workspace.done("replay", run, "--json").split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(bodies.first??["pace"] as? Int == 1000)
    let times = bodies.compactMap { $0?["at"] as? Int }
    let passed = try #require(times.last) - (times.first ?? 0)
    #expect(passed < 60_000, "recorded times are the machine's")
    let started = try #require(
      bodies.first { $0?["kind"] as? String == "clock.started" }??["start"] as? Int)
    #expect(started - (times.first ?? 0) >= 31 * 60_000, "clocks are the incident's")
    let status = try JSONSerialization.jsonObject(
      with: Data(try workspace.done("status", run, "--json").utf8))
    let injects = (status as? [String: Any])?["injects"] as? [[String: Any]]
    #expect(injects?.map { $0["id"] as? String } == ["backup"])
    #expect(injects?.first?["shown"] != nil)
  }

  @Test(
    "a deadline is drawn by the drill's clock, and one that has passed by sign, word and colour")
  func drawn() throws {
    let workspace = try workspace()
    try workspace.write(
      Self.playbook.replacing("within: 4d", with: "within: 30m"), to: "playbooks/quick.yaml")
    let run = try workspace.done("run", "quick", "--drill", "--clock", "1000x", "--no-walk")
    try workspace.done("step", "done", run, "look")
    let svg = ["graph", run, "--format", "svg"]
    let (path, text) = ("<path class=\"uc-solid uc-late\"", "<text class=\"uc-late\"")
    pass(minutes: 31)
    #expect(try workspace.status(run).clocks.map(\.status) == ["late"])
    let tree = try workspace.run(["graph", run], lang: "en").output
    #expect(tree.contains("! deadline 30 min from look: LATE by"), "\(tree)")
    let late = try workspace.run(svg, lang: "en").output
    // At the step, at what its deadline rests on, and in the legend.
    #expect(
      late.ranges(of: path).count == 3 && late.contains("own limit")
        && late.contains(">past its deadline<"))
    #expect(late.contains(text) && late.contains("LATE by"))
    #expect(!late.contains(">has a deadline<"))
    let mermaid = try workspace.run(["graph", run, "--format", "mermaid"], lang: "en").output
    #expect(mermaid.contains("<br/>! deadline 30 min from look: LATE by"))
    #expect(mermaid.contains("accDescr: A step graph read from top to bottom: 2 steps"))
    let json = try workspace.done("graph", run, "--json")
    #expect(json.contains("\"status\":\"late\"") && json.contains("\"due\":"))
    try workspace.done("step", "done", run, "tell")
    let met = try workspace.run(svg, lang: "en").output
    #expect(!met.contains(path) && !met.contains(text) && met.contains(">has a deadline<"))
  }

  @Test("times that people type are the incident's")
  func typed() throws {
    let workspace = try workspace()
    let run = try workspace.done("run", "quick", "--drill", "--clock", "1000x", "--no-walk")
    pass(minutes: 61)
    try workspace.done("step", "done", run, "look", "--happened", "1h ago")
    let events = try workspace.done("replay", run, "--json").split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    let opened = try #require(events.first?["at"] as? Int)
    let done = events.first { $0["kind"] as? String == "step.done" }
    let happened = try #require(done?["happened"] as? Int) - opened
    #expect((60_000..<30 * 60_000).contains(happened), "an hour before now, by the drill's clock")
    let then = try workspace.run(["status", run, "--at", "2h ago"])
    #expect(then.status != 0, "the run was not open then")
    #expect(
      try workspace.run(["status", run, "--at", "30m ago", "--json"]).output.contains(#""done""#)
        == false)
    #expect(try workspace.run(["replay", run]).status == 0)
  }

  @Test("a run opened from a step of a drill goes on in its time")
  func linked() throws {
    let workspace = try workspace()
    let opens = Self.playbook.replacing("id: quick", with: "id: outer")
      .replacing("do: {vi: Xem máy., en: Look at it.}", with: "do: Look., opens: {playbook: quick}")
    try workspace.write(opens, to: "playbooks/outer.yaml")
    let run = try workspace.done("run", "outer", "--drill", "--clock", "1000x", "--no-walk")
    pass(minutes: 61)
    var lan = try workspace.terminal("resume", run, rows: 100)
    try lan.expect("trợ giúp) >", within: 30)
    try lan.send("mở lượt nối\r")
    try lan.expect("quick", within: 30)
    try lan.send("có\r")
    try lan.expect("Đã mở", within: 30)
    try lan.send("q\r")
    #expect(try lan.end(within: 30) == .exited(0))
    let drills = try JSONSerialization.jsonObject(
      with: Data(try workspace.done("list", "--drills", "--json").utf8))
    let opened = (drills as? [[String: Any]] ?? []).compactMap { $0["opened"] as? Int }
    try #require(opened.count == 2)
    #expect(opened.max().map { $0 - (opened.min() ?? 0) >= 61 * 60_000 } == true)
    #expect(try workspace.verify().reading.verdict == "INTACT")
  }

  @Test("a clock is for drills and within its bounds, else it is a mistake in the command")
  func refused() throws {
    let workspace = try workspace()
    for arguments in [
      ["--clock", "60x"], ["--drill", "--clock", "0x"], ["--drill", "--clock", "1001x"],
      ["--drill", "--clock", "fast"],
    ] {
      let finished = try workspace.run(["run", "quick", "--no-walk"] + arguments)
      #expect(finished.status == 64, "\(arguments)")
    }
    let live = try workspace.done("run", "quick", "--no-walk")
    let events = try workspace.done("replay", live, "--json")
    #expect(!events.contains("\"pace\""))
  }

  @Test("drills are left out of the list, which says so, and shown alone where asked for")
  func list() throws {
    let workspace = try workspace()
    let live = try workspace.done("run", "quick", "--no-walk")
    let drill = try workspace.done("run", "quick", "--no-walk", "--drill")
    let listed = try workspace.run(["list"], lang: "en")
    #expect(listed.output.contains(live) && !listed.output.contains(drill))
    #expect(listed.errors == "1 drill left out; see them with `ungcuu list --drills`.\n")
    let drills = try workspace.run(["list", "--drills"], lang: "en")
    #expect(!drills.output.contains(live) && drills.output.contains(drill))
    #expect(drills.output.contains("[DRILL]") && drills.errors.isEmpty)
    #expect(try !workspace.done("list", "--json").contains(drill))
  }

  @Test(
    "the report of a drill says that it is one, and how its clock ran; that of a live run does not")
  func report() throws {
    let workspace = try workspace()
    for (more, isDrill) in [(["--drill", "--clock", "60x"], true), ([], false)] {
      let opened = try workspace.run(["run", "quick", "--no-walk"] + more, lang: "en")
      let run = opened.output.trimmingCharacters(in: .newlines)
      try workspace.done("abort", run, "--reason", "x")
      let folder = workspace.folder + "/bundle-\(isDrill)"
      try workspace.done("export", run, "-o", folder)
      let page = try String(contentsOfFile: folder + "/report.html", encoding: .utf8)
      #expect(page.contains("*** DRILL: ") == isDrill)
      #expect(page.contains("60 times as fast; times on this page are the incident") == isDrill)
    }
  }
}
