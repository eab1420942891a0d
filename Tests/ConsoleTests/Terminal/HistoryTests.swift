import Testing

@testable import Console

@Suite("History: lines called back")
struct HistoryTests {
  private func history(_ lines: String...) -> History {
    lines.reduce(into: History()) { $0.add($1) }
  }

  @Test("blank lines and repeats of the last are not remembered")
  func adds() {
    #expect(history("a", "", "  ", "a", "b", "a").entries == ["a", "b", "a"])
  }

  @Test("browsing goes back to the oldest and forward to the draft")
  func browses() {
    var history = history("a", "b")
    #expect(history.older(than: "draft") == "b")
    #expect(history.older(than: "b") == "a")
    #expect(history.older(than: "a") == nil)
    #expect(history.newer() == "b")
    #expect(history.newer() == "draft")
    #expect(history.newer() == nil)
  }

  @Test("the oldest lines go first")
  func limits() {
    var history = History()
    for number in 0...History.limit { history.add("\(number)") }
    #expect(history.entries.count == History.limit)
    #expect(history.entries.first == "1")
  }
}
