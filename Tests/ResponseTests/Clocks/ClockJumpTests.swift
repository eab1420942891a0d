import AuditTrail
import Response
import Testing

@Suite("Jumps of the machine's clock")
struct ClockJumpTests {
  private static let hour: Int64 = 3_600_000

  private static func stamp(at: Int64, up: Int64, session: String = "s1") -> Stamp {
    Stamp(at: at, up: up, act: "a", session: session)
  }

  @Test(
    "only a step of the wall clock against the boot clock is a jump, whatever passed meanwhile",
    arguments: [
      (wall: 0, up: 0, ahead: nil), (5_000, 5_000, nil), (2_000, 0, nil), (0, 2_000, nil),
      (2_001, 0, 2_001), (0, 2_001, -2_001), (-86_400_000, 5_000, -86_405_000),
      (90_000_000, 3_600_000, 86_400_000),
      // A week asleep: both clocks count it.
      (604_800_000, 604_801_500, nil),
      // A boot clock that was moved, as in a container's own time.
      (1_000, 90_000_000, -89_999_000), (1_000, -1_500, 2_500),
    ] as [(wall: Int64, up: Int64, ahead: Int64?)])
  func jump(_ moved: (wall: Int64, up: Int64, ahead: Int64?)) {
    let before = Self.stamp(at: 1_795_291_200_000, up: 7 * Self.hour)
    let after = Self.stamp(at: before.at + moved.wall, up: before.up + moved.up)
    let jump = ClockJump(from: .init(before), to: .init(after))
    #expect(jump?.ahead == moved.ahead)
    if let jump { #expect((jump.wall, jump.up) == (moved.wall, moved.up)) }
  }

  // MARK: As recorded

  /// A trail's events, each with its own clocks.
  private struct Trail {
    private(set) var events: [Event] = []
    let log: String

    init(_ log: String = "log-1") { self.log = log }

    mutating func add(_ draft: Draft, at: Int64, up: Int64, session: String = "s1") throws -> Event
    {
      let proposal = draft.proposal(
        ClockJumpTests.stamp(at: at, up: up, session: session), by: "trail")
      let seq = Int64(events.count)
      let salt = [UInt8](repeating: 0, count: Commitment.saltLength)
      let sealed = try proposal.sealed(log: log, seq: seq, run: "r", rseq: seq, runRoot: nil) { _ in
        salt
      }
      events.append(try Event(bytes: sealed.body))
      return events[Int(seq)]
    }

    /// The beginning of a session in some boot of the machine.
    mutating func begin(_ session: String, boot: String) throws {
      var draft = Draft(.sessionOpened)
      draft.fields[.program] = "0"
      draft.fields[.tty] = "-"
      draft.fields[.boot] = boot
      draft.fields[.sqlite] = "3"
      draft.set(.osUser, Prose("an", personal: true))
      draft.set(.host, Prose("h", personal: true))
      _ = try add(draft, at: 0, up: 0, session: session)
    }

    mutating func note(at: Int64, up: Int64, session: String = "s1") throws -> Event {
      var draft = Draft(.noteAdded)
      draft.fields[.text] = .text("x")
      return try add(draft, at: at, up: up, session: session)
    }
  }

  @Test("what is on record between two events is told; else what the two show, in one boot alone")
  func history() throws {
    var trail = Trail()
    try trail.begin("s1", boot: "b1")
    try trail.begin("s2", boot: "b1")
    try trail.begin("s3", boot: "b2")
    let first = try trail.note(at: 0, up: 0)
    let noticed = try #require(
      ClockJump(from: .init(first), to: .init(Self.stamp(at: Self.hour, up: 10))))
    let told = try trail.add(noticed.draft, at: Self.hour, up: 10)
    #expect(ClockJump(told) == noticed)
    #expect(ClockJump(first) == nil)
    let second = try trail.note(at: Self.hour, up: 10)
    // Another session of the same boot, and one of another boot: both an hour further.
    let other = try trail.note(at: 2 * Self.hour, up: 20, session: "s2")
    let rebooted = try trail.note(at: 3 * Self.hour, up: 30, session: "s3")
    let unknown = try trail.note(at: 4 * Self.hour, up: 40, session: "s4")

    let history = ClockHistory(trail.events)
    #expect(history.jumps(between: first, and: second) == [noticed])
    #expect(history.jumps(between: second, and: other).map(\.ahead) == [Self.hour - 10])
    #expect(history.jumps(between: other, and: rebooted).isEmpty)
    #expect(history.jumps(between: rebooted, and: unknown).isEmpty)
    #expect(history.jumps(between: first, and: rebooted) == [noticed])
    // Places in one log say nothing of another's.
    var successor = Trail("log-2")
    for _ in 0..<3 { try successor.begin("s2", boot: "b1") }
    let later = try successor.note(at: Self.hour, up: 10, session: "s2")
    #expect(
      ClockHistory(trail.events + successor.events).jumps(between: first, and: later)
        .map(\.ahead) == [Self.hour - 10])
  }
}
