import AuditTrail
import Playbooks
import Response
import Testing

@testable import Console

@Suite("The board of clocks")
struct ClockBoardTests {
  private static let late: Int64 = 1500

  private static func board(unread: [String] = [], language: Language = .vi) throws -> ClockBoard {
    try ClockBoard(
      [
        Stories.opened().view(at: 20, language: language),
        Stories.serious().view(at: late, language: language),
        Stories.opened(mode: .drill).view(at: 20, language: language),
      ], unread: unread, language: language)
  }

  @Test(
    "kept letter by letter",
    arguments: [(Language.vi, 60), (.vi, 100), (.en, 60), (.en, 100)])
  func kept(language: Language, width: Int) throws {
    let lines = try Self.board(unread: ["20260101-aaaa"], language: language).lines(width: width)
    for line in lines { #expect(line.columns <= width) }
    try Golden.expect(lines, as: "clocks-\(language.rawValue)-\(width)")
  }

  @Test("what is overdue stands above duties at once, and those above what is still to come")
  func order() throws {
    guard case .list(let clocks) = try Self.board().json else { return #expect(Bool(false)) }
    let states: [String] = clocks.compactMap {
      guard case .object(let clock) = $0, case .text(let status) = clock["status"] else {
        return nil
      }
      return "\(status)\(clock["due"] == nil ? " at once" : "")"
    }
    #expect(states.first == "late")
    #expect(states == states.sorted { Self.rank($0) < Self.rank($1) })
    #expect(Set(states.map(Self.rank)).count > 1)
  }

  private static func rank(_ state: String) -> Int {
    state == "late" ? 0 : state.hasSuffix("at once") ? 1 : 2
  }

  @Test("no clock is left off a screen without being counted, and it never scrolls")
  func fits() throws {
    let board = try Self.board(unread: ["20260101-aaaa"])
    let trouble = Phrase("đĩa hỏng", "the disk is broken")
    let all = try #require(
      Self.count(of: board.screen(at: "12:00", trouble: nil, width: 70, height: 500)))
    #expect(all.left == 0)
    for height in 12...60 {
      let screen = board.screen(at: "12:00", trouble: trouble, width: 70, height: height)
      #expect(screen.count < height)
      let count = try #require(Self.count(of: screen))
      #expect(count.shown + count.left == all.shown)
      #expect(screen.contains { $0.map(\.text).joined().contains("20260101-aaaa") })
      #expect(screen.contains { $0.map(\.text).joined().contains("đĩa hỏng") })
    }
  }

  /// The clocks a screen shows, and how many it says are left out.
  private static func count(of screen: [[Console.Span]]) -> (shown: Int, left: Int)? {
    let rows = screen.map { $0.map(\.text).joined() }
    let left = rows.first { $0.hasPrefix("… còn ") }?.split(separator: " ").compactMap { Int($0) }
    return (rows.count { ["?", "»", "!"].contains($0.prefix(1)) }, left?.first ?? 0)
  }
}
