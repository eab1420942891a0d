import Testing

@testable import Playbooks

@Suite("Short values")
struct ValueTests {
  @Test(
    "a duration is days, hours, minutes and seconds in this order",
    arguments: [
      ("60s", 60_000), ("30m", 1_800_000), ("24h", 86_400_000), ("7d", 604_800_000),
      ("1h30m", 5_400_000), ("1d2h3m4s", 93_784_000),
    ] as [(String, Int64)])
  func duration(text: String, milliseconds: Int64) {
    #expect(DurationText.milliseconds(text) == milliseconds)
  }

  @Test(
    "anything else is none",
    arguments: [
      "", "0s", "5", "h", "1h1h", "30m1h", "1.5h", "-1h", "1 h", "1w", "٣h", "3651d",
      "9999999999s", "99999999999999999999d",
    ])
  func noDuration(text: String) {
    #expect(DurationText.milliseconds(text) == nil)
  }

  @Test(
    "a day is one of the calendar",
    arguments: [
      ("2026-08-19", true), ("2024-02-29", true), ("2000-02-29", true), ("1900-02-29", false),
      ("2026-02-29", false), ("2026-13-01", false), ("2026-04-31", false), ("2026-8-19", false),
      ("19-08-2026", false), ("0000-01-01", false), ("2026-08-19 ", false), ("", false),
    ])
  func day(text: String, isValid: Bool) {
    #expect(CalendarDay.isValid(text) == isValid)
  }

  @Test("a day of the year may be the 29th of February")
  func monthAndDay() {
    #expect(CalendarDay.monthAndDay("02-29").map { [$0.month, $0.day] } == [2, 29])
    #expect(CalendarDay.monthAndDay("02-30") == nil)
    #expect(CalendarDay.monthAndDay("2-3") == nil)
  }

  @Test(
    "a version is a semantic version",
    arguments: [
      ("1.2.0", true), ("0.0.0", true), ("2.0.0-rc.1", true), ("1.0.0+build.05", true),
      ("1.0.0-a+b", true), ("1.0", false), ("01.0.0", false), ("1.0.0-01", false),
      ("1.0.0-", false), ("v1.0.0", false), ("1.0.0+", false), ("", false),
    ])
  func version(text: String, isValid: Bool) {
    #expect(ValueShapes.isSemanticVersion(text) == isValid)
  }

  @Test(
    "an address is of the web",
    arguments: [
      ("https://angiang.gov.vn/", true), ("HTTP://a", true), ("https://a?b", true),
      ("https://", false), ("https:///x", false), ("ftp://a", false),
      ("javascript:alert(1)", false),
      ("https://a b", false), ("https://a\u{1B}[0m", false), ("a", false),
    ])
  func address(text: String, isValid: Bool) {
    #expect(ValueShapes.isWebAddress(text) == isValid)
  }

  @Test(
    "the word meant is the nearest, if it is near",
    arguments: [
      ("need", "needs"), ("tilte", "title"), ("Title", "title"), ("requires", nil),
      ("zz", nil), ("", nil), ("repeat-limit", "repeat_limit"),
    ] as [(String, String?)])
  func spelling(word: String, nearest: String?) {
    #expect(Spelling.nearest(to: word, among: StepKey.words) == nearest)
  }

  @Test(
    "placeholder text is a whole word",
    arguments: [
      ("TODO", 0..<4), ("viết sau: todo.", 12..<16), ("a TBD b", 2..<5), ("xxx", 0..<3),
      ("YYYY-MM-DD", 0..<4), ("xXxX", 0..<4), ("todos", nil), ("tod", nil), ("xx", nil),
      ("xxxy", nil), ("ứxxx", nil), ("xxxứ", nil), ("FIXME_1", nil), ("Max xx", nil),
    ] as [(String, Range<Int>?)])
  func placeholder(text: String, range: Range<Int>?) {
    #expect(PlaceholderWord.first(in: text) == range)
  }

  @Test(
    "a file's id is found without reading it",
    arguments: [
      ("playbook: 1\nid: ransomware\n", "ransomware"),
      ("\u{FEFF}# note\n\n---\nplaybook: 1\r\nversion: 1\r\nid: \"a-b\"  # here\r\n", "a-b"),
      ("playbook: 1\ntitle: T\n  id: inner\nid: 'x'", "x"),
      ("rules: 1\nid: vn\n", nil), ("id: a\nplaybook: 1\n", nil), ("playbook: 1\n", nil),
      ("playbook: 1\nid:\n", nil), ("playbook: 1\nid: ../x\n", nil), ("", nil),
      ("playbooks: 1\nid: a\n", nil),
    ] as [(String, String?)])
  func peek(text: String, id: String?) {
    #expect(PlaybookReader.id(of: Array(text.utf8)) == id)
  }

  @Test(
    "whether a file says that it is a scenario is seen at its first key",
    arguments: [
      ("scenario: 1\nid: a\n", true), ("\u{FEFF}# x\r\n\r\n---\nscenario: 1", true),
      ("playbook: 1\nscenario: 1\n", false), (" scenario: 1", false), ("scenarios: 1", false),
      ("", false),
    ])
  func isScenario(text: String, isOne: Bool) {
    #expect(PlaybookReader.isScenario(Array(text.utf8)) == isOne)
  }
}
