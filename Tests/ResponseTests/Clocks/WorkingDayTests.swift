import Playbooks
import Testing

@testable import Response

@Suite("Working days on a calendar")
struct WorkingDayTests {
  /// Made up for the test: days off around a Tết, and a Saturday worked in the place of one of them.
  private static let made = """
    calendar: 1
    id: made
    title: {vi: Lịch thử, en: A made-up calendar}
    valid_from: 2027-01-01
    valid_to: 2027-02-28
    holidays: [2027-02-04, 2027-02-05, 2027-02-08, 2027-02-09, 2027-02-10]
    worked: [2027-02-13]
    certainty: U
    """

  private static func rule(_ days: Int, counted: Bool = true) throws -> DeadlineRule {
    let file = SourceFile(role: .calendar, name: "made.yaml", bytes: Array(made.utf8))
    let calendar = try #require(CalendarReader.read(file, index: 0).0)
    let text = """
      rules: 1
      deadlines:
        law:
          title: Law
          start: detection
          limit: {working_days: \(days)\(counted ? ", calendar: made" : "")}
          basis: Decree
          certainty: H

      """
    let rules = SourceFile(role: .rules, name: "law.yaml", bytes: Array(text.utf8))
    return try #require(RulesReader.read(rules, index: 0).0.first)
      .counting(on: [calendar.id: calendar])
  }

  private static func moment(_ text: String) throws -> Int64 {
    try #require(ClockText.moment(text, zone: .vietnam))
  }

  @Test(
    "leave out its holidays, take in the Saturday that is worked, and keep the time of day",
    arguments: [(1, "02-11"), (2, "02-12"), (3, "02-13"), (4, "02-15"), (5, "02-16")])
  func overHolidays(days: Int, due: String) throws {
    let start = try Self.moment("2027-02-03 10:15")
    #expect(
      try Self.rule(days).due(from: start, in: .vietnam) == Self.moment("2027-\(due) 10:15"))
  }

  @Test("without a calendar are Monday to Friday")
  func plain() throws {
    let start = try Self.moment("2027-02-03 10:15")
    #expect(
      try Self.rule(5, counted: false).due(from: start, in: .vietnam)
        == Self.moment("2027-02-10 10:15"))
  }

  @Test("that a calendar does not know are counted, and it is said that it does not know them")
  func pastItsEnd() throws {
    func isPast(_ days: Int, from text: String) throws -> Bool {
      let (rule, start) = (try Self.rule(days), try Self.moment(text))
      return rule.runsPastCalendar(
        due: rule.due(from: start, in: .vietnam), from: start, in: .vietnam)
    }
    #expect(try !isPast(5, from: "2027-02-03 10:15"))
    #expect(try isPast(5, from: "2027-02-25 10:15"))
    #expect(try isPast(1, from: "2026-12-31 10:15"))
    let plain = try Self.rule(5, counted: false)
    #expect(!plain.runsPastCalendar(due: 0, from: 0, in: .vietnam))
  }

  @Test("set the clock of a run, whose record replays to the same")
  func run() throws {
    let plan = try Books.plan(
      Books.steps(Books.step("tell", "needs: []\ndeadline: {rule: law}")),
      rules: [try Self.rule(5)])
    let detected = try Self.moment("2026-11-21 10:15")
    let run = try MemoryRun(plan) { $0.detected = Moment(ms: detected, typed: "hôm qua") }
    #expect(run.state.clocks["tell"]?.due == (try Self.moment("2026-11-27 10:15")))
    #expect(try run.replayed() == run.state)
  }
}
