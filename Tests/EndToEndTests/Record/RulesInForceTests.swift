import Foundation
import TestSupport
import Testing

/// What a workspace's own rules and calendars do to a run, and what becomes of it when they change.
@Suite("Rules and calendars of a workspace", .timeLimit(.minutes(5)))
struct RulesInForceTests {
  private let workspace: Workspace

  /// Days made up for the test.
  private static let calendar = """
    calendar: 1
    id: made
    title: {vi: Lịch thử, en: Made up}
    valid_from: 2026-01-01
    valid_to: 2027-12-31
    holidays: [2026-11-12, 2026-11-13]
    certainty: U

    """

  private static let rules = """
    rules: 1
    deadlines:
      own-5wd:
        title: {vi: Năm ngày làm việc, en: Five working days}
        start: detection
        limit: {working_days: 5, calendar: made}
        basis: {vi: Quy chế đơn vị, en: Our own order}
        certainty: H
        reading: {vi: Chưa ai xác nhận., en: Nobody has confirmed it.}
        valid_from: 2026-11-10

    """

  private static let playbook = """
    playbook: 1
    id: own
    version: 1.0.0
    title: {vi: Của đơn vị, en: Our own}
    steps:
      - id: tell
        title: {vi: Báo, en: Tell}
        do: {vi: Gọi., en: Call.}
        deadline: {rule: own-5wd}

    """

  init() throws {
    workspace = try Workspace()
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/playbooks/calendars", withIntermediateDirectories: false)
    try workspace.write(Self.calendar, to: "playbooks/calendars/made.yaml")
    try workspace.write(Self.rules, to: "playbooks/rules/own.yaml")
    try workspace.write(Self.playbook, to: "playbooks/own.yaml")
  }

  /// The run's clock as `status --json` has it: when it is due, in milliseconds.
  private func due(_ run: String) throws -> [Int64?] {
    let text = try workspace.done("status", run, "--json")
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let clocks = try #require(json?["clocks"] as? [[String: Any]])
    return clocks.map { ($0["due"] as? NSNumber)?.int64Value }
  }

  private func open(detected: String) throws -> String {
    let finished = try workspace.run(["run", "own", "--no-walk", "--detected", detected])
    try #require(finished.status == 0, "\(finished.errors)")
    return finished.output.trimmingCharacters(in: .newlines)
  }

  /// 2026-11-19 10:15 in Vietnam: Wednesday to Thursday but two days off and a weekend.
  private static let expected: Int64 = 1_795_058_100_000

  @Test("a run keeps its calendar and its rule, whatever becomes of their files")
  func frozen() throws {
    let run = try open(detected: "2026-11-10 10:15")
    #expect(try due(run) == [Self.expected])
    try workspace.write(
      Self.calendar.replacing("[2026-11-12, 2026-11-13]", with: "[]"),
      to: "playbooks/calendars/made.yaml")
    let told = try workspace.run(["status", run], lang: "en")
    #expect(told.errors.contains("calendars/made.yaml"), "\(told.errors)")
    #expect(told.output.contains("Five working days (a reading)"), "\(told.output)")
    #expect(told.output.contains("Nobody has confirmed it."), "\(told.output)")
    #expect(try due(run) == [Self.expected])
    #expect(try due(try open(detected: "2026-11-10 10:15")) == [Self.expected - 2 * 86_400_000])
    for name in ["calendars/made.yaml", "rules/own.yaml"] {
      try FileManager.default.removeItem(atPath: workspace.folder + "/playbooks/" + name)
    }
    #expect(try due(run) == [Self.expected])
    #expect(try workspace.run(["replay", run]).status == 0)
    #expect(try workspace.verify().reading.verdict == "INTACT")
  }

  @Test("a rule not in force at the detection starts no clock")
  func notInForce() throws {
    #expect(try due(try open(detected: "2026-11-09 10:15")) == [])
  }

  @Test(
    "a calendar that is not there, or has a bad day, is said by `check`, and by `run` before it opens"
  )
  func missing() throws {
    #expect(try workspace.run(["check"]).status == 0)
    try workspace.write(
      Self.calendar.replacing("2026-11-13", with: "2026-11-31"), to: "playbooks/calendars/made.yaml"
    )
    let bad = try workspace.run(["check"], lang: "en")
    #expect(bad.status == 2)
    #expect(
      bad.output.contains("calendars/made.yaml:6:24: error: `2026-11-31` is no date. [bad-date]"),
      "\(bad.output)")
    try FileManager.default.removeItem(
      atPath: workspace.folder + "/playbooks/calendars/made.yaml")
    let finished = try workspace.run(["check"], lang: "en")
    #expect(finished.status == 2)
    #expect(
      finished.output.contains(
        "Rule `own-5wd` counts working days on the calendar `made`, which is not there."),
      "\(finished.output)")
    let run = try workspace.run(["run", "own", "--no-walk"], lang: "en")
    #expect(run.status == 2 && run.errors.contains("unknown-calendar"), "\(run.errors)")
  }
}
