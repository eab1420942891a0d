import Playbooks
import Response
import Testing

/// Every refusal, reached by an action that asks for it.
@Suite("Refusals")
struct RefusalTests {
  private static let body = """
    roles: {lead: {title: Lead}, chief: {title: Chief}}
    inputs:
      system: {type: text, label: System, required: false}
    injects:
      - {id: later, at: 30m, text: News.}
    steps:
    \(Books.step("triage", """
      record:
        hosts: {type: list, label: Hosts, required: false}
        ports: {type: list, of: number, max: 2, label: Ports, required: false}
        seen: {type: text, label: Seen}
      run: {argv: [date], timeout: 5s}
      """))\
    \(Books.step("isolate", "each: triage.hosts\nneeds: [triage]"))\
    \(Books.decision("choose", ["a", "b", "again -> choose"], "needs: []\nrepeat_limit: 1"))\
    \(Books.step("photo", "needs: []\nevidence: required"))\
    \(Books.step("wipe", "needs: []\napprove: {role: chief}"))\
    \(Books.step("watch", "needs: []\nwait: {for: 24h}"))\
    \(Books.step("tell", "needs: []\nnotify: {to: [soc]}"))\
    \(Books.step("report", "needs: [triage]\ndeadline: {within: 1h, from: triage}"))\
      - id: restore
        title: Restore
        needs: [triage]
        include: restore
    """

  /// One refusal, with what leads to it.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var before: [Action] = []
    let action: Action
    var with: @Sendable (inout MemoryRun.With) -> Void = { _ in }
    var mode = Opening.Mode.live
    var commands = true

    var testDescription: String { name }
  }

  private static let command = CommandGiven(
    id: "c1", argv: ["date"], directory: "/", timeout: 5000, executableSHA256: nil)
  private static let bình: @Sendable (inout MemoryRun.With) -> Void = { $0.by = .new("Bình") }
  private static let triaged: [Action] = [
    .done("triage", ["seen": .set(.open("x")), "hosts": .set(.open(["web01"]))], [], reason: nil)
  ]

  private static let cases: [Case] = [
    Case(name: "notADrill", action: .showInject("later")),
    Case(name: "unknownInject", action: .showInject("never"), mode: .drill),
    Case(name: "injectNotDue", action: .showInject("later"), mode: .drill),
    Case(name: "noClock", action: .explainClock("photo", reason: "why")),
    Case(name: "noClock", action: .explainClock("report", reason: "why")),
    Case(name: "unknownStep", action: .explainClock("nothing", reason: "why")),
    Case(
      name: "clockNotLate", before: triaged, action: .explainClock("report", reason: "why")),
    Case(
      name: "clockNotLate", before: triaged + [.done("report", [:], [], reason: nil)],
      action: .explainClock("report", reason: "why")),
    Case(name: "reasonNeeded", action: .start("photo"), with: { $0.lateReason = " " }),
    Case(name: "unknownStep", action: .start("nothing")),
    Case(name: "groupNotStep", action: .start("restore")),
    Case(name: "itemNeeded", before: triaged, action: .start("isolate")),
    Case(name: "unknownItem", before: triaged, action: .start("isolate[db02]")),
    Case(name: "notAllowed", before: triaged, action: .start("triage")),
    Case(name: "blocked", action: .start("isolate")),
    Case(name: "notADecision", action: .decide("triage", option: "a", reason: "why")),
    Case(name: "isADecision", action: .done("choose", [:], [], reason: nil)),
    Case(name: "unknownOption", action: .decide("choose", option: "c", reason: "why")),
    Case(name: "unknownField", action: .answer("triage", ["x": .set(.open("y"))], [])),
    Case(name: "missingAnswers", action: .done("triage", [:], [], reason: nil)),
    Case(name: "missingAnswers", action: .done("tell", [:], [], reason: nil)),
    Case(
      name: "missingAnswers", action: .done("triage", [:], [], reason: nil),
      with: { $0.override = "urgent" }),
    Case(name: "missingEvidence", action: .done("photo", [:], [], reason: nil)),
    Case(name: "missingApproval", action: .done("wipe", [:], [], reason: nil)),
    Case(
      name: "approvalBySelf", before: [.approve("wipe", .approved, reason: nil)],
      action: .done("wipe", [:], [], reason: nil)),
    Case(
      name: "approvalBySelf", before: [.start("wipe")],
      action: .approve("wipe", .approved, reason: nil)),
    Case(name: "approvalNotAsked", action: .approve("triage", .approved, reason: nil)),
    Case(
      name: "approvalRole", before: [.takeRole("chief", .known("p1"))],
      action: .approve("wipe", .approved, reason: nil), with: bình),
    Case(name: "waiting", action: .done("watch", [:], [], reason: nil)),
    Case(
      name: "repeatLimit", before: [.decide("choose", option: "again", reason: "why")],
      action: .decide("choose", option: "again", reason: "why")),
    Case(name: "reasonNeeded", action: .skip("photo", reason: " \n")),
    Case(name: "reasonNeeded", action: .decide("choose", option: "a", reason: "")),
    Case(
      name: "overrideNeedsReason", action: .done("photo", [:], [], reason: nil),
      with: { $0.override = " " }),
    Case(name: "overrideNeedsReason", action: .start("isolate"), with: { $0.override = "" }),
    Case(name: "textNeeded", action: .note(.prose(" \n"), on: nil, corrects: nil)),
    Case(name: "reasonNeeded", action: .takeHandover(reason: " "), with: bình),
    Case(name: "reasonNeeded", action: .abort(reason: "", mistake: true)),
    Case(
      name: "changedSince", before: [.start("photo")],
      action: .done("photo", [:], [], reason: nil),
      with: {
        $0.session = "s2"
        $0.seen = 3
      }),
    Case(name: "nothingToChange", action: .answer("triage", [:], [])),
    Case(
      name: "nothingToChange", before: triaged,
      action: .amend("triage", ["seen": .set(.open("x"))], reason: "why")),
    Case(name: "nothingToChange", action: .update(RunChanges(), reason: "why")),
    Case(name: "nothingToChange", action: .notice("tell", [])),
    Case(
      name: "approvalBySelf",
      before: [.start("wipe"), .assign("wipe", to: .new("Bình"))],
      action: .approve("wipe", .approved, reason: nil)),
    Case(
      name: "approvalBySelf",
      before: [.assign("wipe", to: .new("Bình"))],
      action: .approve("wipe", .approved, reason: nil), with: { $0.by = .known("p2") }),
    Case(
      name: "tooManyItems",
      before: [.answer("triage", ["hosts": .add(hosts(1...600))], [])],
      action: .answer("triage", ["hosts": .add(hosts(601...1001))], [])),
    Case(name: "tooManyItems", action: .answer("triage", ["ports": .add(["1", "2", "3"])], [])),
    Case(name: "notALine", action: .assign("photo", to: .new("Bình\nChi"))),
    Case(name: "notALine", action: .assign("photo", to: .new(" "))),
    Case(name: "notALine", action: .start("photo"), with: { $0.by = .new("\u{1B}[2J") }),
    Case(name: "notALine", action: .start("photo"), with: { $0.who = .new("Bình\u{2028}") }),
    Case(name: "notALine", action: .update(changes { $0.title = "a\nb" }, reason: "why")),
    Case(
      name: "unknownIncidentType", action: .update(changes { $0.incidentType = 11 }, reason: "why")),
    Case(
      name: "notResponsible", action: .offerHandover(to: .known("p1"), brief: "b"), with: bình),
    Case(name: "notAList", action: .answer("triage", ["seen": .add(["x"])], [])),
    Case(
      name: "answersTooLong",
      action: .answer(
        "triage", ["seen": .set(.open(.text(String(repeating: "x", count: 50_000))))], [])),
    Case(name: "unknownRecipient", action: .notice("tell", [MemoryRun.call("press")])),
    Case(name: "unsettled", action: .finish(reason: nil)),
    Case(
      name: "runClosed", before: [.abort(reason: "why", mistake: true)], action: .start("photo")),
    Case(name: "runStillOpen", action: .reopenRun(reason: "why")),
    Case(
      name: "happenedInFuture", action: .start("photo"),
      with: { $0.happened = Moment(ms: .max, typed: "tomorrow") }),
    Case(name: "happenedInFuture", action: .update(tomorrow, reason: "why")),
    Case(name: "unknownRole", action: .takeRole("cook", .known("p1"))),
    Case(name: "noOffer", action: .acceptHandover),
    Case(name: "noOffer", action: .withdrawHandover(reason: nil)),
    Case(
      name: "offerOpen", before: [.offerHandover(to: .new("Bình"), brief: "b")],
      action: .offerHandover(to: .new("Chi"), brief: "b")),
    Case(
      name: "offerNotForYou", before: [.offerHandover(to: .new("Bình"), brief: "b")],
      action: .acceptHandover),
    Case(
      name: "offerNotForYou", before: [.offerHandover(to: .new("Bình"), brief: "b")],
      action: .declineHandover(reason: nil), with: { $0.by = .new("Chi") }),
    Case(
      name: "offerNotYours", before: [.offerHandover(to: .new("Bình"), brief: "b")],
      action: .withdrawHandover(reason: nil), with: { $0.by = .known("p2") }),
    Case(name: "handoverToSelf", action: .offerHandover(to: .known("p1"), brief: "b")),
    Case(name: "handoverToSelf", action: .takeHandover(reason: "why")),
    Case(name: "unknownPerson", action: .assign("photo", to: .known("p9"))),
    Case(name: "unknownPerson", action: .start("photo"), with: { $0.by = .known("p9") }),
    Case(name: "notALine", action: .redact(MemoryRun.name(at: 1), basis: " ", reason: nil)),
    Case(name: "notALine", action: .setHold(basis: "a\nb", reason: nil)),
    Case(
      name: "notALine",
      action: .attach(
        EvidenceGiven(how: .described, source: "desk", acquiredBy: "", seal: "7"), on: nil)),
    Case(name: "unknownEvidence", action: .openEvidence("e9", reason: "why", place: nil)),
    Case(
      name: "unknownEvidence", before: kept(.copied),
      action: .moveEvidence("e4", CustodyGiven(to: .known("p1"), reason: "why"))),
    Case(
      name: "reasonNeeded", before: kept(.copied),
      action: .moveEvidence("e3", CustodyGiven(to: .new("Bình"), reason: " "))),
    Case(
      name: "reasonNeeded", before: kept(.copied),
      action: .openEvidence("e3", reason: "", place: nil)),
    Case(
      name: "nothingToChange", before: kept(.copied),
      action: .moveEvidence("e3", CustodyGiven(to: .known("p1"), reason: "why"))),
    Case(
      name: "notCopied", before: kept(.referenced),
      action: .withholdEvidence("e3", basis: "law", reason: nil)),
    Case(
      name: "alreadyWithheld",
      before: kept(.copied) + [.withholdEvidence("e3", basis: "law", reason: nil)],
      action: .withholdEvidence("e3", basis: "law", reason: nil)),
    Case(
      name: "alreadyWithheld",
      before: kept(.copied) + [.withholdEvidence("e3", basis: "law", reason: nil)],
      action: .openEvidence("e3", reason: "why", place: nil)),
    Case(
      name: "nothingSealed", action: .redact(MemoryRun.name(at: 0), basis: "law", reason: nil)),
    Case(
      name: "nothingSealed",
      action: .redact(
        SealedPlace(log: "another", seq: 1, path: "name"), basis: "law", reason: nil)),
    Case(
      name: "alreadyRedacted",
      before: [.redact(MemoryRun.name(at: 1), basis: "law", reason: nil)],
      action: .redact(MemoryRun.name(at: 1), basis: "law", reason: nil)),
    Case(
      name: "underHold", before: [.setHold(basis: "order 12", reason: nil)],
      action: .redact(MemoryRun.name(at: 1), basis: "law", reason: nil)),
    Case(
      name: "underHold",
      before: kept(.copied) + [
        .setHold(basis: "order 12", reason: nil), .setHold(basis: "order 13", reason: nil),
        .liftHold(basis: "order 12", reason: nil),
      ], action: .withholdEvidence("e3", basis: "law", reason: nil)),
    Case(
      name: "nothingToChange", before: [.setHold(basis: "order 12", reason: nil)],
      action: .setHold(basis: "order 12", reason: nil)),
    Case(name: "unknownHold", action: .liftHold(basis: "order 12", reason: nil)),
    Case(name: "noCommand", action: .startCommand("photo", command)),
    Case(name: "commandsNotAllowed", action: .startCommand("triage", command), commands: false),
    Case(name: "commandNotInDrill", action: .startCommand("triage", command), mode: .drill),
    Case(name: "unknownCommand", action: .endCommand("triage", ended)),
  ]

  private static func kept(_ how: Evidence.How) -> [Action] {
    let sha256 = String(repeating: "c", count: 64)
    return [.attach(EvidenceGiven(how: how, sha256: sha256, size: 3, source: "usb"), on: nil)]
  }

  private static let ended = CommandOutcome(
    id: "c1", how: .exit, code: 0, ms: 5, out: nil, err: nil)

  private static let tomorrow = changes { $0.detected = Moment(ms: .max, typed: "tomorrow") }

  private static func changes(_ fill: (inout RunChanges) -> Void) -> RunChanges {
    var changes = RunChanges()
    fill(&changes)
    return changes
  }

  private static func hosts(_ numbers: ClosedRange<Int>) -> [String] {
    numbers.map { "host\($0)" }
  }

  @Test("an action is refused for what stands against it", arguments: cases)
  func refused(test: Case) throws {
    let plan = try Books.plan(Self.body, included: ["restore": Books.steps(Books.step("copy"))])
    var run = try MemoryRun(plan) { opening in
      opening.mode = test.mode
      opening.commands = test.commands
    }
    for action in test.before { try run.act(action) }
    let refusal = try #require(run.refusal(test.action, test.with))
    #expect(Refused.name(of: refusal) == test.name, "\(refusal)")
  }

  @Test("every refusal is reached")
  func complete() {
    #expect(Set(Self.cases.map(\.name)) == Refused.names)
  }

  @Test("a refusal on a step says its state, since when and by whom")
  func facts() throws {
    let plan = try Books.plan(Books.steps(Books.step("a"), Books.step("b")))
    var run = try MemoryRun(plan)
    #expect(run.refusal(.start("b")) == .blocked(.start, "b", waitingFor: ["a"]))
    let at = run.now
    try run.done("a")
    try run.act(.note(.prose("later"), on: "a", corrects: nil))
    guard case .notAllowed(.start, "a", .done, nil, let last?)? = run.refusal(.start("a")) else {
      Issue.record("not refused for its state")
      return
    }
    #expect(last.by == "p1")
    #expect(last.at == at)
    #expect(last.kind == .stepDone)
  }
}
