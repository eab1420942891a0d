import Playbooks
import Response
import Testing

@testable import Console

@Suite("The brief of a handover")
struct BriefTests {
  private func brief(after outcomes: [Notice.Outcome]) throws -> String {
    var run = try Stories.serious()
    let contact = try #require(SamplePlaybook.surroundings.contacts.keys.sorted().first)
    for (place, outcome) in outcomes.enumerated() {
      let given = NoticeGiven(
        contact: contact, channel: "phone", outcome: outcome, address: nil, person: nil,
        reference: nil)
      try run.act(.answer(Stories.notice, [:], [given]), at: 30 + Int64(place))
    }
    return BriefView.text(of: run.view(at: 60))
  }

  @Test("what is kept for ever holds no name and no personal answer, which the reader sees")
  func keptHasNoNames() throws {
    let view = try Stories.serious().view(at: 60)
    for name in ["Nguyễn Thị Bình", "Giám đốc Cường", "An"] {
      #expect(BriefView.text(of: view).contains(name))
      #expect(!BriefView.kept(of: view).contains(name))
    }
    #expect(BriefView.kept(of: view).contains(" p1"))
  }

  @Test("whoever was tried and not reached is named, until reached")
  func notReached() throws {
    #expect(try !brief(after: []).contains("chưa báo được"))
    let tried = try brief(after: [.noAnswer])
    #expect(tried.contains("[notice] chưa báo được: "))
    #expect(try !brief(after: [.noAnswer, .answered]).contains("chưa báo được"))
  }
}
