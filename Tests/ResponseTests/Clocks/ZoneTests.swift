import Playbooks
import RandomPlaybooks
import Response
import Testing

@Suite("Zones, walls and due times")
struct ZoneTests {
  private static let hour: Int64 = 3_600_000
  /// Two hours ahead from 29 March 2026, 01:00 UTC, to 25 October 2026, 01:00 UTC; else one.
  private static func summer() throws -> Zone {
    try #require(
      Zone(
        name: "Test/Summer",
        changes: [
          Zone.Change(from: 0, seconds: 3600),
          Zone.Change(from: 1_774_746_000_000, seconds: 7200),
          Zone.Change(from: 1_792_890_000_000, seconds: 3600),
        ]))
  }

  @Test("the wall of a moment is the moment of that wall", arguments: 0..<500 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let ms = Int64(chance.number(in: -20_000_000_000...40_000_000_000)) * 1000
    for zone in [Zone.vietnam, Zone(name: "UTC", seconds: 0), Zone(name: "W", seconds: -34_200)] {
      #expect(zone.moment(of: zone.wall(at: ms)) == ms)
    }
    let zone = try Self.summer()
    let wall = zone.wall(at: ms)
    #expect(zone.wall(at: zone.moment(of: wall)) == wall)
  }

  @Test("an hour that comes twice is the first, one that is left out is still a moment")
  func overlap() throws {
    let zone = try Self.summer()
    let twice = try #require(WallTime(year: 2026, month: 10, day: 25, hour: 2, minute: 30))
    #expect(zone.moment(of: twice) == 1_792_890_000_000 - Self.hour / 2)
    let leftOut = try #require(WallTime(year: 2026, month: 3, day: 29, hour: 2, minute: 30))
    let moment = zone.moment(of: leftOut)
    #expect(abs(moment - 1_774_746_000_000) <= Self.hour)
    #expect(Zone(name: "none", changes: []) == nil)
  }

  @Test(
    "days that are not are none",
    arguments: [
      (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (0, 1, 1), (2026, 1, 0),
    ])
  func noDay(year: Int, month: Int, day: Int) {
    #expect(WallTime(year: year, month: month, day: day) == nil)
  }

  @Test(
    "weekdays and leap years", arguments: [(2026, 11, 22, 7), (2024, 2, 29, 4), (1970, 1, 1, 4)])
  func weekday(year: Int, month: Int, day: Int, weekday: Int) throws {
    #expect(try #require(WallTime(year: year, month: month, day: day)).weekday == weekday)
  }

  private static func moment(_ text: String) throws -> Int64 {
    try #require(ClockText.moment(text, zone: .vietnam))
  }

  private static func rule(_ limit: DeadlineRule.Limit) -> DeadlineRule {
    DeadlineRule(
      id: "law", title: .both("Law"), start: .detection, limit: limit, basis: .both("Decree"),
      certainty: .high)
  }

  @Test("a month that lacks the day ends on its last")
  func months() throws {
    let start = try Self.moment("2027-12-31 10:15")
    for (count, due) in [
      (1, "2028-01-31"), (2, "2028-02-29"), (4, "2028-04-30"), (12, "2028-12-31"),
    ] {
      #expect(
        Self.rule(.months(count)).due(from: start, in: .vietnam)
          == (try Self.moment("\(due) 10:15")))
    }
  }

  private static let limits: [(DeadlineRule.Limit, String)] = [
    (.elapsed(86_400_000), "2026-11-23 10:15"),
    (.days(5), "2026-11-27 10:15"),
    (.workingDays(1, holidays: []), "2026-11-23 10:15"),
    (.workingDays(5, holidays: []), "2026-11-27 10:15"),
    (.workingDays(6, holidays: ["2026-11-24"]), "2026-12-01 10:15"),
    (.months(1), "2026-12-22 10:15"),
    (.months(3), "2027-02-22 10:15"),
    (.before(month: 12, day: 20), "2026-12-20 00:00"),
    (.before(month: 11, day: 22), "2027-11-22 00:00"),
    (.before(month: 2, day: 29), "2028-02-29 00:00"),
  ]

  @Test("a limit is due when it says", arguments: limits)
  func due(limit: DeadlineRule.Limit, at: String) throws {
    // A Sunday.
    let start = try Self.moment("2026-11-22 10:15")
    #expect(Self.rule(limit).due(from: start, in: .vietnam) == (try Self.moment(at)))
  }

  @Test("at once is never due; days keep the time of day through a change of the clock")
  func special() throws {
    #expect(Self.rule(.atOnce).due(from: 0, in: .vietnam) == nil)
    let zone = try Self.summer()
    let start = try #require(ClockText.moment("2026-10-24 12:00", zone: zone))
    let due = try #require(Self.rule(.days(2)).due(from: start, in: zone))
    #expect(due == start + 49 * Self.hour)
  }

  @Test("decimals compare as decimals and have one text")
  func decimals() throws {
    let texts = ["-10.5", "-2", "-0.001", "0", "0.9", "0.10", "1", "9", "10", "10.01"]
    let numbers = try texts.map { try #require(DecimalNumber($0)) }
    #expect(
      numbers.sorted().map(\.text) == [
        "-10.5", "-2", "-0.001", "0", "0.1", "0.9", "1", "9", "10", "10.01",
      ])
    #expect(DecimalNumber("-00.0") == DecimalNumber("0"))
    for bad in ["", "-", ".", "1.", ".5", "+1", "1e3", "1_000", "١", "0x1"] {
      #expect(DecimalNumber(bad) == nil)
    }
  }

  @Test(
    "a key is written with its items where their lists are",
    arguments: ["triage", "part", "part[web01]/look", "part[web01]/pull[eth0]", "part[w]/pull"])
  func labels(text: String) throws {
    let plan = try Books.plan(
      Books.steps(
        Books.step("triage", "record:\n  hosts: {type: list, label: Hosts}"),
        "  - {id: part, title: Part, include: part, each: triage.hosts}\n"),
      included: [
        "part": Books.steps(
          Books.step("look", "record:\n  cards: {type: list, label: Cards}"),
          Books.step("pull", "each: look.cards"))
      ])
    #expect(plan.label(StepKey(stringLiteral: text)) == text)
  }
}
