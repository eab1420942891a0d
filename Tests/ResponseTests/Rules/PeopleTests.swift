import Playbooks
import Response
import Testing

@Suite("People, approvals and handovers")
struct PeopleTests {
  private static func run() throws -> MemoryRun {
    let body =
      "roles: {lead: {title: Lead}, chief: {title: Chief}}\n"
      + Books.steps(
        Books.step("a", "needs: []"), Books.step("b", "needs: []"),
        Books.step("wipe", "needs: []\napprove: {role: chief}"),
        Books.step("watch", "needs: [a]\nwait: {for: 24h, from: a}"))
    return try MemoryRun(try Books.plan(body))
  }

  @Test("a person new to the run is named before what they do, and once")
  func named() throws {
    var run = try Self.run()
    let events = try run.act(.start("a")) {
      $0.by = .new("Bình")
      $0.who = .new("Bình")
    }
    #expect(events.map(\.kind) == [.personNamed, .stepStarted])
    #expect(events.map(\.by) == ["p2", "p2"])
    #expect(events.allSatisfy { $0.who == nil })
    #expect(run.state.people.map(\.id) == ["p1", "p2"])
    #expect(run.visit("a").assignee == "p2")
  }

  @Test("by recorded it, who did it")
  func scribe() throws {
    var run = try Self.run()
    let events = try run.act(.done("a", [:], [], reason: nil)) { $0.who = .new("Director") }
    #expect(events.last { $0.kind == .stepDone }?.by == "p1")
    #expect(run.visit("a").endedBy == "p2")
  }

  @Test("starting a step another has at work makes it yours; starting it twice is nothing")
  func takeOver() throws {
    var run = try Self.run()
    try run.start("a")
    #expect(try run.act(.start("a")).isEmpty)
    try run.act(.start("a")) { $0.by = .new("Bình") }
    #expect(run.visit("a").assignee == "p2")
    #expect(run.status("a") == .active)
    #expect(try run.replayed() == run.state)
  }

  @Test("another person approves, or a reason is given to go without")
  func approval() throws {
    var run = try Self.run()
    var other = run
    try run.start("wipe")
    #expect(
      run.refusal(.done("wipe", [:], [], reason: nil))
        == .missingApproval("wipe", role: "chief", rejected: false))
    try run.act(.approve("wipe", .rejected, reason: "not yet")) { $0.by = .new("Chi") }
    #expect(
      run.refusal(.done("wipe", [:], [], reason: nil))
        == .missingApproval("wipe", role: "chief", rejected: true))
    try run.act(.approve("wipe", .approved, reason: nil)) { $0.by = .known("p2") }
    #expect(run.state.holders == ["chief": "p2"])
    let done = try run.act(.done("wipe", [:], [], reason: nil)) { $0.override = "not needed" }
    #expect(done.last { $0.kind == .stepDone }?[.override] == nil)
    try other.act(.done("wipe", [:], [], reason: nil)) { $0.override = "nobody answers" }
    #expect(other.visit("wipe").override == "nobody answers")
    #expect(try run.replayed() == run.state)
  }

  @Test("an approval by somebody who takes the step up afterwards is not another person's")
  func approverTakesOver() throws {
    var run = try Self.run()
    try run.start("wipe")
    try run.act(.approve("wipe", .approved, reason: nil)) { $0.by = .new("Chi") }
    try run.act(.assign("wipe", to: .known("p2")))
    #expect(
      run.refusal(.done("wipe", [:], [], reason: nil)) == .approvalBySelf("wipe", person: "p2"))
  }

  @Test("the rules that a reason passes over stand on the event, each by its name")
  func passed() throws {
    let step = Books.step(
      "b", "needs: [a]\nwait: {for: 24h, from: a}\nevidence: required\napprove: {role: chief}")
    var run = try MemoryRun(
      try Books.plan(
        "roles: {chief: {title: Chief}}\n" + Books.steps(Books.step("a"), step)))
    var early = run
    try run.done("a")
    let done = try run.act(.done("b", [:], [], reason: nil)) { $0.override = "urgent" }
    #expect(done.first?[.passed] == ["wait", "evidence", "approval"])
    #expect(try run.replayed() == run.state)
    let both = try early.act(.done("b", [:], [], reason: nil)) { $0.override = "urgent" }
    #expect(both.first?[.passed] == ["blocked"])
    #expect(
      both.last { $0.kind == .stepDone }?[.passed] == ["blocked", "wait", "evidence", "approval"])
    #expect(try early.replayed() == early.state)
  }

  @Test("a wait counts from the moment its step ended, as far as anybody said")
  func wait() throws {
    var run = try Self.run()
    let ended = Moment(ms: run.now - 3_600_000, typed: "1h ago")
    try run.act(.done("a", [:], [], reason: nil)) { $0.happened = ended }
    let until = ended.ms + 24 * 3_600_000
    run.now = until - 1
    #expect(run.refusal(.done("watch", [:], [], reason: nil)) == .waiting("watch", until: until))
    run.now = until
    try run.done("watch")
  }

  @Test("until a handover is accepted the outgoing person stays responsible")
  func handover() throws {
    var run = try Self.run()
    try run.act(.takeRole("lead", .known("p1")))
    try run.start("a")
    let offered = try run.act(.offerHandover(to: .new("Bình"), brief: "b"))
    #expect(offered.last?[.roles] == ["lead"])
    #expect(offered.last?[.steps]?.map(\.key) == ["a"])
    #expect(run.state.responsible == "p1" && run.visit("a").assignee == "p1")
    var declined = run
    try run.act(.acceptHandover) { $0.by = .known("p2") }
    #expect(run.state.responsible == "p2" && run.visit("a").assignee == "p2")
    #expect(run.state.holders == ["lead": "p2"])
    #expect(run.state.offer == nil)
    try declined.act(.declineHandover(reason: "ill")) { $0.by = .known("p2") }
    #expect(declined.state.responsible == "p1" && declined.state.offer == nil)
    #expect(try run.replayed() == run.state)
  }

  @Test("who is responsible can end an offer that somebody else made under an earlier program")
  func endsAnOffer() throws {
    var run = try Self.run()
    try run.act(.offerHandover(to: .new("Bình"), brief: "b"))
    try run.act(.declineHandover(reason: nil))
    #expect(run.state.offer == nil && run.state.responsible == "p1")
  }

  @Test("one who cannot be reached is relieved with a reason, whatever was offered")
  func taken() throws {
    var run = try Self.run()
    try run.start("a")
    try run.act(.offerHandover(to: .new("Bình"), brief: "b"))
    try run.act(.takeHandover(reason: "does not answer")) { $0.by = .new("Chi") }
    #expect(run.state.responsible == "p3")
    #expect(run.visit("a").assignee == "p3")
    #expect(run.state.offer == nil)
  }

  @Test("an open offer does not keep a run from being finished; it lapses")
  func lapses() throws {
    var run = try MemoryRun(try Books.plan(Books.steps(Books.step("a"))))
    try run.act(.offerHandover(to: .new("Bình"), brief: "b"))
    try run.done("a")
    try run.finish()
    #expect(run.state.offer == nil && run.state.responsible == "p1")
  }
}
