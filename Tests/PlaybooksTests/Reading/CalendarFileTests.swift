import Testing
import YAMLTree

@testable import Playbooks

@Suite("Calendars, and rules that count on them")
struct CalendarFileTests {
  /// Days made up for the test.
  private static let made = """
    calendar: 1
    id: made
    title: {vi: Lịch thử, en: A made-up calendar}
    valid_from: 2027-01-01
    valid_to: 2027-12-31
    holidays: [2027-02-04, 2027-02-05]
    worked: [2027-02-13]
    certainty: M
    source: Made up
    checked: 2026-11-30

    """

  private static func read(_ text: String) -> (HolidayCalendar?, [Diagnostic], [Position]) {
    let marked = MarkedPlaybook(whole: text)
    let file = SourceFile(role: .calendar, name: "made.yaml", bytes: marked.bytes)
    let (calendar, found) = CalendarReader.read(file, index: 0)
    return (calendar, found, marked.marks)
  }

  @Test("a calendar says which days are worked")
  func whole() throws {
    let (read, found, _) = Self.read(Self.made)
    #expect(found == [])
    let calendar = try #require(read)
    #expect(calendar.id == "made" && calendar.certainty == .medium)
    #expect(calendar.validFrom == "2027-01-01" && calendar.validTo == "2027-12-31")
    #expect(calendar.source == .both("Made up") && calendar.checked == "2026-11-30")
    let worked = [("2027-02-03", 3), ("2027-02-04", 4), ("2027-02-06", 6), ("2027-02-13", 6)]
    #expect(worked.map { calendar.isWorked($0.0, weekday: $0.1) } == [true, false, false, true])
  }

  static let bad: [(from: String, to: String, faults: [ReadingFault])] = [
    ("2027-02-04, ", "▶2027-02-30, ", [.badDate("2027-02-30")]),
    ("2027-02-04, ", "▶Tết, ", [.badDate("Tết")]),
    (
      "2027-02-05]", "2027-02-05, ▶2027-02-04]",
      [.duplicateDay("2027-02-04", first: Position(line: 6, column: 12))]
    ),
    (
      "[2027-02-13]", "[▶2027-02-05]",
      [.duplicateDay("2027-02-05", first: Position(line: 6, column: 24))]
    ),
    (
      "[2027-02-13]", "[▶2026-02-14]",
      [.dayOutside("2026-02-14", from: "2027-01-01", to: "2027-12-31")]
    ),
    ("calendar: 1", "calendar: ▶2", [.newerFormat(version: 2, known: 1)]),
    ("certainty: M", "certainty: ▶sure", [.badWord("sure", allowed: ["H", "M", "U"], hint: nil)]),
  ]

  @Test(
    "a bad day, one written twice and one it does not know are found where they stand",
    arguments: bad)
  func faults(from: String, to: String, faults: [ReadingFault]) {
    let (_, found, marks) = Self.read(Self.made.replacing(from, with: to))
    #expect(found.map(\.fault) == faults.map { .reading($0) })
    #expect(found.map(\.origin.span.start) == marks)
  }

  @Test(
    "one that ends before it begins, or lacks what it must have, is none that can be counted on")
  func unusable() {
    let backwards = Self.made.replacing("valid_to: 2027-12-31", with: "valid_to: ▶2026-12-31")
    let (_, found, marks) = Self.read(backwards)
    #expect(found.first?.rule == "never-in-force" && found.first?.origin.span.start == marks[0])
    let (none, missing, _) = Self.read("calendar: 1\n")
    #expect(none == nil)
    #expect(
      missing.map(\.fault)
        == ["id", "title", "valid_from", "valid_to", "holidays", "certainty"].map {
          .reading(.missingKey($0, in: .calendar))
        })
  }

  private static func rules(_ body: String) -> ([DeadlineRule], [Diagnostic], [Position]) {
    let marked = MarkedPlaybook(whole: "rules: 1\ndeadlines:\n" + body)
    let file = SourceFile(role: .rules, name: "law.yaml", bytes: marked.bytes)
    let (rules, found) = RulesReader.read(file, index: 0)
    return (rules, found, marked.marks)
  }

  @Test("a rule without a start is told so where it stands, and starts no clock")
  func noStart() {
    let (rules, found, marks) = Self.rules(
      "  law: ▶{title: T, limit: {hours: 24}, basis: B, certainty: H}\n")
    #expect(rules == [])
    #expect(found.map(\.fault) == [.reading(.missingKey("start", in: .rule))])
    #expect(found.map(\.origin.span.start) == marks)
  }

  @Test("a rule that is never in force, and a calendar beside a limit that is not in working days")
  func badRules() throws {
    let (rules, found, marks) = Self.rules(
      """
        a: {title: T, start: hand, limit: at_once, basis: B, certainty: H, valid_from: 2026-08-19, valid_to: ▶2026-08-18}
        b: {title: T, start: hand, limit: {hours: 24, ▶calendar: vn}, basis: B, certainty: H}

      """)
    #expect(rules.map(\.id) == ["a", "b"])
    #expect(
      found.map(\.fault) == [
        .reading(.neverInForce(from: "2026-08-19", to: "2026-08-18")),
        .reading(.keyWithout("calendar", needed: "working_days")),
      ])
    #expect(found.map(\.origin.span.start) == marks)
  }

  @Test("a rule finds its calendar in the folder, and is told where there is none of that name")
  func folder() {
    let calendar = SourceFile(
      role: .calendar, name: "p/calendars/made.yaml", bytes: Array(Self.made.utf8))
    let marked = MarkedPlaybook(
      whole: """
        rules: 1
        deadlines:
          law: {title: T, start: hand, limit: {working_days: 5, calendar: ▶maed}, basis: B, certainty: H}

        """)
    func check(_ name: String) -> [Diagnostic] {
      let text = marked.text.replacing("maed", with: name)
      let rules = SourceFile(role: .rules, name: "p/rules/law.yaml", bytes: Array(text.utf8))
      let playbook = SourceFile(
        role: .playbook, name: "p/a.yaml",
        bytes: MarkedPlaybook("steps: [{id: a, title: A, do: A, deadline: {rule: law}}]\n").bytes)
      let folder = PlaybookFolder(playbooks: [playbook], rules: [rules], calendars: [calendar])
      return folder.check().flatMap(\.diagnostics)
    }
    #expect(check("made") == [])
    let found = check("maed")
    #expect(found.map(\.rule) == ["unknown-calendar", "unknown-calendar"])
    #expect(found.last?.fault == .graph(.unknownCalendar("maed", rule: "law", near: "made")))
    #expect(found.last?.origin.span.start == marked.marks.first)
  }
}
