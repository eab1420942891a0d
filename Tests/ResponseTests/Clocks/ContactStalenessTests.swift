import Playbooks
import Response
import Testing

@Suite("Whether somebody can count on a contact")
struct ContactStalenessTests {
  /// What stands in the directory, and why nobody can count on it on a night in Vietnam.
  private struct Case: Sendable {
    let verified: String?
    let validTo: String?
    let why: [ContactStaleness]
  }

  /// 2026-11-30 03:00 in Vietnam, where it is still the day before in UTC.
  private static let now: Int64 = 1_795_982_400_000

  private static let cases = [
    Case(verified: nil, validTo: nil, why: [.neverVerified]),
    Case(verified: "2026-11-30", validTo: nil, why: []),
    Case(verified: "2026-12-01", validTo: nil, why: [.verifiedInFuture]),
    Case(verified: "9999-12-31", validTo: nil, why: [.verifiedInFuture]),
    Case(verified: "2026-09-02", validTo: nil, why: []),
    Case(verified: "2026-09-01", validTo: nil, why: [.verifiedLongAgo]),
    Case(verified: "0001-01-01", validTo: nil, why: [.verifiedLongAgo]),
    Case(verified: "2026-11-29", validTo: "2026-11-30", why: []),
    Case(verified: "2026-11-29", validTo: "2026-11-29", why: [.expired]),
    Case(verified: nil, validTo: "2025-01-01", why: [.neverVerified, .expired]),
    Case(verified: "2026-12-24", validTo: "2026-11-29", why: [.verifiedInFuture, .expired]),
  ]

  @Test("is told with every reason, by the day where people are", arguments: cases.indices)
  func reasons(index: Int) {
    let example = Self.cases[index]
    var contact = Contact(id: "a", title: .both("A"))
    contact.verified = example.verified
    contact.validTo = example.validTo
    #expect(Zone.vietnam.wall(at: Self.now).date == "2026-11-30")
    #expect(contact.staleness(now: Self.now, zone: .vietnam) == example.why)
  }

  @Test("ninety days are counted from the morning of the call")
  func ninetyDays() throws {
    var contact = Contact(id: "a", title: .both("A"))
    contact.verified = "2026-09-01"
    let day = try #require(WallTime(year: 2026, month: 9, day: 1))
    let end = Zone.vietnam.moment(of: day) + 90 * 86_400_000
    #expect(contact.staleness(now: end, zone: .vietnam) == [])
    #expect(contact.staleness(now: end + 1, zone: .vietnam) == [.verifiedLongAgo])
  }
}
