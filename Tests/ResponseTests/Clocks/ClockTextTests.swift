import Playbooks
import Response
import Testing

@Suite("Times as people type them")
struct ClockTextTests {
  /// Sunday 22 November 2026, 03:00 in Vietnam.
  private static let now = MemoryRun.opened
  private static let minute: Int64 = 60_000

  private static let ways: [(String, Int64)] = [
    ("now", 0), ("bây giờ", 0), ("15m ago", -15), ("2h trước", -120),
    ("15 phút trước", -15), ("1h30m ago", -90), ("02:59", -1), ("2h59", -1), ("2h", -60),
    ("03:00", 0), ("03:01", -1439), ("23:00", -240), ("20:00Z", 0),
    ("09:40+07:00", -1040), ("yesterday 09:40", -1040),
    ("hôm qua 09:40", -1040), ("hôm nay 02:00", -60), ("today 02:00", -60),
    ("2026-11-22 02:00", -60), ("22/11/2026 02:00", -60), ("2026-11-21T20:00:00Z", 0),
    ("2026-11-22T03:00:00+07:00", 0), ("2026-11-22T03:00:00.250+07:00", 0),
    ("21/11/2026 19:30-00:30", 0),
  ]

  @Test("each way means its moment", arguments: ways)
  func means(typed: String, minutes: Int64) throws {
    let moment = try ClockText.past(typed, now: Self.now, zone: .vietnam)
    #expect(moment == Moment(ms: Self.now + minutes * Self.minute, typed: typed))
  }

  @Test(
    "what means nothing is refused",
    arguments: [
      "", "soon", "25:00", "12:60", "12", "1:2:3:4", "2026-13-01 10:00", "29/02/2026 10:00",
      "2026-11-22", "10:00+15:00", "10:00+7", "-5m ago", "9999999999m ago", "5000d ago",
      "99999999999999999999h ago", "today", "yesterday 99:00",
    ])
  func meaningless(typed: String) {
    #expect(throws: ClockText.Fault.meaningless(typed)) {
      try ClockText.past(typed, now: Self.now, zone: .vietnam)
    }
  }

  @Test("what is to come is refused where only the past is asked for")
  func future() throws {
    #expect(throws: ClockText.Fault.inTheFuture("hôm nay 03:01")) {
      try ClockText.past("hôm nay 03:01", now: Self.now, zone: .vietnam)
    }
    let later = try ClockText.any("23/11/2026 03:00", now: Self.now, zone: .vietnam)
    #expect(later.ms == Self.now + 24 * 60 * Self.minute)
  }

  @Test("a clock time without a date is the last such time, never in the future")
  func last() throws {
    for minute in stride(from: 0, to: 24 * 60, by: 7) {
      let text = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
      let moment = try ClockText.past(text, now: Self.now, zone: .vietnam)
      #expect(moment.ms <= Self.now && moment.ms > Self.now - 24 * 60 * Self.minute)
      let wall = Zone.vietnam.wall(at: moment.ms)
      #expect(wall.hour * 60 + wall.minute == minute)
    }
  }

  @Test(
    "every moment a condition may be written with is read, by its own zone",
    arguments: [
      ("2026-11-22T09:40+07:00", 0), ("2026-11-22 02:40Z", 0), ("2026-11-22T02:40:30Z", 30),
      ("2026-11-21 12:40:00-14:00", 0), ("2026-11-22T16:40:30+14:00", 30),
    ])
  func conditionMoment(text: String, seconds: Int64) throws {
    #expect(MomentText.isValid(text))
    let moment = try #require(ClockText.moment("2026-11-22 09:40", zone: .vietnam))
    #expect(ClockText.moment(text, zone: .vietnam) == moment + seconds * 1_000)
  }

  @Test("a span that never ends is no span")
  func overflow() {
    let long = String(repeating: "999999999d", count: 200)
    #expect(TypedDuration.milliseconds(long) == nil)
    let tenYears: Int64 = 315_360_000_000
    #expect(TypedDuration.milliseconds("3650d") == tenYears)
    #expect(TypedDuration.milliseconds("3651d") == nil)
    #expect(TypedDuration.milliseconds("") == nil)
    #expect(TypedDuration.milliseconds("2 giờ 5 phút") == 125 * Self.minute)
  }
}
