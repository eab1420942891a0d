import Playbooks
import Response
import Testing

@Suite("Notices made ready and sent")
struct NoticeTests {
  private static let document = EvidenceGiven(
    how: .copied, sha256: "ab", size: 3, media: "message/rfc822", source: "notice → soc")

  private static func run() throws -> MemoryRun {
    try MemoryRun(
      try Books.plan(
        Books.steps(
          Books.step("a"),
          Books.step(
            "tell",
            "needs: [a]\nnotify: {to: [soc, police]}\nevidence: required\n"
              + "deadline: {within: 1h, from: a}"))))
  }

  private static func prepared(_ contact: String = "soc", channel: String? = "e-mail")
    -> NoticePreparing
  {
    NoticePreparing(contact: contact, channel: channel, address: "a@b.vn", document: document)
  }

  private static func sent(
    _ outcome: Notice.Outcome, to contact: String = "soc", fault: String? = nil
  ) -> NoticeGiven {
    NoticeGiven(
      contact: contact, channel: "e-mail", outcome: outcome, address: "a@b.vn", person: nil,
      reference: "id", document: document, fault: fault)
  }

  @Test("what is made ready tells nobody, and is evidence of the run, not of the step")
  func prepares() throws {
    var run = try Self.run()
    try run.done("a")
    let events = try run.act(.prepareNotice("tell", Self.prepared()))
    #expect(events.map(\.kind) == [.stepStarted, .evidenceAdded, .noticePrepared])
    #expect(run.visit("tell").prepared.map(\.document) == ["ab"])
    #expect(run.visit("tell").notices == [] && run.visit("tell").evidence == [])
    #expect(run.state.evidence.map(\.step) == [nil])
    guard case .sealed? = events.last?[.address] else {
      Issue.record("the address stands in the open")
      return
    }
    #expect(
      run.refusal(.done("tell", [:], [], reason: nil))
        == .missingAnswers(
          "tell", ["soc.channel", "soc.outcome", "police.channel", "police.outcome"]))
    let told = [Self.sent(.sent), Self.sent(.sent, to: "police")]
    #expect(run.refusal(.done("tell", [:], told, reason: nil)) == .missingEvidence("tell"))
    #expect(try run.replayed() == run.state)
  }

  @Test("what was sent is kept once, by its hash, however often it is named")
  func sendsTheSame() throws {
    var run = try Self.run()
    try run.done("a")
    try run.act(.prepareNotice("tell", Self.prepared()))
    let events = try run.act(.notice("tell", [Self.sent(.sent), Self.sent(.sent, to: "police")]))
    #expect(events.map(\.kind) == [.noticeSent, .noticeSent])
    #expect(run.visit("tell").notices.map(\.document) == ["ab", "ab"])
    #expect(run.state.evidence.count == 1)
    #expect(try run.replayed() == run.state)
  }

  @Test(
    "what was not taken, or nobody knows of, meets no deadline; its reason can be erased",
    arguments: [Notice.Outcome.failed, .unknown])
  func notTaken(outcome: Notice.Outcome) throws {
    var run = try Self.run()
    try run.done("a")
    let events = try run.act(
      .notice("tell", [Self.sent(outcome, fault: "550 <a@b.vn>: no such user")]))
    #expect(events.map(\.kind) == [.stepStarted, .evidenceAdded, .noticeSent])
    guard case .sealed? = events.last?[.reason], case .sealed? = run.visit("tell").notices[0].fault
    else {
      Issue.record("what the server said stands in the open")
      return
    }
    try run.act(.attach(Self.document, on: "tell"))
    try run.act(.done("tell", [:], [MemoryRun.call("police")], reason: nil))
    #expect(run.state.clocks["tell"]?.phase == .running)
    let later = try run.act(.notice("tell", [Self.sent(.sent)]))
    #expect(later.map(\.kind) == [.noticeSent, .clockMet])
    #expect(try run.replayed() == run.state)
  }

  @Test("nobody but the step's recipients is written to")
  func strangers() throws {
    var run = try Self.run()
    try run.done("a")
    let refusal = Refusal.unknownRecipient("tell", given: "press", known: ["soc", "police"])
    #expect(run.refusal(.prepareNotice("tell", Self.prepared("press"))) == refusal)
    #expect(run.refusal(.prepareNotice("a", Self.prepared())) != nil)
  }

  @Test("a text written on a failed step begins its next visit, as telling somebody does")
  func afterFailure() throws {
    var run = try Self.run()
    try run.done("a")
    try run.fail("tell")
    try run.act(.prepareNotice("tell", Self.prepared(channel: nil)))
    #expect(run.visit("tell").number == 2 && run.visit("tell").prepared.count == 1)
    #expect(run.visit("tell").prepared[0].channel == nil)
    #expect(try run.replayed() == run.state)
  }
}
